import type { Fact } from '../domain/fact.ts';
import type { Quantity } from '../domain/quantity.ts';
import { relatedStems } from '../domain/word-relations.ts';
import { profileOf } from './profile.ts';
import type { Term } from './terms.ts';

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

const wordKeys = ({ concept, stem }: Term): string[] => (concept === stem ? [`w${stem}`] : [`w${concept}`, `w${stem}`]);

/** Facts by the words and figures they hold, as numbers in the order of `facts`. */
const postingsOf = (facts: readonly Fact[]): Map<string, number[]> => {
  const postings = new Map<string, number[]>();
  for (const [at, fact] of facts.entries()) {
    const { own, sentence } = profileOf(fact);
    const figures = [fact.quantity, ...(fact.quantity.alternatives ?? [])].flatMap(figureKeys);
    for (const key of new Set([...[...own, ...sentence].flatMap(wordKeys), ...figures])) {
      const known = postings.get(key);
      if (known === undefined) postings.set(key, [at]);
      else known.push(at);
    }
  }
  return postings;
};

/** What a claim looks for, and what each counts for. */
const wantedBy = (claim: Fact): Map<string, number> => {
  const wanted = new Map<string, number>();
  const want = (key: string, weight: number): void => {
    if ((wanted.get(key) ?? 0) < weight) wanted.set(key, weight);
  };
  const { own, sentence } = profileOf(claim);
  for (const term of own) {
    for (const key of wordKeys(term)) want(key, OWN);
    for (const [stem, relation] of relatedStems(term.stem) ?? []) if (relation !== 'antonym') want(`w${stem}`, RELATED);
  }
  for (const term of sentence) for (const key of wordKeys(term)) want(key, BESIDE);
  for (const quantity of [claim.quantity, ...(claim.quantity.alternatives ?? [])])
    for (const key of figureKeysAround(quantity)) want(key, FIGURE);
  return wanted;
};

/**
 * The facts of a list that a claim is most likely about: all where they are few, else those that share the most of its
 * words and its figure, rarer ones counting more; in the order of the list.
 */
export const shortlistOf = (facts: readonly Fact[]): ((claim: Fact) => readonly Fact[]) => {
  if (facts.length <= MOST) return () => facts;
  let postings: Map<string, number[]> | undefined;
  return (claim) => {
    postings ??= postingsOf(facts);
    const lists = Array.from(wantedBy(claim), ([key, weight]) => ({ weight, places: postings?.get(key) ?? [] }));
    const scores = new Map<number, number>();
    let looked = 0;
    for (const { weight, places } of lists.toSorted((a, b) => a.places.length - b.places.length)) {
      const rarity = weight * Math.log(1 + facts.length / Math.max(1, places.length));
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
