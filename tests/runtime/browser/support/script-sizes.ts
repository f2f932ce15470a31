import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildPage } from './build-page.ts';

const folder = fileURLToPath(new URL('../../../../web/dist/', import.meta.url));

/** Bytes after gzip of each script that the page can load, by name; `embed.js` is for other sites' pages. */
export const scriptSizes = async (): Promise<[name: string, bytes: number][]> => {
  await buildPage();
  const sizes: [string, number][] = [];
  for await (const name of glob('{*.js,assets/*.js}', { cwd: folder }))
    if (name !== 'embed.js') sizes.push([name, gzipSync(await readFile(folder + name), { level: 9 }).length]);
  return sizes.toSorted(([a], [b]) => (a < b ? -1 : 1));
};
