import type { FactPlace, Span } from '../api/types.ts';
import type { Styled } from './markdown-style.ts';

/** A stretch of a source's text of one look: marked or not, of a fact or none. */
export type Piece = { text: string; isMarked: boolean; fact: FactPlace | null; style: string };

/** As the domain has it, without the parser of its shapes. */
export const overlaps = (a: Span, b: Span | null): boolean => b !== null && a.start < b.end && b.start < a.end;

/**
 * Facts of which no two stand at the same characters: a figure that an editor entered was most often read from the text
 * too, and the editor's words say better what it is about.
 */
export const onePerPlace = (facts: readonly FactPlace[]): FactPlace[] => {
  const byPlace = new Map<string, FactPlace>();
  for (const fact of facts) {
    const place = `${fact.span.start} ${fact.span.end}`;
    if (!byPlace.has(place) || (fact.origin === 'curated' && byPlace.get(place)?.origin !== 'curated'))
      byPlace.set(place, fact);
  }
  return [...byPlace.values()];
};

/** The first of `spans`, which are in order, that covers a place. */
const covering = <Each extends Span>(spans: readonly Each[], at: number): Each | null =>
  spans.find(({ start, end }) => start <= at && at < end) ?? null;

/**
 * `span` of a text cut wherever the mark, a fact or a style begins or ends. Of facts that overlap the first by place
 * has the characters.
 */
export const piecesOf = (
  text: string,
  span: Span,
  { mark, facts, styles }: { mark: Span | null; facts: readonly FactPlace[]; styles: readonly Styled[] },
): Piece[] => {
  const places = facts.map((fact) => ({ ...fact.span, fact }));
  const cuts = new Set([span.start, span.end]);
  for (const { start, end } of [...places, ...styles, ...(mark === null ? [] : [mark])])
    for (const cut of [start, end]) if (cut > span.start && cut < span.end) cuts.add(cut);
  const ordered = [...cuts].toSorted((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => ({
    text: text.slice(start, ordered[index + 1]),
    isMarked: mark !== null && mark.start <= start && start < mark.end,
    fact: covering(places, start)?.fact ?? null,
    style: covering(styles, start)?.style ?? '',
  }));
};
