import type { MiddlewareHandler } from 'hono';
import { AssayError } from '../domain/errors.ts';

/** Whether the corpus is indexed, so that answers stand on all of it. */
export type Readiness = {
  isReady: () => boolean;
  /** Resolves to whether it is, at once when it is, else when it comes or the time is over. */
  wait: (milliseconds: number) => Promise<boolean>;
  markReady: () => void;
};

export const createReadiness = (): Readiness => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let ready = false;
  return {
    isReady: () => ready,
    wait: (milliseconds) => {
      if (ready) return Promise.resolve(true);
      const { promise: over, resolve: giveUp } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => giveUp(false), milliseconds);
      return Promise.race([promise, over]).finally(() => clearTimeout(timer));
    },
    markReady: () => {
      ready = true;
      resolve(true);
    },
  };
};

/** Long enough for a small corpus to be indexed, short enough for a client's time limit. */
const PATIENCE_MILLISECONDS = 10_000;

/** Holds a request back while the first indexing runs; answers 503 when that takes longer. */
export const whenReady =
  (readiness: Readiness, patience = PATIENCE_MILLISECONDS): MiddlewareHandler =>
  async (context, next) => {
    if (await readiness.wait(patience)) return next();
    context.header('Retry-After', '5');
    throw new AssayError('not-ready', 'The corpus is still being indexed.', {
      hint: 'Try again in a few seconds; GET /readyz tells when it is done.',
    });
  };
