import progress from 'cli-progress';
import type { IngestProgress } from '../../ports/ingestion.ts';

const FORMAT = 'Indexing {bar} {percentage}%  {files} files  {rate}  {eta_formatted} left  {path}';
const LONGEST_PATH = 40;

const rate = (bytes: number, milliseconds: number): string =>
  milliseconds < 100 ? '' : `${(bytes / 1_000 / milliseconds).toFixed(1)} MB/s`;

const shortened = (path: string): string => (path.length <= LONGEST_PATH ? path : `…${path.slice(1 - LONGEST_PATH)}`);

export type ProgressBar = { onProgress: (progress: IngestProgress) => void; stop: () => void };

/** A bar with rate and time left on a terminal; silent elsewhere. */
export const startProgress = (): ProgressBar => {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const bar = new progress.SingleBar({
    format: FORMAT,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  const begun = performance.now();
  let started = false;
  return {
    onProgress: ({ done, total, bytesDone, bytesTotal, path }) => {
      const shown = {
        files: `${done}/${total}`,
        rate: rate(bytesDone, performance.now() - begun),
        path: shortened(path),
      };
      if (!started) bar.start(bytesTotal, bytesDone, shown);
      started = true;
      bar.update(bytesDone, shown);
    },
    stop: () => bar.stop(),
  };
};
