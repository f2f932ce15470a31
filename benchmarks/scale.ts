// How answers, memory, ingest, start and changes grow with the number of passages, on one machine.
//   node benchmarks/scale.ts [PASSAGES,PASSAGES,...] [FOLDER]
// The index of each size is kept in FOLDER, where it is given, and taken up again by the next run. The last line of the
// table extrapolates to a million passages from the two largest sizes, where these are large enough; all others are measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { largeCorpus } from './support/large-corpus.ts';

const Measured = z.record(z.string(), z.number());
type Measured = z.infer<typeof Measured>;

/** Runs one part in a process of its own, so that its start and memory are its own. */
const inProcess = async (part: 'ingest' | 'ask' | 'serve' | 'peers', folder: string): Promise<Measured> => {
  const script = path.join(import.meta.dirname, `scale/${part}.ts`);
  const child = spawn(process.execPath, [script, String(Date.now())], {
    env: { ...process.env, ASSAY_CORPUS: path.join(folder, 'corpus'), ASSAY_DATA: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${part} ended with ${code}`);
  return Measured.parse(JSON.parse(output));
};

/** Passages from which on a line may be drawn to a million: the times of fewer are those of all else. */
const ENOUGH = 20_000;
/** Characters of a passage, about. */
const PASSAGE = 560;

const writeCorpus = (folder: string, passages: number): void => {
  mkdirSync(path.join(folder, 'corpus'), { recursive: true });
  let written = 0;
  for (const { path: name, text } of largeCorpus()) {
    if (written >= passages * PASSAGE) return;
    writeFileSync(path.join(folder, 'corpus', name), text.slice(0, passages * PASSAGE - written));
    written += text.length;
  }
};

const sizes = (process.argv[2] ?? '1000,10000').split(',').map(Number);
const [, , , kept] = process.argv;
const root = kept ?? (await mkdtemp(path.join(tmpdir(), 'assay-scale-')));
const rows: Measured[] = [];
const print = (row: Measured): void =>
  console.log(
    Object.values(row)
      .map((value) => String(Number(value.toPrecision(4))).padStart(9))
      .join(' '),
  );
for (const size of sizes) {
  const folder = path.join(root, String(size));
  if (!existsSync(path.join(folder, 'data'))) {
    writeCorpus(folder, size);
    console.log(size, 'ingest', await inProcess('ingest', folder));
  }
  console.log(size, 'server', await inProcess('serve', folder));
  console.log(size, 'peers', await inProcess('peers', folder));
  const row = await inProcess('ask', folder);
  if (rows.length === 0)
    console.log(
      Object.keys(row)
        .map((name) => name.padStart(9))
        .join(' '),
    );
  rows.push(row);
  print(row);
}
const [last, before] = [rows.at(-1), rows.at(-2)];
if (last !== undefined && before !== undefined && (last['passages'] ?? 0) >= ENOUGH) {
  const [x, y] = [before['passages'] ?? 0, last['passages'] ?? 0];
  const line = (name: string): number => {
    const slope = ((last[name] ?? 0) - (before[name] ?? 0)) / (y - x);
    return (last[name] ?? 0) + Math.max(0, slope) * (1_000_000 - y);
  };
  print(Object.fromEntries(Object.keys(last).map((name) => [name, line(name)])));
  console.log('(the last line extrapolated along a straight line)');
}
if (kept === undefined) await rm(root, { recursive: true });
