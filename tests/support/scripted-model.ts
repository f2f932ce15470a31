import type { LanguageModel, ModelMessage } from '../../src/ports/language-model.ts';

type Reply = string | Error | ((messages: readonly ModelMessage[]) => string);

/** A model that gives replies in turn, in pieces of so many characters; a reply that is an error is thrown. */
export const scriptedModel = (
  replies: readonly (Reply | { text: string; after: Error })[],
  { piece = 7, contextTokens = null }: { piece?: number; contextTokens?: number | null } = {},
) => {
  const prompts: (readonly ModelMessage[])[] = [];
  const state = { closed: 0 };
  const model: LanguageModel = {
    name: 'test:scripted',
    contextTokens,
    async *stream(messages, { signal } = {}) {
      const reply = replies[prompts.length] ?? 'NOT IN THE SOURCES';
      prompts.push([...messages]);
      try {
        if (reply instanceof Error) throw reply;
        const text = typeof reply === 'function' ? reply(messages) : typeof reply === 'string' ? reply : reply.text;
        for (let at = 0; at < text.length; at += piece) {
          signal?.throwIfAborted();
          yield { text: text.slice(at, at + piece) };
        }
        if (typeof reply === 'object') throw reply.after;
        yield { text: '', usage: { inputTokens: 100, outputTokens: 10 } };
      } finally {
        state.closed++;
      }
    },
  };
  return { model, prompts, state };
};
