import { AssayError } from '../../domain/errors.ts';
import type { Assay } from '../node.ts';
import { loadConfig } from './environment.ts';
import { waitingLine } from './ingest-report.ts';
import { startProgress } from './progress.ts';
import { errLine } from './terminal.ts';

/** A question does not wait for more vectors of a provider: they are made by `ingest` and `serve`. */
const MOST_VECTORS = 256;
/** A run that takes longer shows its progress. */
const QUIET_MILLISECONDS = 500;

/**
 * Brings the index in line with the corpus folder quietly, unless another process does that. What it could not
 * read is said on standard error; where a run fails, an earlier index serves, if there is one.
 */
export const updateQuietly = async (
  { mayIngest, ingestion, store }: Assay,
  mostVectors = MOST_VECTORS,
): Promise<void> => {
  if (!mayIngest()) {
    if ((await store.generation()) > 0) return;
    throw new AssayError('not-ready', 'Another process is indexing the corpus for the first time.', {
      hint: 'Try again when it is done.',
    });
  }
  try {
    const progress = startProgress(QUIET_MILLISECONDS);
    const report = await ingestion.run({ onProgress: progress.onProgress, mostVectors }).finally(() => progress.stop());
    for (const { path, message } of report.failures) errLine(`assay: warning: ${path}: ${message}`);
    const waiting = waitingLine(report);
    if (waiting !== null) errLine(`assay: warning: ${waiting}`);
  } catch (error) {
    if (!(error instanceof AssayError) || (await store.generation()) === 0) throw error;
    errLine(`assay: warning: ${error.line} The index is as it was before.`);
  }
};

/**
 * Runs a command over an up-to-date index and closes it whatever comes.
 * @param options.mostVectors that a provider is asked for before it.
 * @param options.keepsLock the command goes on updating the index.
 */
export const withIndex = async (
  command: string,
  use: (assay: Assay) => Promise<void>,
  { mostVectors = MOST_VECTORS, keepsLock = false }: { mostVectors?: number; keepsLock?: boolean } = {},
): Promise<void> => {
  const config = loadConfig();
  const { openAssay } = await import('../node.ts');
  const assay = await openAssay(config, { command: `assay ${command}`, needsLock: false });
  try {
    await updateQuietly(assay, mostVectors);
    // Only the update needed it, and a conversation may last.
    if (!keepsLock) assay.letOthersIngest();
    await use(assay);
  } finally {
    assay.close();
  }
};
