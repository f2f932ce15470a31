import type { Answer } from '../../domain/answer.ts';
import type { Asker } from '../../ports/asker.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ConversationStore } from '../../ports/conversation-store.ts';
import type { FeedbackStore } from '../../ports/feedback-store.ts';
import type { SlackStore } from '../../ports/slack-store.ts';
import type { Timers } from '../../ports/timers.ts';
import type { Readiness } from '../operations/readiness.ts';
import type { SlackMetrics } from './metrics.ts';
import type { WebApi } from './web-api/web-api.ts';
import type { Workspaces } from './workspaces/workspaces.ts';

/** Where things are told to the one who runs the server. None of it holds a token or what people wrote. */
export type SlackLog = {
  /** A bug. */
  error: (error: unknown) => void;
  /** Something did not work and nobody goes on with it. */
  failure: (message: string) => void;
  /** Something that somebody has to look after. */
  warn: (message: string) => void;
  /** What is worth knowing when something is looked into. */
  detail: (message: string) => void;
};

/** All that the parts of the Slack app stand on. */
export type SlackContext = {
  asker: Asker;
  store: SlackStore & ConversationStore & FeedbackStore;
  readiness: Pick<Readiness, 'wait'>;
  clock: Clock;
  timers: Timers;
  api: WebApi;
  workspaces: Workspaces;
  metrics: SlackMetrics;
  log: SlackLog;
  /** Where links to this server lead, for what came in at an address of it. */
  baseUrlOf: (requestOrigin: string) => string;
  /** Questions that the documents answer, to suggest. */
  suggestions: () => Promise<readonly string[]>;
  /** Told of every answer. */
  answered: (answer: Answer) => void;
};
