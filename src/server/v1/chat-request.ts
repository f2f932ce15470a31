import { z } from 'zod';
import { AskRequest, type Notice, type Turn } from '../../domain/answer.ts';
import { memberError } from './errors.ts';

/** A part of a message; what is no text is known by its type alone. */
const ContentPart = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  refusal: z.string().optional(),
});

const Message = z.object({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(ContentPart)], { error: 'must be a text or a list of parts' }).nullish(),
});
type Message = z.infer<typeof Message>;

const Stop = z.union([z.string(), z.array(z.string()).max(4)], { error: 'must be a text or at most four texts' });
const TokenLimit = z.int().min(1).nullish();

/** What Assay takes beyond OpenAI's parameters: in the clients' words, an extra member of the body. */
const AssayOptions = AskRequest.pick({ k: true, filter: true, asOf: true }).extend({
  mode: AskRequest.shape.mode.unwrap().optional(),
});

/**
 * `POST /v1/chat/completions`. Members that it does not name have no effect: there is nothing that samples. Those that would change
 * what the client can read are refused where they are not met, see {@link refuseUnmet}.
 */
export const ChatCompletionRequest = z.object({
  model: z.string(),
  messages: z.array(Message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().nullish() }).nullish(),
  n: z.int().min(1).max(128).nullish(),
  stop: Stop.nullish(),
  max_tokens: TokenLimit,
  max_completion_tokens: TokenLimit,
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  user: z.string().nullish(),
  store: z.boolean().nullish().describe('Whether the answer is kept in a conversation that can be read later.'),
  response_format: z.looseObject({ type: z.string() }).nullish(),
  tools: z.array(z.unknown()).nullish(),
  tool_choice: z.unknown().optional(),
  logprobs: z.boolean().nullish(),
  modalities: z.array(z.string()).nullish(),
  assay: AssayOptions.optional(),
});
export type ChatCompletionRequest = z.infer<typeof ChatCompletionRequest>;

const refuse = (member: string, message: string, hint: string): never => {
  throw memberError('not-supported', member, message, hint);
};

const FROM_DOCUMENTS = 'Assay answers questions from its documents, in prose.';

/**
 * Refuses what a client could not do without: an answer that is a call, JSON, sound or comes with probabilities.
 * @throws AssayError `not-supported`, with the member.
 */
const refuseUnmet = ({ response_format, tools, tool_choice, logprobs, modalities }: ChatCompletionRequest): void => {
  const format = response_format?.type ?? 'text';
  if (format !== 'text')
    refuse(
      'response_format',
      `The format ${JSON.stringify(format)} is not supported. ${FROM_DOCUMENTS}`,
      'Leave it out; figures and verdicts are under "assay".',
    );
  if (tools?.length && tool_choice != null && tool_choice !== 'auto' && tool_choice !== 'none')
    refuse('tool_choice', `Assay calls no tools. ${FROM_DOCUMENTS}`, 'Use "auto" or "none".');
  if (logprobs) refuse('logprobs', 'There are no probabilities of tokens: nothing is sampled.', 'Leave it out.');
  const modality = modalities?.find((one) => one !== 'text');
  if (modality !== undefined)
    refuse('modalities', `Answers are text, not ${JSON.stringify(modality)}.`, 'Leave it out.');
};

const textOf = ({ content }: Message): string =>
  typeof content === 'string'
    ? content
    : (content ?? [])
        .map(({ text, refusal }) => text ?? refusal ?? '')
        .filter((text) => text !== '')
        .join('\n');

const foreignPart = ({ content }: Message): string | undefined =>
  typeof content === 'string' ? undefined : content?.find(({ type }) => type !== 'text' && type !== 'refusal')?.type;

/** What of a request has no effect and that a person would want to know of. */
const noticeOf = (request: ChatCompletionRequest, earlier: readonly Message[]): Notice[] => {
  const ignored = [
    request.tools?.length ? 'tools' : '',
    request.messages.some(({ role }) => role === 'system' || role === 'developer') ? 'instructions' : '',
    request.messages.some(({ role }) => role === 'tool' || role === 'function') ? 'results of tools' : '',
    ...new Set(earlier.map((message) => foreignPart(message) ?? '')),
  ].filter((what) => what !== '');
  if (ignored.length === 0) return [];
  return [
    { code: 'ignored', message: `Without effect, as answers come from the documents alone: ${ignored.join(', ')}.` },
  ];
};

const MOST_TURNS = 200;

export type ChatQuestion = { request: AskRequest; notices: Notice[] };

/**
 * The question of a chat: its last user message, with those before it as the history. Instructions and results of
 * tools are no sources and so are left out.
 * @param messages what the client calls them, for errors.
 * @throws AssayError where nothing is asked, or what is asked can't be met.
 */
export const readChat = (
  chat: ChatCompletionRequest,
  mode: AskRequest['mode'],
  messages = 'messages',
): ChatQuestion => {
  refuseUnmet(chat);
  const at = chat.messages.findLastIndex(({ role }) => role === 'user');
  const asked = chat.messages[at];
  if (asked === undefined)
    throw memberError(
      'invalid-request',
      messages,
      'No message is of the role "user".',
      'Ask something in the last one.',
    );
  const member = `${messages}.${at}.content`;
  const foreign = foreignPart(asked);
  if (foreign !== undefined)
    refuse(
      member,
      `Assay does not read parts of the type ${JSON.stringify(foreign)}. ${FROM_DOCUMENTS}`,
      'Ask in text; add files as documents, with POST /api/documents.',
    );
  const question = AskRequest.shape.question.safeParse(textOf(asked));
  if (!question.success)
    throw memberError(
      'invalid-request',
      member,
      `The question in "${member}" ${question.error.issues[0]?.message ?? 'is not valid'}.`,
    );
  const earlier = chat.messages.slice(0, at);
  const history = earlier
    .flatMap((message): Turn[] =>
      message.role === 'user' || message.role === 'assistant' ? [{ role: message.role, content: textOf(message) }] : [],
    )
    .filter(({ content }) => content.trim() !== '')
    .slice(-MOST_TURNS);
  return {
    request: {
      ...chat.assay,
      mode: chat.assay?.mode ?? mode,
      question: question.data,
      ...(history.length === 0 ? {} : { history }),
    },
    notices: noticeOf(chat, earlier),
  };
};

/** All text of a chat, for counting. */
export const chatText = ({ messages }: ChatCompletionRequest): string => messages.map(textOf).join('\n');
