/**
 * Fits when to answer at all, `src/answer/answerability-weights.json`: a logistic regression on questions of each half of the
 * articles against their own half (answerable), the other half (not covered) and their own half without the passage
 * that answers (right topic, missing fact), over whole halves and over the beginnings of single articles; near misses of
 * SQuAD 2.0 too. Run last, with `ASSAY_EVAL_DATA=FOLDER node training/fit-answerability.ts`.
 */
import { ANSWERABILITY_FEATURES, answerabilityFeatures } from '../src/answer/answerability.ts';
import { missingFact } from '../src/answer/missing-fact.ts';
import { rankSentences } from '../src/answer/rank-sentences.ts';
import {
  halves,
  indexTexts,
  readQuestionSet,
  writeModel,
  type QuestionSet,
  type TrainingQuestion,
} from './question-sets.ts';
import { named } from './softmax.ts';

/** Share of the answerable questions that may be refused, those included that a rule refuses. */
const OWN_REFUSED = 0.04;
const WEIGHT = { own: 1, other: 1, removed: 0.3, near: 0.3 };
/** Length of the beginning of an article that stands for a small corpus. */
const SMALL = 4_000;

type Kind = keyof typeof WEIGHT;
type Example = { kind: Kind; isSmall: boolean; features: number[]; isRuledOut: boolean };

const every = <T>(step: number, list: readonly T[]): T[] => list.filter((_, i) => i % step === 0);

const withoutAnswer = (text: string, { spans }: TrainingQuestion): string =>
  text.split(/(\n{2,})/).reduce<{ at: number; kept: string }>(
    ({ at, kept }, part) => {
      const holds = spans.some(({ start, end }) => at < end && start < at + part.length);
      return { at: at + part.length, kept: holds ? kept : kept + part };
    },
    { at: 0, kept: '' },
  ).kept;

const examples = async (
  documents: Record<string, string>,
  questions: readonly TrainingQuestion[],
  kind: Kind,
  isSmall: boolean,
): Promise<Example[]> => {
  const { retriever } = await indexTexts(documents);
  const found: Example[] = [];
  for (const { question } of questions) {
    const retrieval = await retriever.retrieve(question, { k: 10 });
    const ranked = rankSentences(retrieval);
    const isRuledOut = missingFact(retrieval, ranked) !== null;
    found.push({ kind, isSmall, features: answerabilityFeatures(retrieval, ranked), isRuledOut });
  }
  return found;
};

const ofHalf = async (own: QuestionSet, other: QuestionSet, hard: QuestionSet): Promise<Example[]> => {
  const found = [
    ...(await examples(own.documents, every(3, own.questions), 'own', false)),
    ...(await examples(own.documents, every(3, other.questions), 'other', false)),
    ...(await examples(
      hard.documents,
      every(
        3,
        hard.questions.filter(({ answerable }) => !answerable),
      ),
      'near',
      false,
    )),
    ...(await examples(
      hard.documents,
      every(
        3,
        hard.questions.filter(({ answerable }) => answerable),
      ),
      'own',
      false,
    )),
  ];
  for (const [name, whole] of Object.entries(own.documents)) {
    const cut = whole.indexOf('\n\n', SMALL);
    const text = cut < 0 ? whole : whole.slice(0, cut);
    const asked = own.questions.filter(
      ({ documentId, spans }) => `${documentId}.txt` === name && spans.every(({ end }) => end <= text.length),
    );
    found.push(...(await examples({ [name]: text }, asked, 'own', true)));
    found.push(...(await examples({ [name]: text }, every(60, other.questions), 'other', true)));
    for (const question of every(2, asked))
      found.push(...(await examples({ [name]: withoutAnswer(text, question) }, [question], 'removed', true)));
  }
  return found;
};

/** Weights and, last, the bias; Adam (Kingma & Ba 2015) on the weighted log loss. */
const fit = (list: readonly Example[]): Float64Array => {
  const size = ANSWERABILITY_FEATURES.length + 1;
  const [weights, mean, square] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = list.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);
  for (let step = 1; step <= 600; step++) {
    const slope = new Float64Array(size);
    for (const example of list) {
      const error = (belief(weights, example) - (example.kind === 'own' ? 1 : 0)) * WEIGHT[example.kind];
      [...example.features, 1].forEach((value, i) => (slope[i]! += (error * value) / total));
    }
    for (let i = 0; i < size; i++) {
      const gradient = slope[i]! + (i < size - 1 ? 1e-4 * weights[i]! : 0);
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient;
      square[i] = 0.999 * square[i]! + 0.001 * gradient * gradient;
      weights[i]! -= (0.05 * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
};

const belief = (weights: Float64Array, { features }: Example): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, weights.at(-1)!)));

const score = (weights: Float64Array, example: Example): number => (example.isRuledOut ? 0 : belief(weights, example));

const thresholdOf = (weights: Float64Array, list: readonly Example[]): number => {
  const own = list.filter(({ kind, isSmall }) => kind === 'own' && !isSmall).map((example) => score(weights, example));
  return own.toSorted((a, b) => a - b)[Math.floor(OWN_REFUSED * own.length)] ?? 0;
};

const report = (weights: Float64Array, threshold: number, list: readonly Example[]): string =>
  (Object.keys(WEIGHT) as Kind[])
    .flatMap((kind) =>
      [false, true].map((isSmall) => ({
        kind,
        isSmall,
        of: list.filter((one) => one.kind === kind && one.isSmall === isSmall),
      })),
    )
    .filter(({ of }) => of.length > 0)
    .map(({ kind, isSmall, of }) => {
      const refused = of.filter((example) => score(weights, example) < threshold).length;
      return `${kind}${isSmall ? ' (small corpus)' : ''} ${((100 * refused) / of.length).toFixed(1)} %`;
    })
    .join(', ');

const [one, other] = halves(readQuestionSet('squad-1.1'));
const [hardOne, hardOther] = halves(readQuestionSet('squad-2.0'));
const first = await ofHalf(one, other, hardOne);
const second = await ofHalf(other, one, hardOther);
for (const [fitted, held] of [
  [first, second],
  [second, first],
] as const) {
  const weights = fit(fitted);
  process.stdout.write(`Refused on the half not fitted on: ${report(weights, thresholdOf(weights, fitted), held)}\n`);
}
const all = [...first, ...second];
const weights = fit(all);
const threshold = thresholdOf(weights, all);
process.stdout.write(`Refused: ${report(weights, threshold, all)}\n`);
writeModel('answer/answerability-weights.json', {
  fitted: `Logistic regression (training/fit-answerability.ts) on ${all.length} questions; the threshold refuses ${100 * OWN_REFUSED} % of the answerable ones. Refused: ${report(weights, threshold, all)}.`,
  threshold: Math.round(threshold * 1000) / 1000,
  bias: Math.round(weights.at(-1)! * 100) / 100,
  weights: named(ANSWERABILITY_FEATURES, weights),
});
