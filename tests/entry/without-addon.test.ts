import path from 'node:path';
import { expect, test } from 'vitest';
import { ARTICLE, createPlace, run, serve } from './support.ts';

/** Loaded before anything else, it makes the native add-on one that was never installed. */
const BLOCK = `const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) => {
  if (request.includes('hnswlib-node')) throw Object.assign(new Error('not installed'), { code: 'MODULE_NOT_FOUND' });
  return resolve(request, ...rest);
};`;

test('without the native index the flat scan serves, and one line says so', async () => {
  const place = await createPlace({ 'corpus/bridges.md': ARTICLE, 'block.cjs': BLOCK });
  const env = { NODE_OPTIONS: `--require ${path.join(place.folder, 'block.cjs')}` };
  const server = await serve(place, [], env);
  // Standard error and standard output come through pipes of their own, in no order.
  await expect.poll(() => server.output().match(/^assay: .*flat scan.*$/gm)).toHaveLength(1);
  expect(await server.stop()).toBe(0);
  const { code, stdout, stderr } = await run(place, ['doctor'], { env });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Vector index +flat scan/m);
  expect(stderr).toMatch(/^assay: [^\n]*flat scan[^\n]*\n$/);
  const asked = await run(place, ['ask', 'How many railway bridges does Arden have?'], { env });
  expect(asked.stdout).toContain('12 railway bridges');
  await place.remove();
});
