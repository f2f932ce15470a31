/**
 * Fits when to answer at all, `src/answer/refusal/answerability-trees.json`: boosted trees on questions of each half of the
 * articles against their own half (answerable), the other half (not covered) and their own half without the passage
 * that answers (right topic, missing fact), over whole halves and over the beginnings of single articles; near misses of
 * SQuAD 2.0 too. Run last, with `ASSAY_EVAL_DATA=FOLDER node training/fit-answerability.ts MODELS`, MODELS being where
 * fit-short-answer.ts left the models of each half.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ANSWERABILITY_FEATURES, answerabilityFeatures, REFUSAL } from '../src/answer/refusal/answerability.ts';
import { missingFact } from '../src/answer/refusal/missing-fact.ts';
import { rankSentences } from '../src/answer/reading/rank-sentences.ts';
import { readAnswers } from '../src/answer/reading/reader.ts';
import { READER_FEATURES } from '../src/answer/reading/reader-features.ts';
import { LIKELIHOOD_FEATURES } from '../src/answer/reading/sentence-likelihood.ts';
import { treesScore, type BoostedTrees } from '../src/domain/boosted-trees.ts';
import { halfOf, type AnswerModels } from './answer-models.ts';
import { fitTrees } from './boosted-trees.ts';
import { indexTexts, readQuestionSet, writeModel, type QuestionSet, type TrainingQuestion } from './question-sets.ts';

/** Share of the answerable questions that may be refused, those included that a rule refuses. */
const OWN_REFUSED = 0.04;
const WEIGHT = { own: 1, other: 1, removed: 0.3, near: 0.3 };
/** Length of the beginning of an article that stands for a small corpus. */
const SMALL = 4_000;

type Models = {
  rank: (features: readonly number[]) => number;
  first: (names: readonly string[]) => number;
  second: (features: readonly number[]) => number;
};
type Kind = keyof typeof WEIGHT;
type Example = { kind: Kind; isSmall: boolean; features: number[]; isRuledOut: boolean };

const STEP = 4;
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
  models: Models,
): Promise<Example[]> => {
  const { retriever } = await indexTexts(documents);
  const found: Example[] = [];
  for (const { question } of questions) {
    const retrieval = await retriever.retrieve(question, { k: 10 });
    const ranked = rankSentences(retrieval, models.rank);
    const guesses = readAnswers(retrieval, ranked, models.first, models.second);
    const isRuledOut = missingFact(retrieval, ranked) !== null;
    found.push({ kind, isSmall, features: answerabilityFeatures(retrieval, ranked, guesses), isRuledOut });
  }
  return found;
};

const ofHalf = async (
  own: QuestionSet,
  other: QuestionSet,
  hard: QuestionSet,
  fitted: AnswerModels,
): Promise<Example[]> => {
  const models: Models = {
    rank: treesScore(fitted.sentences, LIKELIHOOD_FEATURES),
    first: (names) => names.reduce((sum, name) => sum + (fitted.spans[name] ?? 0), 0),
    second: treesScore(fitted.reader, READER_FEATURES),
  };
  const found = [
    ...(await examples(own.documents, every(STEP, own.questions), 'own', false, models)),
    ...(await examples(own.documents, every(STEP, other.questions), 'other', false, models)),
    ...(await examples(
      hard.documents,
      every(
        STEP,
        hard.questions.filter(({ answerable }) => !answerable),
      ),
      'near',
      false,
      models,
    )),
    ...(await examples(
      hard.documents,
      every(
        STEP,
        hard.questions.filter(({ answerable }) => answerable),
      ),
      'own',
      false,
      models,
    )),
  ];
  for (const [name, whole] of Object.entries(own.documents)) {
    const cut = whole.indexOf('\n\n', SMALL);
    const text = cut < 0 ? whole : whole.slice(0, cut);
    const asked = own.questions.filter(
      ({ documentId, spans }) => `${documentId}.txt` === name && spans.every(({ end }) => end <= text.length),
    );
    found.push(...(await examples({ [name]: text }, asked, 'own', true, models)));
    found.push(...(await examples({ [name]: text }, every(60, other.questions), 'other', true, models)));
    for (const question of every(2, asked))
      found.push(...(await examples({ [name]: withoutAnswer(text, question) }, [question], 'removed', true, models)));
  }
  return found;
};

