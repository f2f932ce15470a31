import type { ModelFailure } from '../../ports/language-model.ts';
import type { Config } from '../config.ts';
import type { Answering } from '../node/listen.ts';
import { errLine } from './terminal.ts';

export type Log = {
  /** A failure that is a bug; from the level `debug` on with its stack. */
  error: (error: unknown) => void;
  /** A call of the language model that failed, from the level `warn` on; at `debug` with what the provider said, without keys. */
  modelFailure: (failure: ModelFailure) => void;
  /** The same application, with a line for each request from the level `info` on. */
  requests: (answer: Answering) => Answering;
};

/** The log of a server, on standard error. */
export const createLog = (level: Config['logLevel']): Log => ({
  error: (error) => {
    if (level === 'silent') return;
    errLine(`assay: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    if (level === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  },
  modelFailure: ({ message, cause }) => {
    if (level === 'silent' || level === 'error') return;
    const said = level === 'debug' && cause instanceof Error ? ` It said: ${cause.message}` : '';
    errLine(`assay: warning: language model: ${message}${said}`);
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
