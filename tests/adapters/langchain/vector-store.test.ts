import { Document } from '@langchain/core/documents';
import { expect, test } from 'vitest';
import { AssayVectorStore } from '../../../src/adapters/langchain/assay-vector-store.ts';
import { BuiltinEmbeddings } from '../../../src/adapters/langchain/builtin-embeddings.ts';
import { createMemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import type { Store } from '../../../src/ports/store.ts';
import { embedder, sampleDocument } from '../../contracts/samples.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';

const DOCUMENTS = [
  new Document({
    pageContent: 'A bridge over the Amur opens by 2026.',
    metadata: { title: 'Bridge', page: 3 },
    id: 'one',
  }),
  new Document({
    pageContent: 'Reserves total 28.7 million tonnes.',
    metadata: { tags: ['metals'], loc: { line: 7 } },
  }),
  new Document({ pageContent: 'The river freezes in November.', metadata: {} }),
];

const stores: Record<string, () => Store> = {
  memory: createMemoryStore,
  SQLite: () => openSqliteStore({ folder: temporaryFolder(), embedder }),
};

for (const [name, open] of Object.entries(stores)) {
  const openVectorStore = async () => {
    const store = open();
    const config = { index: store, documents: store };
    return {
      store,
      vectorStore: await AssayVectorStore.fromDocuments(DOCUMENTS, new BuiltinEmbeddings({ embedder }), config),
    };
  };

  test(`finds what was added, with its metadata (${name})`, async () => {
    const { vectorStore } = await openVectorStore();
    const found = await vectorStore.similaritySearchWithScore('million tonnes of reserves', 2);
    expect(found[0]?.[0].pageContent).toBe(DOCUMENTS[1]?.pageContent);
    expect(found[0]?.[0].metadata).toMatchObject({ tags: ['metals'], loc: { line: 7 }, start: 0, end: 35 });
    expect(found.map(([, score]) => score)).toEqual(found.map(([, score]) => score).toSorted((a, b) => b - a));
    const [bridge] = await vectorStore.similaritySearch('bridge over the Amur', 1);
    expect(bridge).toMatchObject({ id: 'one', metadata: { title: 'Bridge', page: 3, documentId: 'one' } });
  });

  test(`adds under given ids, replaces and forgets (${name})`, async () => {
    const { vectorStore } = await openVectorStore();
    const added = new Document({ pageContent: 'A bridge over the Amur opened.', metadata: {} });
    expect(await vectorStore.addDocuments([added], { ids: ['one'] })).toEqual(['one']);
    const [first] = await vectorStore.similaritySearch('bridge over the Amur', 1);
    expect(first?.pageContent).toBe('A bridge over the Amur opened.');
    const again = await vectorStore.addDocuments(DOCUMENTS.slice(1));
    expect(again).toEqual(await vectorStore.addDocuments(DOCUMENTS.slice(1)));
    await vectorStore.delete({ ids: ['one', 'unknown'] });
    const rest = await vectorStore.similaritySearch('bridge over the Amur', 10);
    expect(rest.map(({ id }) => id)).not.toContain('one');
  });

  test(`filters by document and tag, as a retriever too (${name})`, async () => {
    const { store, vectorStore } = await openVectorStore();
    await store.putDocument(await sampleDocument('corpus', ['The river has two bridges.']));
    const metals = await vectorStore.similaritySearch('river bridge reserves', 10, { tags: ['metals'] });
    expect(metals.map(({ pageContent }) => pageContent)).toEqual([DOCUMENTS[1]?.pageContent]);
    const retriever = vectorStore.asRetriever({ k: 1, filter: { documentIds: ['corpus'] } });
    const [passage] = await retriever.invoke('How many bridges has the river?');
    expect(passage).toMatchObject({ pageContent: 'The river has two bridges.', metadata: { title: 'About corpus' } });
  });
}

test('is made of texts, and of vectors of any length', async () => {
  const config = () => {
    const store = createMemoryStore();
    return { index: store, documents: store };
  };
  const texts = await AssayVectorStore.fromTexts(
    ['One metal.', 'Two rivers.'],
    [{ n: 1 }, { n: 2 }],
    new BuiltinEmbeddings({ embedder }),
    config(),
  );
  const [found] = await texts.similaritySearch('rivers', 1);
  expect(found).toMatchObject({ pageContent: 'Two rivers.', metadata: { n: 2 } });
  const plain = new AssayVectorStore(new BuiltinEmbeddings({ embedder }), config());
  await plain.addVectors(
    [
      [3, 4],
      [0, 2],
    ],
    DOCUMENTS.slice(0, 2),
  );
  const scored = await plain.similaritySearchVectorWithScore([30, 40], 2);
  expect(scored.map(([document, score]) => [document.pageContent, score])).toEqual([
    [DOCUMENTS[0]?.pageContent, expect.closeTo(1, 6)],
    [DOCUMENTS[1]?.pageContent, expect.closeTo(0.8, 6)],
  ]);
});

test('refuses what it could not give back', async () => {
  const store = createMemoryStore();
  const vectorStore = new AssayVectorStore(new BuiltinEmbeddings({ embedder }), { index: store, documents: store });
  const long = new Document({ pageContent: 'word '.repeat(500), metadata: {}, id: 'long' });
  await expect(vectorStore.addDocuments([long])).rejects.toMatchObject({
    code: 'invalid-document',
    message: "The document 'long' has 2500 characters.",
  });
  const strange = new Document({ pageContent: 'Words.', metadata: { when: new Date(0) }, id: 'strange' });
  await expect(vectorStore.addDocuments([strange])).rejects.toMatchObject({ code: 'invalid-document' });
  expect(await store.listDocuments()).toEqual([]);
});
