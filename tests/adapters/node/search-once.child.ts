import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embed, embedder, sampleDocument } from '../../contracts/samples.ts';

// Fills a data folder, asks once and prints what served.
const store = openSqliteStore({ folder: process.argv[2] ?? '', embedder });
await store.putDocument(await sampleDocument('a', ['A bridge over the Amur.', 'Reserves of metals.']));
await store.commitRun(undefined);
await store.settle();
const found = await store.vectorCandidates(await embed('bridge over the Amur'), 1);
const [chunk] = await store.getChunks(found.map(({ chunkId }) => chunkId));
const { kind } = await store.vectorIndex();
process.stdout.write(JSON.stringify({ kind, notice: store.vectorIndexNotice(), text: chunk?.text }));
store.close();
