/**
 * Fits the weights by which passages and sentences are ranked: `src/retrieval/rerank-weights.json` and
 * `src/answer/reading/sentence-weights.json`. Prints the share of questions whose first passage and sentence are right, on articles
 * that the weights were not fitted on. Run with `ASSAY_EVAL_DATA=FOLDER node training/fit-ranking.ts [passages|sentences]`.
 */
import { answerCandidates } from '../src/answer/reading/candidate.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from '../src/answer/reading/sentence-features.ts';
import { candidateFeatures, CANDIDATE_FEATURES } from '../src/retrieval/rerank.ts';
import { halfOf } from './answer-models.ts';
import { noSharedWordSet } from './no-shared-word.ts';
import {
  answers,
  indexTexts,
  readLongAnswers,
  readQuestionSet,
  writeModel,
  type QuestionSet,
} from './question-sets.ts';
import { accuracy, dense, fitSoftmax, named, type Choice } from './softmax.ts';

const FIT = { epochs: 10, rate: 0.03, decay: 1e-3 };
const SENTENCE_FIT = { epochs: 30, rate: 0.3, decay: 1e-4 };

/** Mean score that the first passage of an answered question is brought to: what reads scores needs them on one scale. */
const FIRST_SCORE = 14;

type Ranked = Choice & { documentId: string };

const passageChoices = async ({ documents, questions }: QuestionSet, how: 'holds' | 'touches'): Promise<Ranked[]> => {
  const { findCandidates } = await indexTexts(documents);
  const choices: Ranked[] = [];
  for (const question of questions) {
    const found = await findCandidates(question.question, { k: 10 });
    const right = found.passages.map(({ chunk }) => answers(question, chunk, how));
    choices.push({ documentId: question.documentId, candidates: candidateFeatures(found).map(dense), right });
  }
  return choices;
};

/** Standard deviation of each feature: the fit's steps and decay are made alike for all by it. */
const deviations = (choices: readonly Choice[]): number[] =>
  CANDIDATE_FEATURES.map((_, f) => {
    let [count, sum, squares] = [0, 0, 0];
    for (const { candidates } of choices)
      for (const { values } of candidates) {
        count++;
        sum += values[f]!;
        squares += values[f]! ** 2;
      }
    return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) || 1;
  });

const fit = (choices: readonly Choice[]): Float64Array => {
  const scales = deviations(choices);
  const scaled = choices.map(({ candidates, right }) => ({
    candidates: candidates.map(({ values }) => dense(Array.from(values, (value, f) => value / scales[f]!))),
    right,
  }));
  return fitSoftmax(scaled, CANDIDATE_FEATURES.length, FIT).map((weight, f) => weight / scales[f]!);
};

/** What is added to every score to bring the first ones to {@link FIRST_SCORE}. */
const biasOf = (choices: readonly Choice[], weights: Float64Array): number => {
  const firsts = choices.map(({ candidates }) =>
    Math.max(...candidates.map(({ values }) => values.reduce((sum, value, f) => sum + value * weights[f]!, 0))),
  );
  return Math.round(10 * (FIRST_SCORE - firsts.reduce((sum, first) => sum + first, 0) / firsts.length)) / 10;
};

const shares = (held: readonly number[]): string => held.map((share) => share.toFixed(1)).join(' and ');

/** Each half of SQuAD's articles as the evaluation cuts them. */
const sides = <Item extends { documentId: string }>(items: readonly Item[]): [Item[], Item[]] => {
  const half = halfOf([...new Set(items.map(({ documentId }) => documentId))]);
  const side = (name: 'a' | 'b') => items.filter(({ documentId }) => half.get(documentId) === name);
  return [side('a'), side('b')];
};

const answeredOnly = ({ documents, questions }: QuestionSet): QuestionSet => ({
  documents,
  questions: questions.filter(({ answerable }) => answerable),
});

const fitPassages = async (): Promise<void> => {
  const squad = await passageChoices(readQuestionSet('squad-1.1'), 'holds');
  const others = [
    ...(await passageChoices(answeredOnly(readLongAnswers('clapnq')), 'holds')),
    ...(await passageChoices(await noSharedWordSet(false), 'touches')),
  ];
  const [a, b] = sides(squad);
  const held = shares([accuracy(b, fit([...a, ...others])), accuracy(a, fit([...b, ...others]))]);
  process.stdout.write(`passage right first on articles not fitted on: ${held} %\n`);
  const count = squad.length + others.length;
  const fitted = `Softmax over the passages found for each question (training/fit-ranking.ts): ${count} questions of SQuAD 1.1 (dev, alternate articles), CLAPnq (dev, half) and tests/retrieval/no-shared-word (two thirds). On halves of SQuAD's articles not fitted on ${held} % right first.`;
  const weights = fit([...squad, ...others]);
  const bias = biasOf(squad, weights);
  writeModel('retrieval/rerank-weights.json', { fitted, bias, weights: named(CANDIDATE_FEATURES, weights) });
};

const sentenceChoices = async ({ documents, questions }: QuestionSet): Promise<Ranked[]> => {
  const { retriever } = await indexTexts(documents);
  const choices: Ranked[] = [];
  for (const question of questions) {
    const retrieval = await retriever.retrieve(question.question, { k: 10 });
    const found = answerCandidates(retrieval);
    const right = found.map(({ document, sentence }) =>
      answers(question, { documentId: document.documentId, start: sentence.start, end: sentence.end }, 'touches'),
    );
    const candidates = found.map((candidate) => dense(sentenceFeatures(retrieval.question, candidate)));
    choices.push({ documentId: question.documentId, candidates, right });
  }
  return choices;
};

const fitSentences = async (): Promise<void> => {
  const squad = await sentenceChoices(readQuestionSet('squad-1.1'));
  const fitSome = (some: readonly Choice[]) => fitSoftmax(some, SENTENCE_FEATURES.length, SENTENCE_FIT);
  const [a, b] = sides(squad);
  const held = shares([accuracy(b, fitSome(a)), accuracy(a, fitSome(b))]);
  process.stdout.write(`sentence right first on articles not fitted on: ${held} %\n`);
  const fitted = `Softmax over the sentences found for each question (training/fit-ranking.ts): ${squad.length} questions of SQuAD 1.1 (dev, alternate articles). On halves not fitted on ${held} % right first.`;
  writeModel('answer/reading/sentence-weights.json', { fitted, weights: named(SENTENCE_FEATURES, fitSome(squad)) });
};

const what = process.argv[2];
if (what !== 'sentences') await fitPassages();
// Sentences are ranked within the passages that the new weights find.
if (what !== 'passages') await fitSentences();
