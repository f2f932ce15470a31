import { AssayError } from '../../../src/domain/errors.ts';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embedder, sampleDocument } from '../../contracts/samples.ts';

// Puts documents into a data folder until that fails, as a user who may not override permissions, and prints why.
const documents = await Promise.all(
  Array.from({ length: 400 }, (_, number) =>
    sampleDocument(`d${number}`, [`Passage ${number} of ${'many words '.repeat(100)}`]),
  ),
);
if (process.getuid?.() === 0) process.setuid?.('nobody');
let put = 0;
try {
  const store = openSqliteStore({ folder: process.argv[2] ?? '', embedder });
  for (const document of documents) {
    await store.putDocument(document);
    put++;
  }
  store.close();
} catch (error) {
  if (!(error instanceof AssayError)) throw error;
  process.stdout.write(JSON.stringify({ put, code: error.code, line: error.line }));
}
