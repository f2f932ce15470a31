// Retrieval, answers, citations and abstention on one set of questions, in process and without a server:
//   node benchmarks/answers.ts FOLDER [EVERY] [QUESTIONS]
// FOLDER holds documents/*.txt and questions.jsonl (as SQuAD converted); every EVERYth question is asked. QUESTIONS is
// another set's questions.jsonl: all of its questions then count as ones that the documents don't answer.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Answer } from '../src/domain/answer.ts';
import type { Span } from '../src/domain/span.ts';
import { exactMatch, normalise, tokenF1 } from '../src/eval/metrics/answer-overlap.ts';
import { createAnswerer } from './support/answerer.ts';
import { LabelledQuestion } from './support/labelled-question.ts';

const [folder, step = '1', strangers] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node benchmarks/answers.ts FOLDER [EVERY] [QUESTIONS]');

const readQuestions = async (file: string): Promise<LabelledQuestion[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .filter((_, index) => index % Number(step) === 0)
    .map((line) => LabelledQuestion.parse(JSON.parse(line)));

const answerer = await createAnswerer(path.join(folder, 'documents'));
const ask = (question: string): Promise<Answer> => answerer.converse([question]);

const isIn = (piece: Span & { documentId: string }, { documentId, spans }: LabelledQuestion): boolean =>
  piece.documentId === documentId && spans.some(({ start, end }) => piece.start <= start && end <= piece.end);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (values: readonly number[]): string => (100 * mean(values)).toFixed(1);

const scoreAnswerable = async (question: LabelledQuestion) => {
  const found = await answerer.search(question.question, { k: 10 });
  const at = found.findIndex((result) => isIn(result, question));
  const { status, answer, shortAnswer, citations } = await ask(question.question);
  const isAnswered = status !== 'abstained';
  const best = (score: (gold: string) => number) => (isAnswered ? Math.max(...question.answers.map(score)) : 0);
  const isCited = citations.some(
    ({ documentId, sourceSpan }) =>
      documentId === question.documentId &&
      question.spans.some(({ start, end }) => sourceSpan.start < end && start < sourceSpan.end),
  );
  return {
    hits1: Number(at === 0),
    hits5: Number(at >= 0 && at < 5),
    reciprocal: at < 0 ? 0 : 1 / (at + 1),
    passage: mean(found.map(({ start, end }) => end - start)),
    contains: best((gold) => Number(normalise(answer).join(' ').includes(normalise(gold).join(' ')))),
    exact: best((gold) => exactMatch(shortAnswer ?? '', gold)),
    f1: best((gold) => tokenF1(shortAnswer ?? '', gold)),
    cites: Number(isAnswered && isCited),
    refused: Number(!isAnswered),
    words: isAnswered ? answer.split(/\s+/).length : Number.NaN,
    cited: isAnswered ? mean(citations.map(({ citedText }) => citedText.length)) : Number.NaN,
  };
};

const all = await readQuestions(strangers ?? path.join(folder, 'questions.jsonl'));
const rows: Awaited<ReturnType<typeof scoreAnswerable>>[] = [];
const refusals: number[] = [];
for (const question of all)
  if (strangers === undefined && question.answerable) rows.push(await scoreAnswerable(question));
  else refusals.push(Number((await ask(question.question)).status === 'abstained'));

if (rows.length > 0) {
  const of = (key: keyof (typeof rows)[number]): number[] =>
    rows.map((row) => row[key]).filter((value) => !Number.isNaN(value));
  console.log(
    `answerable ${rows.length}: Hits@1 ${percent(of('hits1'))} @5 ${percent(of('hits5'))} MRR@10 ${percent(of('reciprocal'))}; ` +
      `contains gold ${percent(of('contains'))} in ${mean(of('words')).toFixed(0)} words; ` +
      `short EM ${percent(of('exact'))} F1 ${percent(of('f1'))}; cites gold ${percent(of('cites'))}; refused ${percent(of('refused'))}; ` +
      `mean passage ${mean(of('passage')).toFixed(0)}, cited text ${mean(of('cited')).toFixed(0)} characters`,
  );
}
if (refusals.length > 0) console.log(`unanswerable ${refusals.length}: refused ${percent(refusals)}`);
