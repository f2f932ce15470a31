import type { Claim } from '../../../domain/claim.ts';
import type { Quantity } from '../../../domain/quantity.ts';
import { compareQuantities } from '../../../quantities/compare.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import type { Finding } from './finding.ts';

const BOUNDARY = /[;:]|\b(?:and|while|whereas|but|compared with|against)\b/g;

const isEqual = (one: Quantity, other: Quantity): boolean => compareQuantities(one, other).relation === 'equal';

/** The figures of a sentence by its clauses. */
const clausesOf = (sentence: PassageSentence): Quantity[][] => {
  const ends = [...Array.from(sentence.text.matchAll(BOUNDARY), ({ index }) => index), sentence.text.length];
  const quantities = quantitiesOf(sentence);
  return ends.map((end, i) => quantities.filter(({ start }) => start >= (ends[i - 1] ?? 0) && start < end));
};

/** A figure with the date of another of its kind: "38% in 2022" of "38% in 2021 and 27% in 2022". */
export const pairTurned = (claims: readonly Claim[], sentence: PassageSentence): Finding | null => {
  const dates = claims.filter(({ quantity }) => quantity.kind === 'date');
  const figures = claims.filter(({ quantity }) => quantity.kind !== 'date' && quantity.kind !== 'ordinal');
  const [date, figure] = [dates[0], figures[0]];
  if (date === undefined || figure === undefined || dates.length + figures.length > 2) return null;
  const clauses = clausesOf(sentence);
  const isOther = (quantity: Quantity): boolean =>
    quantity.dimension === figure.quantity.dimension && !isEqual(quantity, figure.quantity);
  const has = (clause: readonly Quantity[], quantity: Quantity): boolean =>
    clause.some((each) => isEqual(quantity, each));
  const dated = clauses.filter((clause) => has(clause, date.quantity));
  const stated = clauses.filter((clause) => has(clause, figure.quantity));
  const isTurned =
    dated.length > 0 &&
    dated.every((clause) => clause.some(isOther) && !has(clause, figure.quantity)) &&
    stated.length > 0 &&
    stated.every((clause) => clause.some(({ kind }) => kind === 'date'));
  return isTurned ? { kind: 'number', reason: `the source does not give ${figure.text} for ${date.text}` } : null;
};
