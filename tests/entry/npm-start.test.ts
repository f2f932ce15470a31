import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ARTICLE, createPlace } from './support.ts';

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

test('npm start serves what the README says, and ends with npm', async () => {
  const place = await createPlace({ 'corpus/bridges.md': ARTICLE });
  const npm = spawn('npm', ['start'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: {
      ...place.env,
      PORT: '0',
      ASSAY_CORPUS: path.join(place.folder, 'corpus'),
      ASSAY_DATA: path.join(place.folder, 'data'),
    },
  });
  let output = '';
  const greeted = Promise.withResolvers<string>();
  npm.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    const url = /Assay is at (http:\S+)[\s\S]*Ask for example: .+\n/.exec(output)?.[1];
    if (url !== undefined) greeted.resolve(url);
  });
  npm.once('exit', () => greeted.reject(new Error(output)));
  const url = await greeted.promise;
  expect(await answers(`${url}/readyz`)).toBe(true);
  npm.kill('SIGTERM');
  await once(npm, 'close');
  for (let attempt = 0; attempt < 100 && (await answers(url)); attempt++) await pause(100);
  expect(await answers(url)).toBe(false);
  await place.remove();
});
