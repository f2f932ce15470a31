import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

const sources = async (folder: string): Promise<string[]> =>
  (await readdir(path.join(root, folder), { recursive: true }))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(root, folder, name));

const lineCounts = async (folder: string): Promise<[string, number][]> =>
  Promise.all(
    (await sources(folder)).map(async (file): Promise<[string, number]> => [
      path.relative(root, file),
      (await readFile(file, 'utf8')).split('\n').length,
    ]),
  );

test('no source file is over 300 lines and the median is under 100', async () => {
  const counts = await lineCounts('src');
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.filter(([, lines]) => lines > 301)).toEqual([]);
  const sorted = counts.map(([, lines]) => lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
});

test('relative dynamic imports do not get around the layers: only entry, ingest and adapters load lazily', async () => {
  const offenders: string[] = [];
  for (const file of await sources('src')) {
    const layer = path.relative(path.join(root, 'src'), file).split(path.sep)[0];
    if (layer === 'entry') continue;
    for (const match of (await readFile(file, 'utf8')).matchAll(/\bimport\(\s*'(\.[^']*)'/g)) {
      const target = path.relative(path.join(root, 'src'), path.resolve(path.dirname(file), match[1] ?? ''));
      if (target.split(path.sep)[0] !== layer) offenders.push(`${path.relative(root, file)} → ${target}`);
    }
  }
  expect(offenders).toEqual([]);
});
