import { createHash } from 'node:crypto';
import { answerCandidates, type Candidate } from '../src/answer/reading/candidate.ts';
import type { RankedSentence, Score } from '../src/answer/reading/rank-sentences.ts';
import { finalists, spansRead } from '../src/answer/reading/reader.ts';
import { READER_FEATURES } from '../src/answer/reading/reader-features.ts';
import { LIKELIHOOD_FEATURES, likelihoodRows } from '../src/answer/reading/sentence-likelihood.ts';
import { treesScore, type BoostedTrees } from '../src/domain/boosted-trees.ts';
import type { Question } from '../src/retrieval/question.ts';
import type { Retrieval } from '../src/retrieval/retrieve.ts';
import type { TermWeights } from '../src/retrieval/term-weights.ts';
import type { WordNearness } from '../src/retrieval/word-nearness.ts';
import { fitTrees, type Group } from './boosted-trees.ts';
import { agreement, isSame } from './answer-agreement.ts';
import { answers, indexTexts, type QuestionSet } from './question-sets.ts';
import { fitSoftmax, named, type Choice } from './softmax.ts';

/** What chooses an answer: trees that rank sentences, a linear model and trees that read spans. */
export type AnswerModels = { sentences: BoostedTrees; spans: Record<string, number>; reader: BoostedTrees };

/** A question with the sentences found for it, and which of them touch a marked answer. */
export type Item = {
  documentId: string;
  question: Question;
  weights: TermWeights;
  nearness: WordNearness;
  wordVector: Retrieval['wordVector'];
  answers: string[];
  candidates: Candidate[];
  rows: number[][];
  right: boolean[];
};

/** Each half of the documents as `split-documents.mjs --seed 1` of the evaluation cuts them. */
export const halfOf = (documentIds: readonly string[]): ReadonlyMap<string, 'a' | 'b'> => {
  const key = (id: string) => createHash('sha256').update(`1${id}`).digest('hex');
  const sorted = documentIds.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return new Map(sorted.map((id, i) => [id, i < sorted.length / 2 ? 'a' : 'b']));
};

export const gatherItems = async ({ documents, questions }: QuestionSet): Promise<Item[]> => {
  const { retriever } = await indexTexts(documents);
  const items: Item[] = [];
  for (const each of questions) {
    const retrieval = await retriever.retrieve(each.question, { k: 10 });
    const candidates = answerCandidates(retrieval);
    items.push({
      documentId: each.documentId,
      question: retrieval.question,
      weights: retrieval.weights,
      nearness: retrieval.nearness,
      wordVector: retrieval.wordVector,
      answers: [...new Set(each.answers)],
      candidates,
      rows: likelihoodRows(retrieval, candidates),
      right: candidates.map(({ document, sentence: { start, end } }) =>
        answers(each, { documentId: document.documentId, start, end }, 'touches'),
      ),
    });
  }
  return items;
};

const FOLDS = 3;
const SENTENCE_TREES = { trees: 150, depth: 4, rate: 0.08, features: 0.4, least: 5 };
const READER_TREES = { trees: 220, depth: 5, rate: 0.08, features: 0.3, least: 4 };
const SPANS = { epochs: 8 };
/** What a question in other words counts for. */
const PARAPHRASED = 0.5;
/** Features of the linear model that are seen less often are left out: they would be learnt by heart. */
const SEEN = 60;
const SMALLEST = 0.1;
/** A span that overlaps an answer well without being it counts for up to this much of a right one. */
const PARTLY_RIGHT = 0.5;
const OVERLAPPING = 0.5;

/** Sentences in the order of a model, as `rankSentences` has them. */
export const rankItem = ({ candidates, rows }: Item, score: Score): RankedSentence[] => {
  const scores = rows.map((row) => score(row));
  const highest = Math.max(...scores);
  const mass = scores.reduce((sum, value) => sum + Math.exp(value - highest), 0);
  return candidates
    .map((candidate, i) => ({ ...candidate, score: scores[i]!, share: Math.exp(scores[i]! - highest) / mass }))
    .toSorted((a, b) => b.score - a.score);
};

