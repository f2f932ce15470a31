import { terms } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { asksForFigure } from '../../question/fitting-quantities.ts';
import { measuresOf } from '../measures-of-adjectives.ts';
import type { NamedFigure } from './named-figures.ts';
import { COMPARATIVE } from './things-compared.ts';

/** What adjectives measure, by the dimensions of figures. */
const BY_ADJECTIVE: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:long|short)/, /^(?:length|time)/],
  [/^(?:tall|wide|deep|narrow|broad)/, /^length/],
  [/^(?:fast|slow|quick|soon)/, /^(?:time|speed)/],
  [/^(?:heav|light)/, /^mass/],
  [/^(?:dear|cheap|expensive)/, /^money/],
  [/^(?:old|young)/, /^(?:age|time)/],
  [/^(?:hot|cold|warm)/, /^temperature/],
  [/^bright/, /^luminous/],
];
/** What verbs and nouns of measure measure. */
const BY_WORD: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:weighs?|weight|mass)$/, /^mass/],
  [/^(?:costs?|prices?|expensive|dear)$/, /^money/],
  [/^area$/, /^area/],
  [/^power$/, /^power/],
];
/** Degrees that say nothing of what is measured. */
const VAGUE = /^(?:large|larg|big|bigg|small|great|high|low|much|more|most|less|least|few)/;

const degreeOf = ({ words }: Question): string =>
  words.find(({ folded }) => COMPARATIVE.test(folded) || /^\p{L}{2,}est$/u.test(folded))?.folded ?? '';

/** The dimensions of which figures are that a question compares; null where its words don't tell. */
export const dimensionOf = (question: Question): RegExp | null => {
  const degree = degreeOf(question);
  return (
    BY_ADJECTIVE.find(([adjective]) => adjective.test(degree))?.[1] ??
    BY_WORD.find(([word]) => question.words.some(({ folded }) => word.test(folded)))?.[1] ??
    null
  );
};

/** Whether a question compares without saying by what. */
export const isVague = (question: Question): boolean => {
  const degree = degreeOf(question);
  return degree === '' || VAGUE.test(degree);
};

/** Stems of what a question counts: "cars" of "carries more cars". */
const countedBy = ({ text }: Question): readonly string[] => {
  const [, noun] =
    /\b(?:more|fewer|most|fewest|less|least)\s+(\p{L}+s|people|staff|women|men|children)\b(?!\s+than\s+\d)/iu.exec(
      text,
    ) ?? [];
  return noun === undefined ? [] : terms(noun);
};

/** Whether a sentence says with a verb of measure of the question what a bare figure counts: "seats 120" of "How many people can … seat?". */
const seats = ({ words }: Question, { sentence }: NamedFigure['sentence']): boolean =>
  words.some(
    ({ folded, stem }) =>
      /^(?:seats?|holds?|employs?|serves?|carr(?:y|ies)|sleeps?)$/.test(folded) && sentence.stemSet.has(stem),
  );

/** Whether a figure is of the kind that is asked for: by adjective, verb or noun, by money or people, or by what is counted. */
export const isOfKindAsked = (
  question: Question,
  { dimension, unitName, around, own, sentence }: NamedFigure,
): boolean => {
  const measured = dimensionOf(question);
  if (measured !== null) return measured.test(dimension);
  if (
    /\b(?:costs?|pay|paid|prices?|fees?|earn\w*|get|gets|receive\w*)\b/i.test(question.text) &&
    question.kind === 'how-much'
  )
    return dimension.startsWith('money');
  const degree = degreeOf(question);
  const things = countedBy(question);
  const unit = new Set([...terms(unitName), ...own]);
  if (things.length > 0 && dimension.startsWith('count:')) return things.some((stem) => bestSimilarity(stem, unit) > 0);
  const counted = question.focus;
  const measures = [degree.replace(/er$/, ''), ...measuresOf(degree)];
  const isCounted = counted.some((stem) => bestSimilarity(stem, new Set([...unitName.split(' '), ...around])) > 0);
  const isDone = question.terms.some((stem) => own.has(stem));
  return (
    isCounted ||
    measures.some((stem) => around.has(stem)) ||
    (counted.length === 0 && dimension.startsWith('count')) ||
    (dimension === 'number' && seats(question, sentence)) ||
    (isVague(question) && !asksForFigure(question) && isDone)
  );
};
