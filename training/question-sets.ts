import fs from 'node:fs';
import path from 'node:path';
import { createMemoryCorpusFolder } from '../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../src/adapters/node/builtin-embedder.ts';
import type { BoostedTrees } from '../src/domain/boosted-trees.ts';
import type { LinearModel } from '../src/domain/linear-model.ts';
import type { Span } from '../src/domain/span.ts';
import { createIngestion } from '../src/ingest/ingest.ts';
import { createCandidateFinder } from '../src/retrieval/find-candidates.ts';
import { createRetriever } from '../src/retrieval/retrieve.ts';

/** A question with the answers that people marked; `spans` index the document's text. */
export type TrainingQuestion = {
  question: string;
  documentId: string;
  answerable: boolean;
  answers: string[];
  spans: Span[];
};

/** A set as published for the evaluation: `ASSAY_EVAL_DATA/qa/SET/{documents/*.txt,questions.jsonl}`. */
export type QuestionSet = { documents: Record<string, string>; questions: TrainingQuestion[] };

export const readQuestionSet = (set: string): QuestionSet => {
  const data = process.env['ASSAY_EVAL_DATA'];
  if (data === undefined) throw new Error('Set ASSAY_EVAL_DATA to the folder with the evaluation data.');
  const folder = path.join(data, 'qa', set);
  const names = fs.readdirSync(path.join(folder, 'documents')).toSorted();
  return {
    documents: Object.fromEntries(
      names.map((name) => [name, fs.readFileSync(path.join(folder, 'documents', name), 'utf8')]),
    ),
    questions: fs
      .readFileSync(path.join(folder, 'questions.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as TrainingQuestion),
  };
};

type LongAnswered = {
  id: string;
  input: string;
  passages: { text: string }[];
  output: { selected_sentences?: string[] }[];
};

/** A set as CLAPnq publishes it, `qa/SET/answerable.jsonl`: each question has a passage, in which people chose the sentences that answer; `unanswerable.jsonl`: they chose none. */
export const readLongAnswers = (set: string): QuestionSet => {
  const data = process.env['ASSAY_EVAL_DATA'];
  if (data === undefined) throw new Error('Set ASSAY_EVAL_DATA to the folder with the evaluation data.');
  const read = (kind: string): LongAnswered[] =>
    fs
      .readFileSync(path.join(data, 'qa', set, `${kind}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LongAnswered);
  const [answerable, unanswerable] = [read('answerable'), read('unanswerable')];
  const textOf = ({ passages }: LongAnswered): string => passages[0]?.text ?? '';
  const asQuestion = (each: LongAnswered): TrainingQuestion => {
    const chosen = each.output.flatMap(({ selected_sentences: sentences }) => sentences ?? []);
    const spans = chosen
      .map((sentence) => ({ start: textOf(each).indexOf(sentence), length: sentence.length }))
      .filter(({ start }) => start >= 0)
      .map(({ start, length }) => ({ start, end: start + length }));
    return { question: each.input, documentId: each.id, answerable: chosen.length > 0, answers: chosen, spans };
  };
  return {
    documents: Object.fromEntries([...answerable, ...unanswerable].map((each) => [`${each.id}.txt`, textOf(each)])),
    questions: [...answerable, ...unanswerable].map(asQuestion),
  };
};

/** Every other document with its questions, so that what is fitted on one half can be measured on the other. */
export const halves = ({ documents, questions }: QuestionSet): [QuestionSet, QuestionSet] => {
  const half = (odd: number): QuestionSet => {
    const kept = Object.fromEntries(Object.entries(documents).filter((_, i) => i % 2 === odd));
    return { documents: kept, questions: questions.filter(({ documentId }) => `${documentId}.txt` in kept) };
  };
  return [half(0), half(1)];
};

/** An index of texts in memory, without facts: ranking does not look at them. */
export const indexTexts = async (documents: Record<string, string>) => {
  const store = createMemoryStore();
  const embedder = await loadBuiltinEmbedder();
  const clock = { now: () => 0, elapsed: () => 0, newId: () => '' };
  const folder = createMemoryCorpusFolder(documents);
  await createIngestion({ folder, store, embedder, clock, extractFacts: () => [], readCuratedFacts: () => [] }).run();
  const ports = { index: store, documents: store, embedder };
  return { store, retriever: createRetriever(ports), findCandidates: createCandidateFinder(ports) };
};

/** Whether a piece of a document holds, or at least touches, a marked answer. */
export const answers = (
  question: TrainingQuestion,
  piece: Span & { documentId: string },
  how: 'holds' | 'touches',
): boolean =>
  piece.documentId === question.documentId &&
  question.spans.some(({ start, end }) =>
    how === 'holds' ? piece.start <= start && end <= piece.end : piece.start < end && start < piece.end,
  );

/** Writes a model where the code reads it: compact, for trees are long. */
export const writeModel = (file: string, model: LinearModel | BoostedTrees): void => {
  const text = 'trees' in model ? JSON.stringify(model) : JSON.stringify(model, null, 2);
  fs.writeFileSync(path.join(import.meta.dirname, '..', 'src', file), `${text}\n`);
};
