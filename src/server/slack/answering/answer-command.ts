import type { Answer } from '../../../domain/answer.ts';
import { AssayError } from '../../../domain/errors.ts';
import { parseInput } from '../../../domain/parse-input.ts';
import { QueryText } from '../../../domain/search.ts';
import { isBug } from '../../http/problem.ts';
import type { SlackContext } from '../context.ts';
import { notificationText, privateAnswerBlocks } from '../message/answer-blocks.ts';
import { intoMessages } from '../message/blocks.ts';
import type { SlashCommand } from '../requests/command.ts';
import { escapeMrkdwn } from '../text/mrkdwn.ts';
import { questionText } from '../text/question-text.ts';
import { BROKEN, NOT_READY } from '../texts.ts';

const INDEXING_PATIENCE = 60_000;
/** Answers that a `response_url` takes. */
const MOST_RESPONSES = 5;

/** Answers a slash command for the one who gave it. @throws SlackFailure */
export const answerCommand = async (context: SlackContext, command: SlashCommand, origin: string): Promise<void> => {
  const { api, asker, readiness, log } = context;
  const say = (text: string, more: Record<string, unknown> = {}): Promise<void> =>
    api.respond(command.response_url, { response_type: 'ephemeral', text, ...more });
  if (!(await readiness.wait('searchable', INDEXING_PATIENCE))) return say(NOT_READY, { replace_original: true });
  let answer: Answer;
  try {
    const question = parseInput(QueryText, questionText(command.text, ''), { whole: 'The question' });
    answer = await asker.ask({ question, mode: 'auto' });
  } catch (error) {
    if (isBug(error)) log.error(error);
    const why = error instanceof AssayError && !isBug(error) ? error.line : BROKEN;
    return say(escapeMrkdwn(why), { replace_original: true });
  }
  context.answered(answer);
  const messages = intoMessages(privateAnswerBlocks(answer, context.baseUrlOf(origin)));
  for (const [index, blocks] of messages.slice(0, MOST_RESPONSES).entries())
    await say(notificationText(answer.answer), { blocks, replace_original: index === 0 });
};
