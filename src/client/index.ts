import type { AnswerEvent } from '../domain/answer-event.ts';
import { answerEvents } from './answer-events.ts';
import type { Input, OperationId, Output } from './api-types.ts';
import { type CallOptions, type ClientOptions, read, send, toRequest } from './http.ts';
import { ROUTES } from './routes.ts';

export type { AnswerEvent } from '../domain/answer-event.ts';
export type { Answer, Citation, Conflict, Notice } from '../domain/answer.ts';
export type { Claim, Verdict } from '../domain/claim.ts';
export type { Problem } from '../domain/errors.ts';
export { ApiError } from './api-error.ts';
export type { Input, OperationId, Output } from './api-types.ts';
export type { CallOptions, ClientOptions } from './http.ts';

/** A method for each operation, by its name in the reference; values of path, query and body go into one object. */
type Operations = {
  [Id in OperationId]: object extends Input<Id>
    ? (input?: Input<Id>, options?: CallOptions) => Promise<Output<Id>>
    : (input: Input<Id>, options?: CallOptions) => Promise<Output<Id>>;
};

export type AssayClient = Operations & {
  /** Asks, and gives the answer as it is made: each sentence once it is checked, the whole answer last. Leaving the loop ends the work. */
  askEvents(input: Input<'ask'>, options?: CallOptions): AsyncGenerator<AnswerEvent, void, undefined>;
};

/**
 * A client of a server of Assay, for Node, browsers and Workers.
 * Its methods throw {@link ApiError} where the server refuses.
 */
export const createClient = (client: ClientOptions): AssayClient => {
  const call =
    (route: string) =>
    async (input: Readonly<Record<string, unknown>> = {}, options: CallOptions = {}): Promise<unknown> =>
      read(await send(client, toRequest(client, route, input, 'application/json, */*;q=0.5', options)));
  async function* askEvents(
    input: Input<'ask'>,
    options: CallOptions = {},
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    const { body } = await send(client, toRequest(client, ROUTES.ask, input, 'text/event-stream', options));
    if (body !== null) yield* answerEvents(body);
  }
  const operations = Object.fromEntries(Object.entries(ROUTES).map(([id, route]) => [id, call(route)]));
  // The types are those of the routes, which the compiler can't follow through the loop.
  return { ...(operations as Partial<Operations> as Operations), askEvents };
};
