import type { Answer } from '../../../domain/answer.ts';
import { AssayError } from '../../../domain/errors.ts';
import { isBug } from '../../http/problem.ts';
import type { SlackContext } from '../context.ts';
import { BROKEN, HELP, NOT_READY, STATUS } from '../texts.ts';
import { escapeMrkdwn } from '../text/mrkdwn.ts';
import { questionText } from '../text/question-text.ts';
import { shorten } from '../text/split-text.ts';
import { SlackFailure } from '../web-api/slack-failure.ts';
import type { Workspace } from '../workspaces/workspaces.ts';
import { askInThread } from './ask-in-thread.ts';
import { editedReply } from './edited-reply.ts';
import type { SlackQuestion } from './question.ts';
import type { Place } from './reply.ts';
import { streamedReply } from './streamed-reply.ts';

const INDEXING_PATIENCE = 60_000;
/** While Slack is away: how often, and how far apart, an answer is offered to it again. */
const LATER_ATTEMPTS = 10;
const LATER_WAIT = 60_000;
const STATUS_PATIENCE = 2_000;
const LONGEST_TITLE = 80;

/** Why a question was not answered, for the one who asked. */
const explain = (error: unknown): string => (error instanceof AssayError && !isBug(error) ? error.line : BROKEN);

/** Answers a message in its thread, which is its conversation. @throws SlackFailure when Slack takes no answer. */
export const answerMessage = async (context: SlackContext, question: SlackQuestion, workspace: Workspace) => {
  const { api, timers, log, baseUrlOf } = context;
  const { channel, threadTs, userId, userTeamId, isDirect } = question;
  const baseUrl = baseUrlOf(question.baseUrl);
  const place: Place = { channel, threadTs, userId, userTeamId };
  const target = { api, caller: workspace, place, baseUrl };

  const say = async (text: string): Promise<void> => {
    const message = { channel, thread_ts: threadTs, text, unfurl_links: false };
    await api.call('chat.postMessage', workspace, message, { pace: [`post ${workspace.teamId} ${channel}`] });
  };
  /** Adornment: where Slack does not want it, nothing is lost. */
  const adorn = async (method: string, args: Record<string, unknown>): Promise<void> => {
    try {
      await api.call(method, workspace, { channel_id: channel, thread_ts: threadTs, ...args }, { attempts: 1 });
    } catch (error) {
      if (!(error instanceof SlackFailure)) throw error;
      log.detail(error.message);
    }
  };
  /** Offers an answer that Slack did not take again, for some minutes. */
  const deliverLater = async (answer: Answer, failure: SlackFailure): Promise<void> => {
    let latest = failure;
    for (let attempt = 1; attempt <= LATER_ATTEMPTS && latest.kind !== 'refused'; attempt++) {
      log.warn(`${latest.message} The answer is offered again in a minute.`);
      await timers.sleep(LATER_WAIT);
      try {
        return await editedReply(target).finish(answer);
      } catch (error) {
        if (!(error instanceof SlackFailure)) throw error;
        latest = error;
      }
    }
    throw latest;
  };

  const text = questionText(question.text, workspace.botUserId);
  if (text === '') return say(HELP);
  const status = adorn('assistant.threads.setStatus', { status: STATUS });
  if (!(await context.readiness.wait('searchable', INDEXING_PATIENCE))) return say(NOT_READY);
  const reply = streamedReply({
    ...target,
    onFallback: ({ message }) => log.detail(`${message} The answer is edited into a message instead.`),
  });
  // In turn: a status that comes after the answer would stay. But an answer does not wait long for an ornament.
  await Promise.race([status, timers.sleep(STATUS_PATIENCE)]);
  let answer: Answer;
  const thread = { teamId: workspace.teamId, name: `${channel}:${threadTs}` };
  const isNew = (await context.store.slackConversation(thread.teamId, thread.name)) === null;
  try {
    answer = await askInThread(context, thread, text, reply);
  } catch (error) {
    if (isBug(error)) log.error(error);
    await adorn('assistant.threads.setStatus', { status: '' });
    return say(escapeMrkdwn(explain(error)));
  }
  context.answered(answer);
  try {
    await reply.finish(answer);
  } catch (error) {
    if (!(error instanceof SlackFailure)) throw error;
    await deliverLater(answer, error);
  }
  if (isDirect && isNew) await adorn('assistant.threads.setTitle', { title: shorten(text, LONGEST_TITLE) });
};
