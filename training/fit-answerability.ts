/**
 * Fits when to answer at all, `src/answer/refusal/answerability-trees.json`: boosted trees on questions of each half of the
 * articles against their own half (answerable), the other half (not covered) and their own half without the passage
 * that answers (right topic, missing fact), over whole halves and over the beginnings of single articles; near misses of
 * SQuAD 2.0 too. Run after fit-short-answer.ts, with `ASSAY_EVAL_DATA=FOLDER node training/fit-answerability.ts MODELS`, MODELS being where
 * fit-short-answer.ts left the models of each half.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ANSWERABILITY_FEATURES, beliefWith, REFUSAL } from '../src/answer/refusal/answerability.ts';
import { treesScore, type BoostedTrees } from '../src/domain/boosted-trees.ts';
import { halfOf, type AnswerModels } from './answer-models.ts';
import { examplesOfHalf, longExamples, unsharedExamples, type Example, type Kind } from './answerability-examples.ts';
import { fitTrees } from './boosted-trees.ts';
import { noSharedWordSet } from './no-shared-word.ts';
import { createParaphraser } from './paraphrase.ts';
import { readLongAnswers, readQuestionSet, writeModel, type QuestionSet } from './question-sets.ts';

/** Share of the answerable questions that may be refused, those included that a rule refuses. */
const OWN_REFUSED = 0.0425;
const WEIGHT: Record<Kind, number> = {
  own: 1,
  other: 1,
  removed: 0.4,
  near: 0.4,
  reworded: 0.5,
  strange: 0.5,
  unshared: 2,
  absent: 1,
  long: 0.5,
  topical: 0.5,
};

const TREES = { trees: 150, depth: 3, rate: 0.08, features: 0.5, least: 6, groups: 0.8 };

/** In other words a question counts as answerable only where what would be said is right: it is often misunderstood. */
const isAnswerable = ({ kind, isRight }: Example): boolean =>
  kind === 'own' || kind === 'long' || ((kind === 'reworded' || kind === 'unshared') && isRight);

/** Each example beside the row that stands for refusing: the trees weigh the one against the other. */
const fit = (list: readonly Example[]): BoostedTrees => ({
  fitted: '',
  ...fitTrees(
    list.map((each) => ({
      rows: [each.features, REFUSAL],
      right: isAnswerable(each) ? [1, 0] : [0, 1],
      weight: WEIGHT[each.kind],
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

const score = (model: BoostedTrees, example: Example): number => beliefWith(example.missing, belief(model, example));

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
      const share = (count: number): string => ((100 * count) / of.length).toFixed(1);
      const answered = of.filter((example) => score(model, example) >= threshold);
      const right = answered.filter(({ isRight }) => isRight).length;
      const name = `${kind}${isSmall ? ' (small corpus)' : ''} ${share(of.length - answered.length)} %`;
      return right === 0 ? name : `${name}, ${share(right)} % answered rightly`;
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
const reword = await createParaphraser(Object.values(set.documents));
const first = await examplesOfHalf(
  halfOfSet(set, 'a'),
  halfOfSet(set, 'b'),
  halfOfSet(hard, 'a'),
  modelsOf('b'),
  reword,
);
const second = await examplesOfHalf(
  halfOfSet(set, 'b'),
  halfOfSet(set, 'a'),
  halfOfSet(hard, 'b'),
  modelsOf('a'),
  reword,
);
// The models of the halves have seen these questions, as far as they are seen, when they learnt to rank sentences.
const unshared = await unsharedExamples(await noSharedWordSet(false), modelsOf('a'));
const unseen = await unsharedExamples(await noSharedWordSet(true), modelsOf('a'));
const long = await longExamples(readLongAnswers('clapnq'), modelsOf('a'));
const sidesOfLong = [true, false].map((isEven) => long.filter((_, i) => (i % 2 === 0) === isEven));
const held: string[] = [];
const [one, two] = [
  [...first, ...sidesOfLong[0]!],
  [...second, ...sidesOfLong[1]!],
];
for (const [fitted, other] of [
  [one, two],
  [two, one],
] as const) {
  const model = fit([...fitted, ...unshared]);
  held.push(report(model, thresholdOf(model, fitted), [...other, ...unseen]));
  process.stdout.write(`Refused on the half not fitted on: ${held.at(-1)}\n`);
}
const all = [...one, ...two, ...unshared];
const model = fit(all);
const threshold = thresholdOf(model, all);
process.stdout.write(`Refused: ${report(model, threshold, all)}\n`);
writeModel('answer/refusal/answerability-trees.json', {
  ...model,
  fitted: `By training/fit-answerability.ts on ${all.length} questions; the threshold refuses ${(100 * OWN_REFUSED).toFixed(1)} % of the answerable ones. Refused on halves not fitted on: ${held.join('; ')}.`,
  threshold: Math.round(threshold * 1000) / 1000,
});
