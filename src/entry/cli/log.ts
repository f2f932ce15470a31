import type { ModelFailure } from '../../ports/language-model.ts';
import type { SlackLog } from '../../server/slack/context.ts';
import type { Config } from '../config.ts';
import type { Answering } from '../node/listen.ts';
import { errLine } from './terminal.ts';

export type Log = {
  /** A failure that is a bug; from the level `debug` on with its stack. */
  error: (error: unknown) => void;
  /** A call of the language model that failed, from the level `warn` on; at `debug` with what the provider said, without keys. */
  modelFailure: (failure: ModelFailure) => void;
  /** What happens with Slack: failures at `error`, what may pass at `warn`, the rest at `debug`. */
  slack: SlackLog;
  /** The same application, with a line for each request from the level `info` on. */
  requests: (answer: Answering) => Answering;
};

const logError =
  (level: Config['logLevel']) =>
  (error: unknown): void => {
    if (level === 'silent') return;
    errLine(`assay: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    if (level === 'debug' && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  };

/** The log of a server, on standard error. */
export const createLog = (level: Config['logLevel']): Log => ({
  error: logError(level),
  slack: {
    error: logError(level),
    failure: (message) => {
      if (level !== 'silent') errLine(`assay: Slack: ${message}`);
    },
    warn: (message) => {
      if (level !== 'silent' && level !== 'error') errLine(`assay: warning: Slack: ${message}`);
    },
    detail: (message) => {
      if (level === 'debug') errLine(`assay: Slack: ${message}`);
    },
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
