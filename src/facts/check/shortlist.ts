import type { Fact } from '../../domain/fact.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { relatedStems } from '../../domain/word-relations.ts';
import { profileOf } from './profile.ts';

/** Facts that a claim is held against: so many of those that it could be compared with, the likeliest, when there are more. */
const MOST = 64;
/** Places of facts that are looked at to find them: what keeps the time for a text in proportion to its length. */
const LOOKED_AT = 1_500;

/** What a fact counts for that shares a word of the claim's own, of its sentence, a related one; and a like figure. */
const [OWN, BESIDE, RELATED, FIGURE] = [1, 0.4, 0.4, 2];

/** Figures whose logarithms fall into one step, or into two beside each other, are like. */
const STEP = Math.log(1.05);

const bucketOf = (value: number): string =>
  value === 0 ? 'f0' : `f${value < 0 ? '-' : ''}${Math.floor(Math.log(Math.abs(value)) / STEP)}`;

const yearOf = (day: string): string => `y${day.slice(0, 4) === 'XXXX' ? day.slice(0, 7) : day.slice(0, 4)}`;

const ends = ({ canonical, value, low, high }: Quantity): number[] =>
  [canonical?.low, canonical?.high, ...(canonical === null ? [value, low, high] : [])].filter(
    (end) => typeof end === 'number' && Number.isFinite(end),
  ) as number[];

/** Names of what a figure is, such that like figures share one. */
const figureKeys = (quantity: Quantity): string[] => [
  `t${quantity.text.toLowerCase()}`,
  ...(quantity.date === undefined
    ? ends(quantity).map(bucketOf)
    : [yearOf(quantity.date.start), yearOf(quantity.date.end)]),
];

const figureKeysAround = (quantity: Quantity): string[] =>
  quantity.date === undefined
    ? [...figureKeys(quantity), ...ends(quantity).flatMap((end) => [bucketOf(end * 1.05), bucketOf(end / 1.05)])]
    : figureKeys(quantity);

/** Facts by what they hold, as numbers in the order of the facts. */
type Places = Map<string, number[]>;
type Postings = { words: Places; figures: Places };

/** The postings of some facts; only those of what is wanted, where that is known. */
const postingsOf = (facts: readonly Fact[], wanted: Postings | null): Postings => {
  const postings = wanted ?? { words: new Map<string, number[]>(), figures: new Map<string, number[]>() };
  const add = (places: Places, key: string, at: number): void => {
    const known = places.get(key);
    if (known === undefined) {
      if (wanted === null) places.set(key, [at]);
    } else if (known[known.length - 1] !== at) known.push(at);
  };
  for (const [at, fact] of facts.entries()) {
    const { own, sentence } = profileOf(fact);
    for (const terms of [own, sentence])
      for (const { concept, stem } of terms) {
        add(postings.words, concept, at);
        if (stem !== concept) add(postings.words, stem, at);
      }
    for (const quantity of [fact.quantity, ...(fact.quantity.alternatives ?? [])])
      for (const key of figureKeys(quantity)) add(postings.figures, key, at);
  }
  return postings;
};

/** What a claim looks for, and what each counts for. */
type Wanted = { words: Map<string, number>; figures: Map<string, number> };

const wantedBy = (claim: Fact): Wanted => {
  const wanted = { words: new Map<string, number>(), figures: new Map<string, number>() };
  const want = (word: string, weight: number): void => {
    if ((wanted.words.get(word) ?? 0) < weight) wanted.words.set(word, weight);
  };
  const { own, sentence } = profileOf(claim);
  for (const { concept, stem } of own) {
    want(concept, OWN);
    want(stem, OWN);
    for (const [other, relation] of relatedStems(stem)) if (relation !== 'antonym') want(other, RELATED);
  }
  for (const { concept, stem } of sentence) {
    want(concept, BESIDE);
    want(stem, BESIDE);
  }
  for (const quantity of [claim.quantity, ...(claim.quantity.alternatives ?? [])])
    for (const key of figureKeysAround(quantity)) wanted.figures.set(key, FIGURE);
  return wanted;
};

const wantedByClaim = new WeakMap<Fact, Wanted>();

const wantedOnce = (claim: Fact): Wanted => {
  const known = wantedByClaim.get(claim) ?? wantedBy(claim);
  wantedByClaim.set(claim, known);
  return known;
};

/** Empty postings of all that some claims look for. */
const postingsFor = (claims: readonly Fact[]): Postings => {
  const postings = { words: new Map<string, number[]>(), figures: new Map<string, number[]>() };
  for (const claim of claims) {
    const { words, figures } = wantedOnce(claim);
    for (const word of words.keys()) if (!postings.words.has(word)) postings.words.set(word, []);
    for (const key of figures.keys()) if (!postings.figures.has(key)) postings.figures.set(key, []);
  }
  return postings;
};

/**
 * The facts of a list that a claim is most likely about: all where they are few, else those that share the most of its
 * words and its figure, rarer ones counting more; in the order of the list. `claims`: those that will be asked about, where they
 * are known.
 */
export const shortlistOf = (facts: readonly Fact[], claims?: readonly Fact[]): ((claim: Fact) => readonly Fact[]) => {
  if (facts.length <= MOST) return () => facts;
  let postings: Postings | undefined;
  return (claim) => {
    postings ??= postingsOf(facts, claims === undefined ? null : postingsFor(claims));
    const wanted = wantedOnce(claim);
    const lists: { weight: number; places: readonly number[] }[] = [];
    for (const kind of ['words', 'figures'] as const)
      for (const [key, weight] of wanted[kind]) {
        const places = postings[kind].get(key);
        if (places !== undefined && places.length > 0) lists.push({ weight, places });
      }
    const scores = new Map<number, number>();
    let looked = 0;
    for (const { weight, places } of lists.toSorted((a, b) => a.places.length - b.places.length)) {
      const rarity = weight * Math.log(1 + facts.length / places.length);
      looked += places.length;
      if (looked > LOOKED_AT && scores.size >= MOST) break;
      for (const at of places) scores.set(at, (scores.get(at) ?? 0) + rarity);
    }
    return Array.from(scores)
      .toSorted(([a, one], [b, other]) => other - one || a - b)
      .slice(0, MOST)
      .map(([at]) => at)
      .toSorted((a, b) => a - b)
      .map((at) => facts[at] as Fact);
  };
};
