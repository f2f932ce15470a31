import progress from 'cli-progress';
import type { IngestProgress } from '../../ports/ingestion.ts';

const FORMAT = '{stage} {bar} {percentage}%  {files}  {rate}{left}{path}';
const STAGES = { documents: 'Indexing', facts: 'Reading facts', vectors: 'Embedding' };
const LONGEST_PATH = 40;

const rate = (bytes: number, milliseconds: number): string =>
  bytes === 0 ? '' : `${(bytes / 1_000 / milliseconds).toFixed(1)} MB/s  `;

const timeLeft = (bytes: number, bytesLeft: number, milliseconds: number): string => {
  if (bytes === 0) return '';
  const seconds = Math.ceil((milliseconds * bytesLeft) / bytes / 1_000);
  return seconds < 100 ? `${seconds} s left  ` : `${Math.ceil(seconds / 60)} min left  `;
};

const shortened = (path: string): string => (path.length <= LONGEST_PATH ? path : `…${path.slice(1 - LONGEST_PATH)}`);

/** A bar on standard error that is gone when the work is done. */
export const barOf = (format: string): progress.SingleBar =>
  new progress.SingleBar({
    format,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    stream: process.stderr,
  });

export type ProgressBar = { onProgress: (progress: IngestProgress) => void; stop: () => void };

/** A bar with rate and time left on a terminal, shown once the work has taken `after` milliseconds; silent elsewhere. */
export const startProgress = (after = 0): ProgressBar => {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const bar = barOf(FORMAT);
  const begun = performance.now();
  let started = false;
  let stageBegun = begun;
  let shownStage: IngestProgress['stage'] = 'documents';
  return {
    onProgress: ({ stage, done, total, bytesDone, bytesTotal, path }) => {
      const now = performance.now();
      if (now - begun < after) return;
      if (stage !== shownStage) {
        stageBegun = now;
        bar.stop();
        started = false;
      }
      shownStage = stage;
      const elapsed = now - stageBegun;
      const shown = {
        stage: STAGES[stage],
        files: `${done}/${total} ${stage === 'vectors' ? 'passages' : 'files'}`,
        rate: stage === 'vectors' ? '' : rate(bytesDone, elapsed),
        left: timeLeft(bytesDone, bytesTotal - bytesDone, elapsed),
        path: shortened(path),
      };
      if (!started) bar.start(bytesTotal, bytesDone, shown);
      started = true;
      bar.update(bytesDone, shown);
    },
    stop: () => bar.stop(),
  };
};
