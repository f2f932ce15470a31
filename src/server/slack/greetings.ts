import type { SlackContext } from './context.ts';
import { header, section } from './message/blocks.ts';
import { escapeMrkdwn } from './text/mrkdwn.ts';
import { shorten } from './text/split-text.ts';
import { HELP } from './texts.ts';
import type { Workspace } from './workspaces/workspaces.ts';

/** As many as Slack shows. */
const MOST_PROMPTS = 4;
const LONGEST_TITLE = 75;

/**
 * Questions to begin with, in a thread that was opened; without one, in the messages of an app that Slack shows as an agent.
 * @throws SlackFailure
 */
export const suggestPrompts = async (
  { api, suggestions }: SlackContext,
  workspace: Workspace,
  channel: string,
  threadTs: string | null,
): Promise<void> => {
  const prompts = (await suggestions()).slice(0, MOST_PROMPTS).map((question) => ({
    title: shorten(question, LONGEST_TITLE),
    message: question,
  }));
  if (prompts.length === 0) return;
  const thread = threadTs === null ? {} : { thread_ts: threadTs };
  const args = { channel_id: channel, ...thread, title: 'For example', prompts };
  await api.call('assistant.threads.setSuggestedPrompts', workspace, args, { attempts: 2 });
};

/** The home tab: what the app is for. @throws SlackFailure */
export const showHome = async (
  { api, suggestions }: SlackContext,
  workspace: Workspace,
  userId: string,
): Promise<void> => {
  const examples = (await suggestions()).slice(0, MOST_PROMPTS).map((question) => `• ${escapeMrkdwn(question)}`);
  const blocks = [
    header('Answers from your documents'),
    section(HELP),
    ...(examples.length === 0 ? [] : [section(['*For example*', ...examples].join('\n'))]),
  ];
  await api.call('views.publish', workspace, { user_id: userId, view: { type: 'home', blocks } }, { attempts: 2 });
};
