import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder; remove it when you are done with it. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'assay-'));

/** A fresh folder that goes when the test ends. */
export const temporaryFolder = (): string => {
  const folder = makeFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
