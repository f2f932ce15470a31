/**
 * Fits the weights by which passages and sentences are ranked: `src/retrieval/rerank-weights.json` and
 * `src/answer/sentence-weights.json`. Prints the share of questions whose first passage and sentence are right, on articles
 * that the weights were not fitted on. Run with `ASSAY_EVAL_DATA=FOLDER node training/fit-ranking.ts`.
 */
import { answerCandidates } from '../src/answer/candidate.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from '../src/answer/sentence-features.ts';
import { PASSAGE_FEATURES } from '../src/retrieval/passage-features.ts';
import { candidateFeatures } from '../src/retrieval/rerank.ts';
import { answers, halves, indexTexts, readQuestionSet, writeModel, type QuestionSet } from './question-sets.ts';
import { accuracy, dense, fitSoftmax, named, type Choice } from './softmax.ts';

const FIT = { epochs: 30, rate: 0.3, decay: 1e-4 };

const passageChoices = async ({ documents, questions }: QuestionSet): Promise<Choice[]> => {
  const { findCandidates } = await indexTexts(documents);
  const choices: Choice[] = [];
  for (const question of questions) {
    const found = await findCandidates(question.question, { k: 10 });
    const right = found.passages.map(({ chunk }) => answers(question, chunk, 'holds'));
    choices.push({ candidates: candidateFeatures(found).map(dense), right });
  }
  return choices;
};

const sentenceChoices = async ({ documents, questions }: QuestionSet): Promise<Choice[]> => {
  const { retriever } = await indexTexts(documents);
  const choices: Choice[] = [];
  for (const question of questions) {
    const retrieval = await retriever.retrieve(question.question, { k: 10 });
    const found = answerCandidates(retrieval);
    const right = found.map(({ document, sentence }) =>
      answers(question, { documentId: document.documentId, start: sentence.start, end: sentence.end }, 'touches'),
    );
    const candidates = found.map((candidate) => dense(sentenceFeatures(retrieval.question, candidate)));
    choices.push({ candidates, right });
  }
  return choices;
};

const fit = async (
  what: string,
  file: string,
  names: readonly string[],
  gather: (set: QuestionSet) => Promise<Choice[]>,
): Promise<void> => {
  const [one, other] = halves(readQuestionSet('squad-1.1'));
  const [first, second] = [await gather(one), await gather(other)];
  const held = [
    accuracy(second, fitSoftmax(first, names.length, FIT)),
    accuracy(first, fitSoftmax(second, names.length, FIT)),
  ].map((share) => share.toFixed(1));
  process.stdout.write(`${what}: right first on articles not fitted on ${held.join(' and ')} %\n`);
  const weights = fitSoftmax([...first, ...second], names.length, FIT);
  const fitted = `Softmax over the ${what}s found for each question (training/fit-ranking.ts): ${first.length + second.length} questions of SQuAD 1.1 (dev, alternate articles). On halves not fitted on ${held.join(' and ')} % right first.`;
  writeModel(file, { fitted, weights: named(names, weights) });
};

await fit('passage', 'retrieval/rerank-weights.json', PASSAGE_FEATURES, passageChoices);
// Sentences are ranked within the passages that the new weights find: run again until nothing changes.
await fit('sentence', 'answer/sentence-weights.json', SENTENCE_FEATURES, sentenceChoices);
