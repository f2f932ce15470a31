import type { Quantity } from '../domain/quantity.ts';
import { readQuantities } from '../quantities/read-quantities.ts';
import type { PassageSentence } from './passage.ts';
import type { Question } from './question.ts';

/** A figure of a question that can be written in other ways, with the places of its words among the terms. */
export type AskedFigure = { quantity: Quantity; terms: number[] };

/** Smaller whole numbers are hardly ever written in another way. */
const SMALLEST = 100;
const FIGURE_WORD = /\p{N}|^(?:thousand|[mbtr]illion|dozen|hundred|percent|half|quarter|third)/u;

const isRewritable = ({ kind, value }: Quantity): boolean =>
  kind !== 'date' && value !== null && (Math.abs(value) >= SMALLEST || !Number.isInteger(value));

/** The question's figures other than dates and small numbers. */
export const askedFigures = ({ text, words, terms, figures }: Question): AskedFigure[] => {
  if (figures.length === 0) return [];
  return readQuantities(text)
    .filter(isRewritable)
    .map((quantity) => ({
      quantity,
      terms: words
        .filter(({ start, end, folded }) => quantity.start <= start && end <= quantity.end && FIGURE_WORD.test(folded))
        .map(({ stem }) => terms.indexOf(stem))
        .filter((place) => place >= 0),
    }));
};

const isCounted = ({ dimension }: Quantity): boolean => dimension === '' || dimension.startsWith('count');

const isWithin = (value: number, { canonical }: Quantity): boolean =>
  canonical !== null &&
  canonical.low !== null &&
  canonical.high !== null &&
  canonical.low <= value &&
  value <= canonical.high;

const middleOf = ({ canonical }: Quantity): number =>
  canonical === null || canonical.low === null || canonical.high === null
    ? Number.NaN
    : (canonical.low + canonical.high) / 2;

/** Whether two figures may stand for the same value, one of them perhaps rounded: "4,523,000" and "4.5 million". */
const isSameFigure = (one: Quantity, other: Quantity): boolean =>
  (one.dimension === other.dimension || (isCounted(one) && isCounted(other))) &&
  (isWithin(middleOf(one), other) || isWithin(middleOf(other), one));

const quantitiesBySentence = new WeakMap<PassageSentence, Quantity[]>();

const quantitiesOf = (sentence: PassageSentence): Quantity[] => {
  const known = quantitiesBySentence.get(sentence);
  if (known !== undefined) return known;
  const read = /\p{N}/u.test(sentence.text) ? readQuantities(sentence.text) : [];
  quantitiesBySentence.set(sentence, read);
  return read;
};

/** Which of the figures a sentence states by value, however they are written. */
export const statedFigures = (sentence: PassageSentence, asked: readonly AskedFigure[]): AskedFigure[] =>
  asked.length === 0
    ? []
    : asked.filter(({ quantity }) => quantitiesOf(sentence).some((stated) => isSameFigure(quantity, stated)));
