import type { Answer, Citation } from '../../../domain/answer.ts';

/** Where an answer goes: under which message, and to whom. */
export type Place = {
  channel: string;
  /** The root of the thread. */
  threadTs: string;
  userId: string;
  /** The workspace of the one who asks, which may not be that of the app in shared channels. */
  userTeamId: string;
};

/** An answer that appears while it is written. */
export interface Reply {
  /** More of the answer, already checked, with the citations that it names. Does not wait for Slack. */
  add(text: string, citations: readonly Citation[]): void;
  /**
   * All is said: resolves when Slack has all of it.
   * @throws SlackFailure when Slack has not taken it.
   */
  finish(answer: Answer): Promise<void>;
}
