import type { AskRequest, Answer } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';

/** Answers questions from the documents and keeps each answer in its conversation. */
export interface Asker {
  /**
   * @param emit is sent the events of a streamed answer; a promise that it returns is waited for.
   * @throws AssayError `not-found` for an unknown conversation.
   */
  ask(request: AskRequest, emit?: (event: AnswerEvent) => void | Promise<void>): Promise<Answer>;
}
