import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createMemoryCorpusFolder } from '../../src/adapters/memory/memory-corpus-folder.ts';
import { createMemoryStore } from '../../src/adapters/memory/memory-store.ts';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { createAsker } from '../../src/answer/answer-question.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { readCuratedFacts } from '../../src/facts/curated-facts.ts';
import { createVerifier } from '../../src/facts/check/verifier.ts';
import { extractFacts } from '../../src/facts/extract/extract-facts.ts';
import { createIngestion } from '../../src/ingest/ingest.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Search } from '../../src/ports/search.ts';
import { createRetriever } from '../../src/retrieval/retrieve.ts';

/** Asks in process; each conversation is forgotten with its last turn. */
export type Answerer = Search & {
  texts: Record<string, string>;
  /** The answer to the last of some questions, asked one after the other. */
  converse(questions: readonly string[]): Promise<Answer>;
};

/** The whole way from the files of a folder to answers, in memory. */
export const createAnswerer = async (folder: string): Promise<Answerer> => {
  const names = (await readdir(folder)).toSorted();
  const texts = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const)),
  );
  const store = createMemoryStore();
  const embedder = await loadBuiltinEmbedder();
  const clock: Clock = { now: () => 0, elapsed: () => 0, newId: () => crypto.randomUUID() };
  const corpus = createMemoryCorpusFolder(texts);
  await createIngestion({ folder: corpus, store, embedder, clock, extractFacts, readCuratedFacts }).run();
  const retriever = createRetriever({ index: store, documents: store, embedder });
  const verifier = createVerifier(store);
  const converse = async (questions: readonly string[]): Promise<Answer> => {
    const conversations = createMemoryStore();
    const asker = createAsker({ retriever, documents: store, facts: store, verifier, conversations, clock });
    let answer: Answer | undefined;
    for (const question of questions)
      answer = await asker.ask({ question, mode: 'auto', conversationId: answer?.conversationId });
    if (answer === undefined) throw new Error('A conversation has at least one question.');
    return answer;
  };
  return { texts, converse, search: retriever.search };
};