const TREES = { trees: 150, depth: 3, rate: 0.08, features: 0.5, least: 6, groups: 0.8 };

/** Each example beside the row that stands for refusing: the trees weigh the one against the other. */
const fit = (list: readonly Example[]): BoostedTrees => ({
  fitted: '',
  ...fitTrees(
    list.map(({ features, kind }) => ({
      rows: [features, REFUSAL],
      right: kind === 'own' ? [1, 0] : [0, 1],
      weight: WEIGHT[kind],
    })),
    ANSWERABILITY_FEATURES,
    TREES,
  ),
});

const scores = new WeakMap<BoostedTrees, (features: readonly number[]) => number>();
const belief = (model: BoostedTrees, { features }: Example): number => {
  const score = scores.get(model) ?? treesScore(model, ANSWERABILITY_FEATURES);
  scores.set(model, score);
  return 1 / (1 + Math.exp(score(REFUSAL) - score(features)));
};

const score = (model: BoostedTrees, example: Example): number => (example.isRuledOut ? 0 : belief(model, example));

const thresholdOf = (model: BoostedTrees, list: readonly Example[]): number => {
  const own = list.filter(({ kind, isSmall }) => kind === 'own' && !isSmall).map((example) => score(model, example));
  return own.toSorted((a, b) => a - b)[Math.floor(OWN_REFUSED * own.length)] ?? 0;
};

const report = (model: BoostedTrees, threshold: number, list: readonly Example[]): string =>
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
      const refused = of.filter((example) => score(model, example) < threshold).length;
      return `${kind}${isSmall ? ' (small corpus)' : ''} ${((100 * refused) / of.length).toFixed(1)} %`;
    })
    .join(', ');

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node training/fit-answerability.ts FOLDER');
const modelsOf = (side: 'a' | 'b'): AnswerModels =>
  JSON.parse(fs.readFileSync(path.join(folder, `${side}.json`), 'utf8')) as AnswerModels;

const set = readQuestionSet('squad-1.1');
const sides = halfOf(Object.keys(set.documents).map((name) => name.replace(/\.txt$/, '')));
const halfOfSet = ({ documents, questions }: QuestionSet, side: 'a' | 'b'): QuestionSet => ({
  documents: Object.fromEntries(
    Object.entries(documents).filter(([name]) => sides.get(name.replace(/\.txt$/, '')) === side),
  ),
  questions: questions.filter(({ documentId }) => sides.get(documentId) === side),
});
const hard = readQuestionSet('squad-2.0');
// What tells is read by models that were fitted on the other half, as it will be of documents that nobody has seen.
const first = await ofHalf(halfOfSet(set, 'a'), halfOfSet(set, 'b'), halfOfSet(hard, 'a'), modelsOf('b'));
const second = await ofHalf(halfOfSet(set, 'b'), halfOfSet(set, 'a'), halfOfSet(hard, 'b'), modelsOf('a'));
const held: string[] = [];
for (const [fitted, unseen] of [
  [first, second],
  [second, first],
] as const) {
  const model = fit(fitted);
  held.push(report(model, thresholdOf(model, fitted), unseen));
  process.stdout.write(`Refused on the half not fitted on: ${held.at(-1)}\n`);
}
const all = [...first, ...second];
const model = fit(all);
const threshold = thresholdOf(model, all);
process.stdout.write(`Refused: ${report(model, threshold, all)}\n`);
writeModel('answer/refusal/answerability-trees.json', {
  ...model,
  fitted: `By training/fit-answerability.ts on ${all.length} questions; the threshold refuses ${100 * OWN_REFUSED} % of the answerable ones. Refused on halves not fitted on: ${held.join('; ')}.`,
  threshold: Math.round(threshold * 1000) / 1000,
});
