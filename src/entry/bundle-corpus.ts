// Packs the corpus folder into the one file that the Worker carries, and puts the built-in embedding's weights among
// its assets. Run by wrangler before it bundles.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { openCorpusFolder } from '../adapters/node/corpus-folder.ts';

const OUTPUT = new URL('../../dist/corpus.bundle', import.meta.url);
const WEIGHTS = new URL('../../models/builtin-embedding.bin', import.meta.url);
const ASSETS = new URL('../../web/dist/', import.meta.url);

const folder = openCorpusFolder(process.env['ASSAY_CORPUS'] ?? './corpus');
const files: Record<string, string> = {};
for (const { path } of await folder.list()) files[path] = Buffer.from(await folder.read(path)).toString('base64');
await mkdir(new URL('.', OUTPUT), { recursive: true });
await writeFile(OUTPUT, JSON.stringify(files));
await mkdir(ASSETS, { recursive: true });
await copyFile(WEIGHTS, new URL('builtin-embedding.bin', ASSETS));
