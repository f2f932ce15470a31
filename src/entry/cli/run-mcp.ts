import { setTimeout } from 'node:timers/promises';
import { createMcpServer } from '../../server/mcp/mcp-server.ts';
import { passageUri } from '../../server/mcp/resources.ts';
import { createReadiness, type Readiness } from '../../server/operations/readiness.ts';
import { sourcePath } from '../../server/documents/source-page.ts';
import type { Config } from '../config.ts';
import { type Assay, openAssay } from '../node.ts';
import { StdioTransport } from '../node/stdio-transport.ts';
import { createLog } from './log.ts';
import { stopSignal } from './stop-signal.ts';
import { updateQuietly } from './with-index.ts';

const RETRY_MILLISECONDS = 500;

/** Indexes what is new; requests that need it wait. Then other processes may change the index, which is read as it is. */
const makeReady = async (assay: Assay, readiness: Readiness): Promise<void> => {
  // Another process that indexes the corpus for the first time will be done.
  while (!assay.mayIngest() && (await assay.store.generation()) === 0) await setTimeout(RETRY_MILLISECONDS);
  await updateQuietly(assay);
  readiness.markReady();
  assay.letOthersIngest();
};

/** Serves one client on standard input and output until it hangs up or a signal comes. */
export const runMcp = async (config: Config): Promise<void> => {
  const stopped = stopSignal();
  const log = createLog(config.logLevel);
  const assay = await openAssay(config, { command: 'assay mcp', needsLock: false, onModelFailure: log.modelFailure });
  try {
    const { asker, verifier, retriever, store } = assay;
    const readiness = createReadiness();
    const server = createMcpServer({
      asker,
      verifier,
      search: retriever,
      store,
      readiness,
      reportError: log.error,
      // Without a server that shows it, a passage is one of the protocol's own resources.
      passageLink: (documentId, span) =>
        config.publicUrl === null
          ? passageUri(documentId, span)
          : new URL(sourcePath(documentId, span), config.publicUrl).href,
    });
    // A line that is no message of the protocol, for example.
    server.onerror = log.error;
    const transport = new StdioTransport();
    const over = Promise.race([transport.hungUp(), stopped]);
    await server.connect(transport);
    const ready = makeReady(assay, readiness);
    // Without an index there is nothing to serve.
    await Promise.race([over, ready.then(() => over)]);
    await server.close();
  } finally {
    assay.close();
  }
};
