import { barOf } from '../progress.ts';

const FORMAT = 'Asking {bar} {value}/{total}  {failed}{question}';
const LONGEST_QUESTION = 60;

/** How many questions were asked, how many failed so far, and which was the last. */
type AskingProgress = { done: number; failed: number; question: string };

/** A bar on a terminal, silent elsewhere. */
export const startAskingProgress = (
  total: number,
): { onProgress: (step: AskingProgress) => void; stop: () => void } => {
  if (!process.stderr.isTTY) return { onProgress: () => undefined, stop: () => undefined };
  const bar = barOf(FORMAT);
  bar.start(total, 0, { failed: '', question: '' });
  return {
    onProgress: ({ done, failed, question }) =>
      bar.update(done, {
        failed: failed === 0 ? '' : `${failed} failed  `,
        question: question.slice(0, LONGEST_QUESTION),
      }),
    stop: () => bar.stop(),
  };
};
