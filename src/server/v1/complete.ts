import type { AnswerEvent } from '../../domain/answer-event.ts';
import type { AppDependencies } from '../dependencies.ts';
import type { Metrics } from '../operations/metrics.ts';
import { chatText, type ChatCompletionRequest, readChat } from './chat-request.ts';
import { completionUsage, type WrittenCompletion } from './completions.ts';
import { createContentWriter } from './content-writer.ts';
import { modeOf } from './models.ts';

export type CompleteOptions = {
  /** Where links lead. */
  serverUrl: string;
  signal: AbortSignal;
  /** What the client calls its messages. */
  messages?: string;
  /** Is given each event with the content that can go out by then: proven, and not to be cut any more. */
  send?: (content: string, event: AnswerEvent) => Promise<void>;
};

/** Answers a chat: the way that all of OpenAI's shapes are made. */
export const createCompleter =
  ({ asker }: Pick<AppDependencies, 'asker'>, metrics: Metrics) =>
  async (chat: ChatCompletionRequest, options: CompleteOptions): Promise<WrittenCompletion> => {
    const { serverUrl, signal, messages, send = async () => undefined } = options;
    const { request, notices } = readChat(chat, modeOf(chat.model), messages);
    const stop = [chat.stop ?? []].flat();
    const maxTokens = chat.max_completion_tokens ?? chat.max_tokens ?? null;
    const writer = createContentWriter({ stop, maxTokens }, serverUrl);
    let content = '';
    const answer = await asker.ask(
      request,
      async (event) => {
        const ready = writer.take(event);
        content += ready;
        await send(ready, event);
      },
      { signal, keep: chat.store === true },
    );
    metrics.answered(answer);
    const { rest, ...end } = writer.end();
    content += rest;
    await send(rest, { type: 'done', answer });
    const usage = completionUsage(answer, chatText(chat), content, chat.n ?? 1);
    return { content, usage, ...end, answer: { ...answer, notices: [...answer.notices, ...notices] } };
  };
