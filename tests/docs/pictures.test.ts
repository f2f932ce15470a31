import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const MOST = 100_000; // bytes: pictures live in the repository

const guides = async (): Promise<string[]> => [
  'README.md',
  ...(await readdir(path.join(root, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
];

test('every picture that a guide shows is there and small, each page has one in both themes', async () => {
  const shown: string[] = [];
  for (const guide of await guides())
    for (const [, picture = ''] of (await readFile(path.join(root, guide), 'utf8')).matchAll(
      /!\[[^\]]+\]\(([^):]+)\)/g,
    ))
      shown.push(path.join(path.dirname(guide), picture));
  expect(shown.length).toBeGreaterThan(2);
  for (const picture of shown) expect((await stat(path.join(root, picture))).size).toBeGreaterThan(1_000);
  const pictures = await readdir(path.join(root, 'docs/images'));
  for (const picture of pictures)
    expect((await stat(path.join(root, 'docs/images', picture))).size, picture).toBeLessThan(MOST);
  for (const page of ['chat', 'check', 'facts', 'documents', 'feedback'])
    expect(pictures).toEqual(expect.arrayContaining([`${page}.webp`, `${page}-dark.webp`]));
});
