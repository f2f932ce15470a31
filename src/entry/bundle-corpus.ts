// Packs the corpus folder into the one file that the Worker carries. Run by wrangler before it bundles.
import { mkdir, writeFile } from 'node:fs/promises';
import { openCorpusFolder } from '../adapters/node/corpus-folder.ts';

const OUTPUT = new URL('../../dist/corpus.bundle', import.meta.url);

const folder = openCorpusFolder(process.env['ASSAY_CORPUS'] ?? './corpus');
const files: Record<string, string> = {};
for (const { path } of await folder.list()) files[path] = Buffer.from(await folder.read(path)).toString('base64');
await mkdir(new URL('.', OUTPUT), { recursive: true });
await writeFile(OUTPUT, JSON.stringify(files));
