import type { Word } from '../../../domain/words.ts';
import { likenessTo, type TermLikeness } from '../../../retrieval/term-likeness.ts';
import type { DraftSentence } from './draft-sentence.ts';
import { contextOf, type Place, type Sources } from './source.ts';

/** What holds a sentence of a draft up: the sentences that tell it, best first, and how far they do. */
export type Support = {
  carriers: Place[];
  /** Share of the sentence's content, by rarity, that the carriers and what stands around them tell, in [0, 1]. */
  share: number;
  /** Share that the best carrier says in the very words. */
  literal: number;
  /** For each content word how far the carriers themselves tell it, in [0, 1]. */
  told: readonly number[];
  /** Whether the carriers are of passages that the sentence cites. */
  isCited: boolean;
};

/** Places that are looked at closely: of all, and of those that are cited. */
const [LOOKED_AT, CITED_LOOKED_AT] = [6, 4];
const MOST_CARRIERS = 3;
/** Words that a carrier has to tell: one alone is common ground with anything. */
const FEWEST = 2;
/** A further carrier has to tell at least this share more, or so many words that none has told. */
const [WORTH, NEW_WORDS] = [0.12, 2];
/** What a word counts for that stands around a carrier: in the title, the headings, the sentences beside it. */
const BESIDE = 0.7;
/** So much better has another passage to carry a sentence for the citation to move there. */
const BETTER = 0.15;
/** From here on a word is told; below it is only akin to one that is. */
export const TOLD = 0.5;

/** By content word, in [0, 1]. */
type Row = readonly number[];

type Weighed = { place: Place; row: Row; around: () => Row };

const weigh = (row: Row, weights: readonly number[]): number => {
  let [covered, total] = [0, 0];
  weights.forEach((weight, i) => {
    total += weight;
    covered += weight * (row[i] ?? 0);
  });
  return total === 0 ? 0 : covered / total;
};

const joined = (one: Row, other: Row, factor = 1): Row =>
  one.map((value, i) => Math.max(value, factor * (other[i] ?? 0)));

/** Antonyms and the like are akin, but tell nothing. */
const tellingRow = (likeness: TermLikeness, stems: ReadonlySet<string>): Row =>
  Array.from(likeness.of(stems), (value) => (value < 0.4 ? 0 : value));

/** The places that share most of the sentence's very words, some of them among those it cites. */
const likeliest = (
  content: readonly Word[],
  weights: readonly number[],
  cited: readonly number[],
  sources: Sources,
): Place[] => {
  const scored = sources.places
    .map((place, index) => {
      let score = 0;
      content.forEach(({ stem }, i) => {
        if (place.sentence.stemSet.has(stem)) score += weights[i] ?? 0;
      });
      return { place, index, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .map(({ place }) => place);
  const ofCited = scored.filter(({ number }) => cited.includes(number)).slice(0, CITED_LOOKED_AT);
  return [...new Set([...scored.slice(0, LOOKED_AT), ...ofCited])];
};

/** Carriers among some places: the best, then those that tell what it leaves out. */
const choose = (weighed: readonly Weighed[], weights: readonly number[]): Weighed[] => {
  const chosen: Weighed[] = [];
  let row: Row = weights.map(() => 0);
  while (chosen.length < MOST_CARRIERS) {
    const before = weigh(row, weights);
    let best: { each: Weighed; score: number } | null = null;
    for (const each of weighed) {
      const score = weigh(joined(row, each.row), weights);
      if (!chosen.includes(each) && (best === null || score > best.score)) best = { each, score };
    }
    if (best === null) break;
    const fresh = best.each.row.filter((value, i) => value >= TOLD && (row[i] ?? 0) < TOLD).length;
    if (chosen.length > 0 && best.score - before < WORTH && fresh < NEW_WORDS) break;
    chosen.push(best.each);
    // What stands beside a carrier is read along with it, and needs no carrier of its own.
    row = joined(joined(row, best.each.row), best.each.around());
  }
  return chosen;
};

/** Weighs how far the sources tell what a sentence tells, the passages that it cites first. */
export const supportOf = ({ content, cited }: DraftSentence, sources: Sources): Support => {
  const likeness = likenessTo(content.map(({ stem }) => stem));
  const weights = content.map(({ stem }) => sources.rarity(stem));
  const weighed = likeliest(content, weights, cited, sources)
    .map((place): Weighed => ({
      place,
      row: tellingRow(likeness, place.sentence.stemSet),
      around: () => tellingRow(likeness, contextOf(place)),
    }))
    .filter(({ row }) => row.filter((value) => value >= TOLD).length >= Math.min(FEWEST, content.length));
  const supportBy = (chosen: readonly Weighed[], isCited: boolean): Support => {
    const none: Row = weights.map(() => 0);
    const told = chosen.reduce((row, each) => joined(row, each.row), none);
    const known = chosen.reduce((row, { place }) => joined(row, tellingRow(likeness, contextOf(place)), BESIDE), told);
    const [best] = chosen;
    const literal = content.map(({ stem }) => (best?.place.sentence.stemSet.has(stem) === true ? 1 : 0));
    return {
      carriers: chosen.map(({ place }) => place),
      share: weigh(known, weights),
      literal: weigh(literal, weights),
      told,
      isCited,
    };
  };
  const anywhere = supportBy(choose(weighed, weights), cited.length === 0);
  if (cited.length === 0) return anywhere;
  const own = supportBy(
    choose(
      weighed.filter(({ place }) => cited.includes(place.number)),
      weights,
    ),
    true,
  );
  const isBetter = weigh(anywhere.told, weights) > weigh(own.told, weights) + BETTER;
  return isBetter ? { ...anywhere, isCited: anywhere.carriers.every(({ number }) => cited.includes(number)) } : own;
};
