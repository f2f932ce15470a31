import { beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { terms } from '../../src/domain/words.ts';
import { createIngestion } from '../../src/ingest/ingest.ts';
import type { Scored } from '../../src/ports/chunk-index.ts';
import { createRetriever } from '../../src/retrieval/retrieve.ts';
import { isUnseen, readNoSharedWord, type Asked } from '../support/no-shared-word.ts';

const FIRST = 10;
/** Least share that vectors alone and the whole retrieval have to find; words alone find none. */
const NEAR = 0.7;
const FUSED = 0.7;

const { sections, questions } = await readNoSharedWord();

const store = createMemoryStore();
const embedder = await loadBuiltinEmbedder();
const retriever = createRetriever({ index: store, documents: store, embedder });

beforeAll(async () => {
  const files = Object.fromEntries(
    sections.map(({ id, title, heading, text }) => [`${id}.md`, `# ${title}\n\n## ${heading}\n\n${text}\n`]),
  );
  const clock = { now: () => 0, elapsed: () => 0, newId: () => '' };
  await createIngestion({
    folder: createMemoryCorpusFolder(files),
    store,
    embedder,
    clock,
    extractFacts: () => [],
    readCuratedFacts: () => [],
  }).run();
});

/** Share of the questions whose section is among the first ten that `find` gives. */
const found = async (asked: readonly Asked[], find: (question: string) => Promise<string[]>): Promise<number> => {
  const hits = await Promise.all(asked.map(async ({ section, question }) => (await find(question)).includes(section)));
  return hits.filter(Boolean).length / asked.length;
};

const documentsOf = async (candidates: readonly Scored[]): Promise<string[]> => {
  const chunks = await store.getChunks(candidates.map(({ chunkId }) => chunkId));
  return chunks.map(({ documentId }) => documentId);
};

const byWords = async (question: string): Promise<string[]> =>
  documentsOf(await store.keywordCandidates(terms(question), FIRST, undefined));

const byVectors = async (question: string): Promise<string[]> => {
  const vector = Float32Array.from(await embedder.embedQuery(question));
  return documentsOf(await store.vectorCandidates(vector, FIRST, undefined));
};

const byAll = async (question: string): Promise<string[]> =>
  (await retriever.search(question, { k: FIRST })).map(({ documentId }) => documentId);

test('no content word of a question is in the section that answers it', () => {
  const byId = new Map(sections.map((section) => [section.id, section]));
  expect(questions.length).toBeGreaterThanOrEqual(150);
  for (const { section, question } of questions) {
    const { title, heading, text } = byId.get(section) ?? { title: '', heading: '', text: '' };
    const told = new Set(terms(`${title} ${heading} ${text}`));
    expect(told.size, section).toBeGreaterThan(10);
    expect(
      terms(question).filter((term) => told.has(term)),
      question,
    ).toEqual([]);
  }
});

test.each([
  ['that were seen', (index: number) => !isUnseen(index)],
  ['that nothing was tuned on', isUnseen],
])('meaning finds what words do not, and the fusion keeps it: questions %s', async (_, isAsked) => {
  const asked = questions.filter((_question, index) => isAsked(index));
  expect(await found(asked, byWords)).toBeLessThan(0.02);
  expect(await found(asked, byVectors)).toBeGreaterThan(NEAR);
  expect(await found(asked, byAll)).toBeGreaterThan(FUSED);
});
