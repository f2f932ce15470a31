import type { EvaluationProgress } from '../../../eval/index.ts';
import { barOf } from '../progress.ts';

const FORMAT = 'Asking {bar} {value}/{total}  {failed}{question}';
const LONGEST_QUESTION = 60;

/** A bar on a terminal, silent elsewhere. */
export const startAskingProgress = (
  total: number,
): { onProgress: (step: EvaluationProgress) => void; stop: () => void } => {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const bar = barOf(FORMAT);
  bar.start(total, 0, { failed: '', question: '' });
  return {
    onProgress: ({ done, failed, latest }) => {
      const question = latest.name.slice(0, LONGEST_QUESTION);
      bar.update(done, { failed: failed === 0 ? '' : `${failed} failed  `, question });
    },
    stop: () => bar.stop(),
  };
};
