import { openCorpusFolder } from '../../../src/adapters/node/corpus-folder.ts';
import { acquireDataLock } from '../../../src/adapters/node/data-lock.ts';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { readCuratedFacts } from '../../../src/facts/curated-facts.ts';
import { extractFacts } from '../../../src/facts/extract/extract-facts.ts';
import { createIngestion } from '../../../src/ingest/ingest.ts';
import { embedder } from '../../contracts/samples.ts';

// Ingests the corpus folder of the first argument into the data folder of the second, as `assay ingest` does.
const [corpus = '', data = ''] = process.argv.slice(2);
const lock = acquireDataLock(data);
const store = openSqliteStore({ folder: data, embedder });
const clock = { now: () => Date.now(), elapsed: () => performance.now(), newId: () => 'id' };
const folder = openCorpusFolder(corpus);
const ingestion = createIngestion({ folder, store, embedder, clock, extractFacts, readCuratedFacts });
process.stdout.write('started\n');
const { failures } = await ingestion.run();
await store.settle();
process.stdout.write(`${JSON.stringify({ failures })}\n`);
store.close();
lock.release();
