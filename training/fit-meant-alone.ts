/**
 * Fits `src/answer/refusal/meant-alone-weights.json`: whether a sentence answers a question that is asked in other words than the
 * documents'. Learns from questions over a few documents each, as they are and without what answers: tests/answer/other-words (seen),
 * tests/retrieval/no-shared-word (the seen two thirds) and SQuAD's questions in other words. Prints how often the unseen ones would be
 * answered if the trees of fit-answerability.ts had no say. Run after fit-short-answer.ts with `ASSAY_EVAL_DATA=FOLDER node training/fit-meant-alone.ts`.
 */
import { MEANT_FEATURES } from '../src/answer/refusal/meant-alone.ts';
import { fewSectionCases, otherWordCases, rewordedCases, type MeantCase } from './meant-alone-cases.ts';
import { fitLogistic, logit } from './logistic.ts';
import { createParaphraser } from './paraphrase.ts';
import { readQuestionSet, writeModel } from './question-sets.ts';

/** From which belief on to answer: a wrong answer costs more than a refusal. */
const THRESHOLD = 0.75;
const WEIGHT: Record<string, number> = { seen: 2, sections: 0.5, reworded: 0.35 };
/** What a case counts for in which nothing answers: there are up to two of them beside one in which something does. */
const NOTHING_ANSWERS = 0.7;
const FIT = { steps: 600, decay: 1e-3 };

const set = readQuestionSet('squad-1.1');
const reword = await createParaphraser(Object.values(set.documents));
const cases = [
  ...(await otherWordCases('seen')),
  ...(await fewSectionCases(false)),
  ...(await rewordedCases(set, reword)),
];
const unseen = [...(await otherWordCases('unseen')), ...(await fewSectionCases(true))];

const weights = fitLogistic(
  cases.map(({ set: name, variant, features, isRight }) => ({
    features,
    right: isRight,
    weight: WEIGHT[name]! * (variant === 'whole' ? 1 : NOTHING_ANSWERS),
  })),
  FIT,
);
const belief = ({ features }: MeantCase): number => 1 / (1 + Math.exp(-logit(weights, features)));

const report = (list: readonly MeantCase[]): string =>
  Array.from(
    Map.groupBy(list, (each) => each.set),
    ([name, own]) => {
      const answered = own.filter((each) => belief(each) >= THRESHOLD);
      const count = (variant: MeantCase['variant'], isRight = false): number =>
        answered.filter((each) => each.variant === variant && each.isRight === isRight).length;
      const whole = own.filter(({ variant }) => variant === 'whole');
      return `${name}: of ${whole.length} questions ${whole.filter(({ isRight }) => isRight).length} have the right sentence first, ${count('whole', true)} answered rightly, ${count('whole')} wrongly; ${count('absent')} without the document that answers, ${count('cut')} without the sentence`;
    },
  ).join('; ');

process.stdout.write(`${report(cases)}\n${report(unseen)}\n`);
writeModel('answer/refusal/meant-alone-weights.json', {
  fitted: `Logistic regression (training/fit-meant-alone.ts) on ${cases.length} cases. Not fitted on, before the trees of fit-answerability.ts have their say: ${report(unseen)}.`,
  bias: Math.round(1000 * weights.at(-1)!) / 1000,
  weights: Object.fromEntries(MEANT_FEATURES.map((name, i) => [name, Math.round(1000 * weights[i]!) / 1000])),
  threshold: THRESHOLD,
});
