import type { Retrieval } from '../../retrieval/retrieve.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { settledBy, type Settled } from './polarity/settle.ts';
import { isLater, latenessOf } from './time-told.ts';
import { tells } from './told-stems.ts';

/** What two documents say of a yes/no question, one yes and one no; the later one first. */
export type Dispute = { first: Settled; other: Settled; isSuperseding: boolean };

/** Sentences whose documents are asked, and documents that are. */
const [LOOKED_AT, MOST_DOCUMENTS] = [12, 4];

/** Where two documents say opposite things of all that a yes/no question asks; null where they agree. */
export const disputedYesNo = (retrieval: Retrieval, ranked: readonly RankedSentence[]): Dispute | null => {
  const { question } = retrieval;
  if (question.kind !== 'yes-no' || question.figures.length > 0) return null;
  const near = ranked.slice(0, LOOKED_AT).filter((sentence) => tells(question.terms, sentence));
  const ids = [...new Set(near.map(({ document }) => document.documentId))].slice(0, MOST_DOCUMENTS);
  if (ids.length < 2) return null;
  const settled = ids.flatMap(
    (id) =>
      settledBy(
        retrieval,
        near.filter(({ document }) => document.documentId === id),
      ) ?? [],
  );
  const [one] = settled;
  const two = settled.find(({ polarity }) => polarity !== one?.polarity);
  if (one === undefined || two === undefined) return null;
  const [first, other] = isLater(two.sentence, one.sentence) ? [two, one] : [one, two];
  return { first, other, isSuperseding: latenessOf(first.sentence) > latenessOf(other.sentence) };
};
