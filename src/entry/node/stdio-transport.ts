import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CancelledNotificationSchema,
  isJSONRPCRequest,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

/** How long requests in flight may take once nobody sends more: input from a file ends at once. */
const GRACE_MILLISECONDS = 10_000;

/** Standard input and output as a transport that knows which requests wait for their response. */
export class StdioTransport extends StdioServerTransport {
  readonly #waiting = new Set<RequestId>();
  #answered = Promise.withResolvers<void>();
  readonly #ended = Promise.race([once(process.stdin, 'end'), once(process.stdin, 'close')]);

  #settle(id: RequestId | undefined): void {
    if (id !== undefined) this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#answered.resolve();
  }

  override async start(): Promise<void> {
    const receive = this.onmessage;
    this.onmessage = (message) => {
      if (isJSONRPCRequest(message)) {
        if (this.#waiting.size === 0) this.#answered = Promise.withResolvers();
        this.#waiting.add(message.id);
      }
      // Of a cancelled request nobody is told.
      this.#settle(CancelledNotificationSchema.safeParse(message).data?.params.requestId);
      receive?.(message);
    };
    await super.start();
  }

  override async send(message: JSONRPCMessage): Promise<void> {
    await super.send(message);
    if ('result' in message || 'error' in message) this.#settle(message.id);
  }

  /** Resolves when the input has ended and what it asked for is answered, or has had its time. */
  async hungUp(): Promise<void> {
    await this.#ended;
    if (this.#waiting.size > 0)
      await Promise.race([this.#answered.promise, setTimeout(GRACE_MILLISECONDS, undefined, { ref: false })]);
  }
}