type Places = Map<string, number>;
type Read = { ranked: RankedSentence[]; spans: ReturnType<typeof spansRead>; at: Int32Array[] };

const readSpans = (item: Item, ranked: RankedSentence[], places: Places, seen: number[]): Read => {
  const spans = spansRead(item, ranked);
  const at = spans.map(({ names }) =>
    Int32Array.from(names(), (name) => {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      seen[place] = (seen[place] ?? 0) + 1;
      return place;
    }),
  );
  return { ranked, spans, at };
};

const choiceOf = ({ answers: right }: Item, { spans, at }: Read): Choice => ({
  candidates: at.map((list) => ({ at: list, values: new Float64Array(list.length).fill(1) })),
  right: spans.map(({ span }) => right.some((answer) => isSame(answer, span.text))),
});

const foldsOf = (items: readonly Item[]): ReadonlyMap<string, number> =>
  new Map([...new Set(items.map(({ documentId }) => documentId))].map((id, i) => [id, i % FOLDS]));

type SentenceItem = Pick<Item, 'documentId' | 'rows' | 'right'>;

const groupOf = ({ rows, right }: SentenceItem, weight: number): Group => ({ rows, right: right.map(Number), weight });

export const fitSentences = (items: readonly SentenceItem[], paraphrased: readonly SentenceItem[]): BoostedTrees => ({
  fitted: '',
  ...fitTrees(
    [...items.map((item) => groupOf(item, 1)), ...paraphrased.map((item) => groupOf(item, PARAPHRASED))],
    LIKELIHOOD_FEATURES,
    SENTENCE_TREES,
  ),
});

/**
 * Fits all three on the same questions; those asked in other words tell only which sentence is right. What a later one reads of an earlier one comes from documents that the earlier one was
 * not fitted on, as it will when it is used.
 */
export const fitAnswerModels = (
  items: readonly Item[],
  paraphrased: readonly SentenceItem[],
  log: (text: string) => void = () => undefined,
): AnswerModels => {
  const folds = foldsOf(items);
  const [places, seen]: [Places, number[]] = [new Map(), []];
  const read = new Map<Item, Read>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOther = ({ documentId }: SentenceItem): boolean => folds.get(documentId) !== fold;
    const score = treesScore(fitSentences(items.filter(isOther), paraphrased.filter(isOther)), LIKELIHOOD_FEATURES);
    for (const item of items)
      if (folds.get(item.documentId) === fold) read.set(item, readSpans(item, rankItem(item, score), places, seen));
  }
  for (const each of read.values()) each.at = each.at.map((list) => list.filter((place) => seen[place]! >= SEEN));
  log('sentences ranked, spans read');
  const fitSpans = (list: readonly Item[]) =>
    fitSoftmax(
      list.map((item) => choiceOf(item, read.get(item)!)),
      places.size,
      SPANS,
    );
  const groups = new Map<Item, { rows: number[][]; right: number[] }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitSpans(items.filter((item) => folds.get(item.documentId) !== fold));
    for (const item of items) {
      if (folds.get(item.documentId) !== fold) continue;
      const { ranked, spans, at } = read.get(item)!;
      const scores = at.map((list) => list.reduce((sum, place) => sum + weights[place]!, 0));
      const chosen = finalists(item, ranked, spans, scores);
      groups.set(item, {
        rows: chosen.map(({ features }) => features),
        right: chosen.map(({ span }) => {
          if (item.answers.some((answer) => isSame(answer, span.text))) return 1;
          const best = Math.max(...item.answers.map((answer) => agreement(answer, span.text)));
          return PARTLY_RIGHT * Math.max(0, best - OVERLAPPING);
        }),
      });
    }
  }
  log('spans weighed');
  const ordered = items.map((item) => groups.get(item)!);
  return {
    sentences: fitSentences(items, paraphrased),
    spans: named([...places.keys()], fitSpans(items), SMALLEST),
    reader: { fitted: '', ...fitTrees(ordered, READER_FEATURES, READER_TREES) },
  };
};
