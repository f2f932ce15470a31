import type { Quantity } from '../../domain/quantity.ts';
import { terms } from '../../domain/words.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { AnswerType } from '../../retrieval/question-kind.ts';
import type { Question } from '../../retrieval/question.ts';
import { stemSimilarity } from '../../retrieval/stem-similarity.ts';
import { isOnlyDeadline } from './deadline.ts';
import { dimensionsAsked } from './dimensions-asked.ts';
import { measuresOther } from './measured-extent.ts';

const read = new WeakMap<PassageSentence, Quantity[]>();

/** The quantities of a sentence; spans index its text. Read once for each sentence. */
export const quantitiesOf = (sentence: PassageSentence): Quantity[] => {
  const known = read.get(sentence);
  if (known !== undefined) return known;
  const quantities = readQuantities(sentence.text);
  read.set(sentence, quantities);
  return quantities;
};

const FIGURES: ReadonlySet<AnswerType> = new Set(['date', 'count', 'money', 'percent', 'measure', 'duration']);

/** Whether only a figure or a date answers the question. */
export const asksForFigure = ({ expects }: Pick<Question, 'expects'>): boolean => FIGURES.has(expects);

/** Whether what is counted is what the question asks to count. */
const countsFocus = (question: Question, quantity: Quantity): boolean => {
  if (question.kind !== 'how-many' || question.focus.length === 0 || quantity.unit === '') return true;
  const counted = terms(`${quantity.unitName} ${quantity.text}`);
  return counted.some((stem) => question.focus.some((focus) => stemSimilarity(focus, stem) > 0));
};

/** "at the age of 60": years of age often go without their unit. */
const isOfDimension = (question: Question, { dimension }: Quantity): boolean => {
  const dimensions = dimensionsAsked(question);
  return (
    dimensions === undefined ||
    dimensions.includes(dimension.replace(/^money:.*/, 'money')) ||
    (dimensions.includes('age') && dimension === 'number')
  );
};

/** Whether a quantity is of the kind that the question asks for; any is where the question asks whether. */
export const isOfKind = (question: Question, quantity: Quantity): boolean => {
  switch (question.expects) {
    case 'date':
      return quantity.kind === 'date';
    case 'money':
      return quantity.kind === 'money';
    case 'percent':
      return quantity.kind === 'percent' || quantity.kind === 'ratio';
    case 'duration':
      return (
        (quantity.kind === 'duration' && dimensionsAsked(question)?.includes('time') !== false) ||
        isOfDimension(question, quantity)
      );
    case 'count':
      return (
        (['number', 'measure', 'score', 'ratio'].includes(quantity.kind) && countsFocus(question, quantity)) ||
        (quantity.kind === 'duration' && question.focus.length > 0 && countsFocus(question, quantity))
      );
    case 'measure':
      return (
        quantity.kind !== 'date' &&
        isOfDimension(question, quantity) &&
        (question.dimensions !== undefined || quantity.unit !== '')
      );
    case 'polarity':
      return true;
    default:
      return false;
  }
};

/** "3 inhabitants per square kilometre" is no number of inhabitants; so many a year may be. */
const isDensity = ({ expects, text }: Question, { dimension }: Quantity): boolean =>
  expects === 'count' && !/\bper\b/i.test(text) && /\/(?!time$)/.test(dimension);

/** What a quantity can be the answer to: {@link isOfKind} says no to all else. */
const ANSWERABLE: ReadonlySet<AnswerType> = new Set([...FIGURES, 'polarity']);

const findFitting = (question: Question, sentence: PassageSentence): Quantity[] => {
  if (!ANSWERABLE.has(question.expects)) return [];
  const asked = new Set(question.figures);
  const fitting = quantitiesOf(sentence).filter(
    (quantity) =>
      isOfKind(question, quantity) &&
      !asked.has(quantity.text.toLowerCase()) &&
      !isDensity(question, quantity) &&
      !isOnlyDeadline(question, sentence.text, quantity) &&
      !measuresOther(question.text, sentence.text, quantity),
  );
  const measures = fitting.filter(({ kind }) => kind !== 'number');
  return question.expects === 'measure' && measures.length > 0 ? measures : fitting;
};

/** What fits the question that a sentence was last held against. */
const lastFitting = new WeakMap<PassageSentence, { question: Question; fitting: Quantity[] }>();

/**
 * The quantities of a sentence that could be the answer: of the right kind, and not said by the question itself.
 * Where a measure is asked for, counts of things stand in only when there is nothing else.
 */
export const fittingQuantities = (question: Question, sentence: PassageSentence): readonly Quantity[] => {
  const last = lastFitting.get(sentence);
  if (last?.question === question) return last.fitting;
  const fitting = findFitting(question, sentence);
  lastFitting.set(sentence, { question, fitting });
  return fitting;
};
