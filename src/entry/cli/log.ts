import type { Config } from '../config.ts';
import type { Answering } from '../node/listen.ts';
import { errLine } from './terminal.ts';

export type Log = {
  /** A failure that is a bug; from the level `debug` on with its stack. */
  error: (error: unknown) => void;
  /** The same, with a line for each request from the level `info` on. */
  requests: (answer: Answering) => Answering;
};

/** The log of a server, on standard error. */
export const createLog = (level: Config['logLevel']): Log => ({
  error: (error) => {
    if (level === 'silent') return;
    errLine(`assay: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    if (level === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  },
  requests: (answer) => {
    if (level !== 'info' && level !== 'debug') return answer;
    return async (request) => {
      const start = performance.now();
      const response = await answer(request);
      const path = new URL(request.url).pathname;
      errLine(`${request.method} ${path} ${response.status} ${(performance.now() - start).toFixed(0)} ms`);
      return response;
    };
  },
});
