// The built-in embedding alone, beside the hashed features that it took the place of: how often the paragraph that answers is
// nearest, how fast it loads and embeds.
//   ASSAY_EVAL_DATA=FOLDER node benchmarks/embedding.ts [EVERY]     (every EVERYth question of SQuAD 1.1; default 5)
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadBuiltinEmbedder } from '../src/adapters/node/builtin-embedder.ts';
import type { Embedder } from '../src/ports/embedder.ts';
import { isUnseen, readNoSharedWord } from '../tests/support/no-shared-word.ts';
import { createHashedEmbedder } from './support/hashed-embedder.ts';
import { readQuestions, squad, type Question } from './support/questions.ts';

type Asked = { question: string; /** Of the passage that answers. */ index: number };
type Paragraph = { documentId: string; start: number; text: string };

const every = Number(process.argv[2] ?? 5);

const readParagraphs = async (folder: string): Promise<Paragraph[]> => {
  const names = (await readdir(folder)).toSorted();
  const documents = names.map(async (name) => {
    const text = await readFile(path.join(folder, name), 'utf8');
    return Array.from(text.matchAll(/.+(?:\n.+)*/g), (match) => ({
      documentId: path.basename(name, '.txt'),
      start: match.index,
      text: match[0],
    }));
  });
  return (await Promise.all(documents)).flat();
};

const paragraphOf = (paragraphs: readonly Paragraph[], { documentId, spans }: Question): number =>
  paragraphs.findIndex(
    (paragraph) =>
      paragraph.documentId === documentId &&
      spans.some(({ start, end }) => paragraph.start <= start && end <= paragraph.start + paragraph.text.length),
  );

const ranksOf = async (embedder: Embedder, asked: readonly Asked[], passages: readonly string[]): Promise<number[]> => {
  const vectors = (await embedder.embedDocuments([...passages])).map((vector) => Float32Array.from(vector));
  const queries = await embedder.embedDocuments(asked.map(({ question }) => question));
  return asked.map(({ index }, i) => {
    const query = Float32Array.from(queries[i] ?? []);
    const scores = vectors.map((vector) => query.reduce((sum, value, k) => sum + value * (vector[k] ?? 0), 0));
    return scores.filter((score) => score > (scores[index] ?? -1)).length;
  });
};

const percent = (ranks: readonly number[], first: number): string =>
  ((100 * ranks.filter((rank) => rank < first).length) / ranks.length).toFixed(1);

const report = (what: string, ranks: readonly number[]): void =>
  console.log(`  ${what}: Hits@1 ${percent(ranks, 1)}, @10 ${percent(ranks, 10)} (${ranks.length} questions)`);

const paragraphs = await readParagraphs(path.join(squad(), 'documents'));
const asked = (await readQuestions(squad()))
  .filter((question, i) => question.answerable && i % every === 0)
  .map((question) => ({ question: question.question, index: paragraphOf(paragraphs, question) }))
  .filter(({ index }) => index >= 0);
const { sections, questions } = await readNoSharedWord();
const places = new Map(sections.map(({ id }, index) => [id, index]));
const apart = questions.map(({ section, question }) => ({ question, index: places.get(section) ?? -1 }));

const began = performance.now();
const builtin = await loadBuiltinEmbedder();
console.log(`loaded in ${(performance.now() - began).toFixed(0)} ms`);
for (const embedder of [createHashedEmbedder(), builtin]) {
  console.log(embedder.model);
  const texts = paragraphs.map(({ text }) => text);
  report('paragraphs of SQuAD 1.1', await ranksOf(embedder, asked, texts));
  const whole = sections.map(({ title, heading, text }) => `${title}\n${heading}\n${text}`);
  const ranks = await ranksOf(embedder, apart, whole);
  report(
    'no word shared, seen',
    ranks.filter((_, i) => !isUnseen(i)),
  );
  report(
    'no word shared, unseen',
    ranks.filter((_, i) => isUnseen(i)),
  );
}

const short = paragraphs.flatMap(({ text }) => text.split(/(?<=[.!?]) /)).filter((sentence) => sentence.length > 40);
let least = Infinity;
for (let run = 0; run < 5; run++) {
  const before = process.cpuUsage();
  await builtin.embedDocuments(short);
  const { user, system } = process.cpuUsage(before);
  least = Math.min(least, (user + system) / 1e6);
}
const length = short.reduce((sum, sentence) => sum + sentence.length, 0) / short.length;
console.log(
  `${Math.round(short.length / least)} sentences of ${length.toFixed(0)} characters a second of processor time`,
);
