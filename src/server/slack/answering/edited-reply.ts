import type { Answer, Citation } from '../../../domain/answer.ts';
import { type Block, intoMessages } from '../message/blocks.ts';
import { answerBlocks, bodyBlocks, notificationText } from '../message/answer-blocks.ts';
import type { Caller, WebApi } from '../web-api/web-api.ts';
import { SlackFailure } from '../web-api/slack-failure.ts';
import type { Place, Reply } from './reply.ts';

/** What Slack says of a message that is gone, or that it edits no more: then another one is posted. */
const NOT_EDITABLE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'streaming_state_conflict',
]);

type Options = {
  api: WebApi;
  caller: Caller;
  place: Place;
  baseUrl: string;
  /** A message of ours that the answer takes the place of; null posts a new one. */
  ts?: string | null;
};

/** A message that is posted and then edited, at most once a second: where Slack does not stream. */
export const editedReply = ({ api, caller, place, baseUrl, ts: earlier = null }: Options): Reply => {
  const { channel, threadTs } = place;
  const posting = `post ${caller.teamId} ${channel}`;
  const changing = `change ${caller.teamId} ${channel} ${threadTs}`;
  let ts = earlier;
  let text = '';
  let citations: readonly Citation[] = [];
  let shown = 0;
  let work: Promise<void> | null = null;

  const post = async (blocks: readonly Block[], notification: string): Promise<string | null> => {
    const message = {
      channel,
      thread_ts: threadTs,
      text: notification,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
    };
    const { body } = await api.call('chat.postMessage', caller, message, { pace: [posting, changing] });
    return typeof body['ts'] === 'string' ? body['ts'] : null;
  };
  const show = async (blocks: readonly Block[], notification: string): Promise<void> => {
    if (ts === null) {
      ts = await post(blocks, notification);
      return;
    }
    const args = { channel, ts, text: notification, blocks };
    try {
      await api.call('chat.update', caller, args, { pace: [changing] });
    } catch (error) {
      if (!(error instanceof SlackFailure) || !NOT_EDITABLE.has(error.error)) throw error;
      ts = await post(blocks, notification);
    }
  };
  /** Shows what came so far until nothing new came meanwhile; a failure here is no harm, the end shows all. */
  const catchUp = async (): Promise<void> => {
    while (shown < text.length) {
      shown = text.length;
      const [first = []] = intoMessages(bodyBlocks(text, citations, baseUrl));
      await show(first, notificationText(text));
    }
  };

  return {
    add: (more, cited) => {
      text += more;
      citations = cited;
      work ??= catchUp()
        .catch((error: unknown) => {
          if (!(error instanceof SlackFailure)) throw error;
        })
        .finally(() => {
          work = null;
        });
    },
    finish: async (answer: Answer) => {
      shown = text.length;
      await work;
      const [first = [], ...rest] = intoMessages(answerBlocks(answer, baseUrl));
      const notification = notificationText(answer.answer);
      await show(first, notification);
      for (const blocks of rest) await post(blocks, notification);
    },
  };
};
