import { StringOutputParser } from '@langchain/core/output_parsers';
import type { DocumentInterface } from '@langchain/core/documents';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableLambda, RunnablePassthrough, RunnableSequence } from '@langchain/core/runnables';
import { FakeListChatModel } from '@langchain/core/utils/testing';
import { expect, test } from 'vitest';
import { AssayRetriever } from '../../../src/adapters/langchain/assay-retriever.ts';
import { createMemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { createRetriever } from '../../../src/retrieval/retrieve.ts';
import { embedder, sampleDocument } from '../../contracts/samples.ts';

const PASSAGES: Record<string, string[]> = {
  reserves: ['Russia has reserves of 15 rare-earth metals, 28.7 million tonnes in all.', 'The ministry counts them.'],
  bridge: ['A bridge over the Amur will open by 2026.', 'Two bridges cross the river already.'],
};

const createSearch = async () => {
  const store = createMemoryStore();
  for (const [documentId, passages] of Object.entries(PASSAGES))
    await store.putDocument(await sampleDocument(documentId, passages));
  return { store, search: createRetriever({ index: store, documents: store, embedder }) };
};

test('a passage keeps its place in the source', async () => {
  const { store, search } = await createSearch();
  const [first] = await new AssayRetriever({ search, k: 1 }).invoke('How large are the rare-earth reserves?');
  expect(first?.pageContent).toBe(PASSAGES.reserves?.[0]);
  expect(first?.metadata).toMatchObject({ documentId: 'reserves', title: 'About reserves' });
  expect(first?.id).toBe(first?.metadata.chunkId);
  const source = await store.getDocument('reserves');
  expect(source?.text.slice(first?.metadata.start, first?.metadata.end)).toBe(first?.pageContent);
});

test('takes a filter, and reports to callbacks as LangChain retrievers do', async () => {
  const { search } = await createSearch();
  const seen: string[] = [];
  const retriever = new AssayRetriever({ search, k: 2, filter: { documentIds: ['bridge'] } });
  const found = await retriever.invoke('reserves of metals, bridge', {
    callbacks: [
      {
        handleRetrieverStart: (_retriever, query) => void seen.push(query),
        handleRetrieverEnd: (documents: DocumentInterface[]) => void seen.push(String(documents.length)),
      },
    ],
  });
  expect(new Set(found.map(({ metadata }) => metadata.documentId))).toEqual(new Set(['bridge']));
  expect(seen).toEqual(['reserves of metals, bridge', String(found.length)]);
});

test('composes with a prompt, a chat model and a parser, batches and streams', async () => {
  const { search } = await createSearch();
  const prompts: string[] = [];
  const format = (documents: DocumentInterface[]): string =>
    documents.map(({ pageContent, metadata }) => `[${metadata.documentId}] ${pageContent}`).join('\n');
  const chain = RunnableSequence.from([
    {
      context: new AssayRetriever({ search, k: 1 }).pipe(format),
      question: new RunnablePassthrough<string>(),
    },
    ChatPromptTemplate.fromTemplate('Answer from these passages:\n{context}\nQuestion: {question}'),
    RunnableLambda.from((prompt: { toString(): string }) => {
      prompts.push(prompt.toString());
      return prompt;
    }),
    new FakeListChatModel({ responses: ['28.7 million tonnes', 'By 2026'] }),
    new StringOutputParser(),
  ]);
  expect(await chain.invoke('How large are the rare-earth reserves?')).toBe('28.7 million tonnes');
  expect(prompts[0]).toContain(`[reserves] ${PASSAGES.reserves?.[0]}\nQuestion: How large`);
  let streamed = '';
  for await (const part of await chain.stream('When does the bridge over the Amur open?')) streamed += part;
  expect(streamed).toBe('By 2026');
  expect(prompts[1]).toContain(`[bridge] ${PASSAGES.bridge?.[0]}`);
  expect(await chain.batch(['Which metals?', 'Which bridge?'])).toHaveLength(2);
});
