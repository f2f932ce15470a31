import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFolder } from '../../../src/adapters/node/watch-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Time for a change that must not be reported to be reported. */
const QUIET_MILLISECONDS = 150;

for (const mode of ['auto', 'poll'] as const) {
  test(`reports new, changed and removed files, deep ones too (${mode})`, async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deep'));
    const onChange = vi.fn<() => void>();
    const watch = watchFolder(folder, onChange, { mode, pollMilliseconds: 20 });
    onTestFinished(() => watch.close());
    await setTimeout(QUIET_MILLISECONDS);
    const path = join(folder, 'deep', 'a.md');
    for (const change of [() => writeFileSync(path, 'one'), () => writeFileSync(path, 'three'), () => rmSync(path)]) {
      onChange.mockClear();
      change();
      await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000);
      await setTimeout(QUIET_MILLISECONDS);
    }
  });

  test(`reports changes in folders that are made later (${mode})`, async () => {
    const folder = temporaryFolder();
    const onChange = vi.fn<() => void>();
    const watch = watchFolder(folder, onChange, { mode, pollMilliseconds: 20 });
    onTestFinished(() => watch.close());
    await setTimeout(QUIET_MILLISECONDS);
    mkdirSync(join(folder, 'new', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'new', 'deep', 'a.md'), 'one');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000);
    await setTimeout(QUIET_MILLISECONDS);
    onChange.mockClear();
    writeFileSync(join(folder, 'new', 'deep', 'a.md'), 'three');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000);
  });

  test(`reports changes of a file that took the place of another, as editors save (${mode})`, async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.md');
    writeFileSync(path, 'one');
    const onChange = vi.fn<() => void>();
    const watch = watchFolder(folder, onChange, { mode, pollMilliseconds: 20 });
    onTestFinished(() => watch.close());
    await setTimeout(QUIET_MILLISECONDS);
    writeFileSync(join(folder, '.a.md.new'), 'three');
    renameSync(join(folder, '.a.md.new'), path);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000);
    await setTimeout(2 * QUIET_MILLISECONDS);
    onChange.mockClear();
    appendFileSync(path, 'more');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), 5_000);
  });

  test(`says nothing of hidden files, nor after it is closed (${mode})`, async () => {
    const folder = temporaryFolder();
    const onChange = vi.fn<() => void>();
    const watch = watchFolder(folder, onChange, { mode, pollMilliseconds: 20 });
    await setTimeout(QUIET_MILLISECONDS);
    writeFileSync(join(folder, '.a.md.tmp'), 'x');
    await setTimeout(QUIET_MILLISECONDS);
    watch.close();
    writeFileSync(join(folder, 'a.md'), 'x');
    await setTimeout(QUIET_MILLISECONDS);
    expect(onChange).not.toHaveBeenCalled();
  });
}
