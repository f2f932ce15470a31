/**
 * Fits what chooses an answer: the trees by which sentences are ranked (`src/answer/reading/sentence-trees.json`), the linear model and the
 * trees that read the short answer in them (`short-answer-weights.json`, `reader-trees.json`). Prints the figures of each half of
 * the articles with models fitted on the other half, and leaves those models in FOLDER for fit-answerability.ts. Run
 * after fit-ranking.ts with `ASSAY_EVAL_DATA=FOLDER node training/fit-short-answer.ts FOLDER`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { likeliestAnswer } from '../src/answer/reading/likeliest-answer.ts';
import { readAnswers } from '../src/answer/reading/reader.ts';
import { READER_FEATURES } from '../src/answer/reading/reader-features.ts';
import { LIKELIHOOD_FEATURES } from '../src/answer/reading/sentence-likelihood.ts';
import type { OpenNetwork } from '../src/answer/reading/network/open-network.ts';
import { treesScore } from '../src/domain/boosted-trees.ts';
import { agreement, isSame } from './answer-agreement.ts';
import { fitAnswerModels, gatherItems, halfOf, rankItem, type AnswerModels, type Item } from './answer-models.ts';
import { noSharedWordSet } from './no-shared-word.ts';
import { createParaphraser } from './paraphrase.ts';
import { readHalfNetwork } from './reader-network/half-network.ts';
import { readQuestionSet, writeModel } from './question-sets.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node training/fit-short-answer.ts FOLDER');

/** Every so many questions is also asked in other words. */
const REWORDED = 3;

const log = (text: string) => void process.stdout.write(`${text}\n`);

const measure = (models: AnswerModels, network: OpenNetwork, items: readonly Item[]): string => {
  const sentenceScore = treesScore(models.sentences, LIKELIHOOD_FEATURES);
  const second = treesScore(models.reader, READER_FEATURES);
  const first = (names: readonly string[]) => names.reduce((sum, name) => sum + (models.spans[name] ?? 0), 0);
  const total = { first: 0, two: 0, three: 0, mass: 0, exact: 0, overlap: 0 };
  for (const item of items) {
    const ranked = rankItem(item, sentenceScore);
    const isRight = new Map(item.candidates.map(({ sentence }, i) => [sentence, item.right[i]!]));
    const rights = ranked.map(({ sentence }) => isRight.get(sentence)!);
    const read = readAnswers(item, ranked, { first, second, network });
    const mass = new Map<RankedSentenceText, number>();
    for (const { reading, belief } of read) {
      const { sentence } = reading.context.candidate;
      mass.set(sentence, (mass.get(sentence) ?? 0) + belief);
    }
    const heaviest = [...mass].toSorted((a, b) => b[1] - a[1])[0]?.[0];
    const answer = likeliestAnswer(read)?.guess.span.text ?? '';
    total.first += Number(rights[0] ?? false);
    total.two += Number(rights.slice(0, 2).includes(true));
    total.three += Number(rights.slice(0, 3).includes(true));
    total.mass += Number(heaviest !== undefined && isRight.get(heaviest)!);
    total.exact += Number(item.answers.some((each) => isSame(each, answer)));
    total.overlap += Math.max(...item.answers.map((each) => agreement(each, answer)));
  }
  const share = (count: number) => ((100 * count) / items.length).toFixed(1);
  return `first sentence right ${share(total.first)} %, one of two ${share(total.two)} %, of three ${share(total.three)} %, the one that the reader prefers ${share(total.mass)} %; short answer exact ${share(total.exact)} %, F1 ${share(total.overlap)} %`;
};

type RankedSentenceText = Item['candidates'][number]['sentence'];

const set = readQuestionSet('squad-1.1');
const halves = halfOf(Object.keys(set.documents).map((name) => name.replace(/\.txt$/, '')));
const items = await gatherItems(set);
const reword = await createParaphraser(Object.values(set.documents));
const reworded = set.questions.flatMap((question, i) => {
  const text = i % REWORDED === 0 ? reword(question.question) : null;
  return text === null ? [] : [{ ...question, question: text }];
});
const paraphrased = [
  ...(await gatherItems({ ...set, questions: reworded })),
  ...(await gatherItems(await noSharedWordSet(false))),
];
log(`${items.length} questions, ${paraphrased.length} in other words`);
fs.mkdirSync(folder, { recursive: true });
const held: string[] = [];
for (const side of ['a', 'b'] as const) {
  const models = fitAnswerModels(
    items.filter(({ documentId }) => halves.get(documentId) === side),
    paraphrased.filter(({ documentId }) => (halves.get(documentId) ?? side) === side),
  );
  fs.writeFileSync(path.join(folder, `${side}.json`), JSON.stringify(models));
  const figures = measure(
    models,
    readHalfNetwork(folder, side),
    items.filter(({ documentId }) => halves.get(documentId) !== side),
  );
  log(`Fitted on half ${side}, the other half: ${figures}`);
  held.push(figures);
}
const models = fitAnswerModels(items, paraphrased, log);
const fitted = `By training/fit-short-answer.ts on ${items.length} questions of SQuAD 1.1 (dev, alternate articles). On halves not fitted on: ${held.join('; ')}.`;
writeModel('answer/reading/sentence-trees.json', { ...models.sentences, fitted });
writeModel('answer/reading/reader-trees.json', { ...models.reader, fitted });
writeModel('answer/reading/short-answer-weights.json', { fitted, weights: models.spans });
