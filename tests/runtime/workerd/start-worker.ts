import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createTestHarness, type TestHarness } from 'wrangler';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export type Bundle = {
  folder: string;
  /** Starts the Worker with these variables. */
  start: (vars?: Record<string, string>) => Promise<{ address: URL; harness: TestHarness }>;
  /** Ends what was started. */
  close: () => Promise<void>;
};

/** The Worker as it would be deployed. */
export const buildWorker = async (): Promise<Bundle> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-worker-'));
  const wrangler = join(root, 'node_modules/.bin/wrangler');
  await promisify(execFile)(wrangler, ['deploy', '--dry-run', '--outdir', folder], { cwd: root });
  const started: TestHarness[] = [];
  return {
    folder,
    start: async (vars = {}) => {
      const workers = [{ configPath: 'wrangler.toml', prebuiltWorkerDir: folder, vars }];
      const harness = createTestHarness({ root, workers });
      started.push(harness);
      return { address: (await harness.listen()).url, harness };
    },
    close: async () => {
      await Promise.all(started.map((harness) => harness.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
