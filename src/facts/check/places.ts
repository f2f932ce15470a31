import type { Fact } from '../../domain/fact.ts';
import { bySentence } from '../by-sentence.ts';
import { words } from '../../domain/words.ts';
import { familyOf } from './families.ts';
import type { Term } from '../terms.ts';
import { numbered, termOf } from '../terms.ts';

/** The words around a figure in its sentence, each with how close it stands, 0 to 1. */
export type Place = readonly { term: Term; weight: number }[];

type Stretch = { start: number; end: number };

/** Words that hold no matter but tell one figure of a sentence from another, by what they lead to. */
const GOVERNORS = new Set(
  'from to by than against until since before after this next same both all other not'.split(' '),
);
const governors = new Map<string, Term>();

const governor = (folded: string): Term => {
  const known = governors.get(folded);
  if (known !== undefined) return known;
  const name = `-${folded}`;
  const term = numbered({ text: folded, concept: name, stem: name, proper: false, light: false, verbal: false });
  governors.set(folded, term);
  return term;
};

/** How much less a word is worth with every word that stands between. */
const FADE = 0.3;
const ACROSS_MARK = 0.55;
const ACROSS_FIGURE = 0.3;
const LIGHT = 0.4;
/** A figure of another kind that stands beside: the year of an amount. */
const FIGURE = 1.6;
const NEAR = 24;
const BREAK = /[,;:()—–]|\b(?:and|but|while|whereas|or)\b/giu;

/** Where the marks and conjunctions of a part of a sentence stand. */
const breaksIn = (sentence: string, start: number, end: number): number[] =>
  Array.from(sentence.slice(start, end).matchAll(BREAK), ({ index }) => start + index);

/** Whether what stands before a figure leaves it at the opening of its clause. */
const opensClause = (lead: string): boolean => {
  const mark = Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';'), lead.lastIndexOf(':'));
  return !/[\p{L}\p{N}]{4}/u.test(lead.slice(mark + 1));
};

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Words on one side of a figure, the nearest first. */
const side = (
  sentence: string,
  own: Stretch,
  kin: readonly Stretch[],
  found: readonly (Stretch & { term: Term })[],
  behind: boolean,
): { term: Term; weight: number }[] => {
  const near = (
    behind ? found.filter(({ start }) => start >= own.end) : found.filter(({ end }) => end <= own.start).toReversed()
  ).slice(0, NEAR);
  const farthest = near.at(-1);
  if (farthest === undefined) return [];
  const breaks = behind ? breaksIn(sentence, own.end, farthest.start) : breaksIn(sentence, farthest.end, own.start);
  const opens = behind && opensClause(sentence.slice(0, own.start));
  return near.map(({ term, start, end }, index) => {
    const between = behind ? sentence.slice(own.end, start) : sentence.slice(end, own.start);
    const isOpen = behind ? opens && /^\s*,/.test(between) : /\(\s*$/.test(between);
    const marks = breaks.filter((at) => (behind ? at < start : at >= end)).length - (isOpen ? 1 : 0);
    const figures = kin.filter((each) =>
      behind ? each.start >= own.end && each.end <= start : each.start >= end && each.end <= own.start,
    ).length;
    return {
      term,
      weight:
        ((term.light ? LIGHT : /^\p{N}/u.test(term.text) ? FIGURE : 1) *
          ACROSS_MARK ** Math.max(0, marks) *
          ACROSS_FIGURE ** figures) /
        (1 + FADE * index),
    };
  });
};

const build = (sentence: string, own: Stretch, kin: readonly Stretch[]): Place => {
  const found = words(sentence).flatMap((word) => {
    if (overlaps(word, own) || kin.some((each) => overlaps(word, each))) return [];
    const term = GOVERNORS.has(word.folded) ? governor(word.folded) : termOf(word);
    return term === null ? [] : [{ term, start: word.start, end: word.end }];
  });
  const places = new Map<string, { term: Term; weight: number }>();
  for (const each of [...side(sentence, own, kin, found, false), ...side(sentence, own, kin, found, true)])
    if ((places.get(each.term.concept)?.weight ?? 0) < each.weight) places.set(each.term.concept, each);
  return [...places.values()];
};

/** Places of the figures of some sentences; null where a figure is not found in its sentence. */
export const placesOf = (facts: readonly Fact[]): ((fact: Fact) => Place | null) => {
  const sentences = bySentence(facts);
  const stretches = new Map<Fact, Stretch | null>();
  const stretchOf = (fact: Fact): Stretch | null => {
    const known = stretches.get(fact);
    if (known !== undefined) return known;
    let from = 0;
    for (const each of sentences.of(fact).toSorted((a, b) => a.sourceSpan.start - b.sourceSpan.start)) {
      const at = fact.sentence.indexOf(each.quantity.text, from);
      const start = at < 0 ? fact.sentence.indexOf(each.quantity.text) : at;
      stretches.set(each, start < 0 ? null : { start, end: start + each.quantity.text.length });
      if (at >= 0) from = at + 1;
    }
    return stretches.get(fact) ?? null;
  };
  const places = new Map<Fact, Place | null>();
  return (fact) => {
    const known = places.get(fact);
    if (known !== undefined) return known;
    const own = stretchOf(fact);
    const family = familyOf(fact);
    const kin = sentences.of(fact).flatMap((other) => {
      const stretch = other !== fact && familyOf(other) === family ? stretchOf(other) : null;
      return stretch === null ? [] : [stretch];
    });
    const place = own === null ? null : build(fact.sentence, own, kin);
    places.set(fact, place);
    return place;
  };
};
