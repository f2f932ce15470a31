import type { Answer } from '../../domain/answer.ts';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  CompletionUsage,
  FinishReason,
  UrlCitation,
} from './completion-shapes.ts';
import { countTokens } from './tokens.ts';

/** What all chunks of a completion have in common. */
export type CompletionHead = { id: string; created: number; model: string };

export type WrittenCompletion = {
  content: string;
  annotations: UrlCitation[];
  finishReason: FinishReason;
  usage: CompletionUsage;
  answer: Answer;
};

const times = <Item>(n: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: n }, (_, index) => make(index));

/** The tokens that a language model took; without one, those of prompt and content as they are counted here. */
export const completionUsage = ({ usage }: Answer, prompt: string, content: string, n: number): CompletionUsage => {
  const prompt_tokens = usage?.inputTokens ?? countTokens(prompt);
  const completion_tokens = usage?.outputTokens ?? countTokens(content) * n;
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
};

/** The same answer `n` times: the same question over the same documents has one answer. */
export const toCompletion = (
  head: CompletionHead,
  { content, annotations, finishReason, usage, answer }: WrittenCompletion,
  n: number,
): ChatCompletion => ({
  ...head,
  object: 'chat.completion',
  choices: times(n, (index) => ({
    index,
    message: { role: 'assistant', content, refusal: null, annotations },
    logprobs: null,
    finish_reason: finishReason,
  })),
  usage,
  assay: answer,
});

type Delta = ChatCompletionChunk['choices'][number]['delta'];

/** The chunks of a stream; each tells of one choice, as OpenAI's do. */
export const createChunks = (head: CompletionHead, { n, includeUsage }: { n: number; includeUsage: boolean }) => {
  const chunk = (choices: ChatCompletionChunk['choices']): ChatCompletionChunk => ({
    ...head,
    object: 'chat.completion.chunk',
    choices,
    ...(includeUsage ? { usage: null } : {}),
  });
  const each = (delta: Delta, finish_reason: FinishReason | null = null): ChatCompletionChunk[] =>
    times(n, (index) => chunk([{ index, delta, logprobs: null, finish_reason }]));
  return {
    opening: (): ChatCompletionChunk[] => each({ role: 'assistant', content: '' }),
    content: (content: string): ChatCompletionChunk[] => each({ content }),
    /**
     * Citations come all at once, since clients overwrite those of an earlier chunk. The chunk with the finish
     * reason has no text: some clients read none of it.
     */
    closing: ({
      annotations,
      finishReason,
      usage,
      answer,
    }: Omit<WrittenCompletion, 'content'>): ChatCompletionChunk[] => [
      ...(annotations.length === 0 ? [] : each({ annotations })),
      ...each({}, finishReason).map((last) => ({ ...last, assay: answer })),
      ...(includeUsage ? [{ ...chunk([]), usage }] : []),
    ],
  };
};
