import type { AskRequest, Answer } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';

export type AskOptions = {
  /** Ends the work, and a model's call with it, when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** Whether the answer is kept in its conversation; true unless said otherwise. */
  keep?: boolean | undefined;
};

/** Answers questions from the documents and keeps each answer in its conversation, where it is to. */
export interface Asker {
  /**
   * @param emit is sent the events of a streamed answer; a promise that it returns is waited for.
   * @throws AssayError `not-found` for an unknown conversation; the signal's reason when that aborts.
   */
  ask(request: AskRequest, emit?: (event: AnswerEvent) => void | Promise<void>, options?: AskOptions): Promise<Answer>;
}
