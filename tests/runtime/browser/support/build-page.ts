import { glob, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('../../../../web/', import.meta.url));

const modified = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );

const isCurrent = async (): Promise<boolean> => {
  const built = await modified(`${folder}dist/index.html`);
  for await (const path of glob(['index.html', 'vite.config.ts', 'public/**', 'src/**', 'embed/**'], { cwd: folder }))
    if ((await modified(`${folder}${path}`)) > built) return false;
  return true;
};

/** As `npm run prepare` builds it: a test runner's own environment would leave the development's checks in. */
const buildForProduction = async (): Promise<void> => {
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ configFile: `${folder}vite.config.ts`, logLevel: 'warn' });
  } finally {
    process.env['NODE_ENV'] = environment;
  }
};

/** Builds the page unless `web/dist` is newer than all of its sources. The browser tests run a file at a time. */
export const buildPage = async (): Promise<void> => {
  if (!(await isCurrent())) await buildForProduction();
};
