import type { FactPlace, Span } from '../api/types.ts';
import type { Styled } from './markdown-style.ts';

/** A stretch of a source's text of one look: marked or not, of a fact or none. */
export type Piece = { text: string; isMarked: boolean; fact: FactPlace | null; style: string };

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
