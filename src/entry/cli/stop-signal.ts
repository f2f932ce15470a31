const PARENT_CHECK_MILLISECONDS = 250;

/**
 * npm passes a signal on to the shell between it and us, and that shell ends without telling us: under `npm start`
 * the end of the parent is the signal.
 */
const whenOrphaned = (stop: () => void): void => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MILLISECONDS);
  timer.unref();
};

/** Resolves at the first SIGINT or SIGTERM, or when npm ended; a second signal ends the process at once. */
export const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(130);
      stopping = true;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    whenOrphaned(() => {
      stopping = true;
      resolve();
    });
  });
