import { featureHash } from '../../src/adapters/models/feature-hash.ts';
import { CORRUPTIONS } from './corrupt/corrupt.ts';
import type { Base, DraftSentence, LabelledDraft } from './draft.ts';
import { chooserOf, type Chooser } from './random.ts';
import { REWRITINGS } from './rewrite/rewrite.ts';

/** Which documents a run takes: rules may be fitted on `dev`, never on `held`. */
export type Half = 'dev' | 'held';

const HALF_SEED = 5;

/** Documents are told apart by their name alone, so that a document's half never changes. */
const halfOf = ({ passages }: Base): Half =>
  passages[0]!.documentId === 'russia-rare-earths' || featureHash(passages[0]!.documentId, HALF_SEED) % 2 === 0
    ? 'dev'
    : 'held';

type Make = (base: Base, place: number, choose: Chooser) => DraftSentence | null;

/** Kinds that come more often than the others. */
const WEIGHTS: Record<string, number> = { number: 3, year: 2, unit: 2, verbatim: 2, lead: 0.4, joined: 0.5 };

/** Draws makings so that each kind comes as often as its weight says, as far as the sentences at `places` allow. */
const evenly = (makings: Record<string, Make>) => {
  const counts = new Map(Object.keys(makings).map((kind) => [kind, 0]));
  return (base: Base, places: readonly number[], choose: Chooser): { place: number; sentence: DraftSentence } => {
    const rarestFirst = choose.shuffle([...counts]).toSorted(([, a], [, b]) => a - b);
    for (const [kind, count] of rarestFirst)
      for (const place of choose.shuffle(places)) {
        const sentence = makings[kind]!(base, place, choose);
        if (sentence === null) continue;
        counts.set(kind, count + 1 / (WEIGHTS[kind] ?? 1));
        return { place, sentence };
      }
    throw new Error(`No making fits ${base.id}.`);
  };
};

/**
 * For each base a draft with one corrupted sentence among faithful ones, and one that says the same as the sources in
 * its own words. Each base is another sentence of another question.
 */
export const makeDrafts = (bases: readonly Base[], half: Half, limit: number): LabelledDraft[] => {
  const corrupt = evenly(CORRUPTIONS);
  const rewrite = evenly(REWRITINGS);
  return bases
    .filter((base) => halfOf(base) === half)
    .slice(0, limit)
    .flatMap((base) => {
      const choose = chooserOf(`drafts ${base.id}`);
      const { id, question, passages, statements } = base;
      const places = statements.map((_, place) => place);
      const faithful = places.map((place) => rewrite(base, [place], choose).sentence);
      const bad = corrupt(base, places, choose);
      const spoilt = places.map((place) =>
        place === bad.place ? bad.sentence : REWRITINGS['verbatim']!(base, place, choose)!,
      );
      const shared = { question, passages, markersAfter: choose.number(2) === 0 };
      return [
        { ...shared, id: `${id} corrupted`, sentences: spoilt },
        { ...shared, id: `${id} faithful`, sentences: faithful },
      ];
    });
};
