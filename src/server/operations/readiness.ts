import type { MiddlewareHandler } from 'hono';
import { AssayError } from '../../domain/errors.ts';
import type { IngestProgress } from '../../ports/ingestion.ts';

/** From when on a request is answered: once all passages can be found, or once all facts are read too. */
type Moment = 'searchable' | 'ready';

/** Whether the corpus is indexed, so that answers stand on all of it. */
export type Readiness = {
  isReady: () => boolean;
  /** How far the first indexing is; null before it tells. */
  progress: () => IngestProgress | null;
  /** Resolves to whether the moment has come: at once when it has, else when it comes or the time is over. */
  wait: (moment: Moment, milliseconds: number) => Promise<boolean>;
  report: (progress: IngestProgress) => void;
  markReady: () => void;
};

/** A moment that comes once. */
const createMoment = () => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let come = false;
  return {
    hasCome: () => come,
    wait: (milliseconds: number): Promise<boolean> => {
      if (come) return Promise.resolve(true);
      const { promise: over, resolve: giveUp } = Promise.withResolvers<boolean>();
      const timer = setTimeout(() => giveUp(false), milliseconds);
      return Promise.race([promise, over]).finally(() => clearTimeout(timer));
    },
    mark: () => {
      come = true;
      resolve(true);
    },
  };
};

export const createReadiness = (): Readiness => {
  const moments = { searchable: createMoment(), ready: createMoment() };
  let latest: IngestProgress | null = null;
  return {
    isReady: moments.ready.hasCome,
    progress: () => latest,
    wait: (moment, milliseconds) => moments[moment].wait(milliseconds),
    report: (progress) => {
      latest = progress;
      if (progress.stage !== 'documents') moments.searchable.mark();
      // All facts are read then, and words find every passage.
      if (progress.stage === 'vectors') moments.ready.mark();
    },
    markReady: () => {
      moments.searchable.mark();
      moments.ready.mark();
    },
  };
};

/** Long enough for a small corpus to be indexed, short enough for a client's time limit. */
const PATIENCE_MILLISECONDS = 10_000;

const indexing = (): AssayError =>
  new AssayError('not-ready', 'The corpus is still being indexed.', {
    hint: 'Try again in a few seconds; GET /readyz tells how far it is.',
  });

const after =
  (moment: Moment) =>
  (readiness: Readiness, patience = PATIENCE_MILLISECONDS): MiddlewareHandler =>
  async (context, next) => {
    if (await readiness.wait(moment, patience)) return next();
    context.header('Retry-After', '5');
    throw indexing();
  };

/** Holds a request back while the first indexing runs; answers 503 when that takes longer. */
export const whenReady = after('ready');

/** Likewise, but only until all passages can be found: an answer says where facts are still to be read. */
export const whenSearchable = after('searchable');

/** Resolves once all documents are there, whatever their facts. @throws AssayError `not-ready` when that takes longer. */
export const untilSearchable = async (readiness: Readiness, patience = PATIENCE_MILLISECONDS): Promise<void> => {
  if (!(await readiness.wait('searchable', patience))) throw indexing();
};
