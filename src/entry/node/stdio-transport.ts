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

/** Answers a line that is no message as JSON-RPC 2.0 asks for, without an id; true for any other error. */
const passes = (error: Error): boolean => {
  if (!(error instanceof SyntaxError) && error.name !== 'ZodError') return true;
  const [code, message] =
    error instanceof SyntaxError ? [-32_700, 'Parse error: the line is not JSON'] : [-32_600, 'Invalid request'];
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message } })}\n`);
  return false;
};

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
    const report = this.onerror;
    this.onerror = (error) => {
      const isMessage = passes(error);
      report?.(isMessage || error instanceof SyntaxError ? error : new TypeError('A line is no message of JSON-RPC.'));
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
