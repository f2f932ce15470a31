import type { Answer, Citation } from '../../../domain/answer.ts';
import { intoMessages } from '../message/blocks.ts';
import { closingBlocks } from '../message/answer-blocks.ts';
import { citationAddresses } from '../message/sources.ts';
import { toStreamedMarkdown } from '../text/mrkdwn.ts';
import { splitAtSentences } from '../text/split-text.ts';
import { SlackFailure } from '../web-api/slack-failure.ts';
import type { Caller, WebApi } from '../web-api/web-api.ts';
import { editedReply } from './edited-reply.ts';
import type { Place, Reply } from './reply.ts';

/** Characters of Markdown in a call; Slack takes 12,000. */
const LONGEST_PIECE = 10_000;

type Options = {
  api: WebApi;
  caller: Caller;
  place: Place;
  baseUrl: string;
  /** Told why the answer is edited into a message instead. */
  onFallback: (failure: SlackFailure) => void;
};

/**
 * A message that grows by `chat.startStream`, `chat.appendStream` and `chat.stopStream`, a call a second at most. Where Slack
 * refuses to start one, or ends it before its time, the answer is edited into a message instead.
 */
export const streamedReply = ({ api, caller, place, baseUrl, onFallback }: Options): Reply => {
  const { channel, threadTs, userId, userTeamId } = place;
  let ts: string | null = null;
  let text = '';
  let citations: readonly Citation[] = [];
  let sent = 0;
  let work: Promise<void> | null = null;
  let instead: Reply | null = null;

  const posting = `post ${caller.teamId} ${channel}`;
  const changing = `change ${caller.teamId} ${channel} ${threadTs}`;
  const start = async (markdown: string): Promise<void> => {
    // Channels ask for the reader of the stream; direct messages have only one.
    const args = {
      channel,
      thread_ts: threadTs,
      recipient_user_id: userId,
      recipient_team_id: userTeamId,
      markdown_text: markdown,
    };
    const { body } = await api.call('chat.startStream', caller, args, { pace: [posting, changing] });
    if (typeof body['ts'] !== 'string') throw new SlackFailure('chat.startStream', 'no ts');
    ts = body['ts'];
  };
  const append = async (markdown: string): Promise<void> => {
    await api.call('chat.appendStream', caller, { channel, ts, markdown_text: markdown }, { pace: [changing] });
  };
  const fallBack = async (error: unknown): Promise<void> => {
    if (!(error instanceof SlackFailure)) throw error;
    onFallback(error);
    // A message that still streams can't be edited; one that doesn't refuses this, which is as good.
    if (ts !== null) await api.call('chat.stopStream', caller, { channel, ts }, { attempts: 1 }).catch(() => undefined);
    instead = editedReply({ api, caller, place, baseUrl, ts });
    instead.add(text, citations);
  };
  const unsent = (): string[] => {
    const shown = toStreamedMarkdown(text.slice(sent), citationAddresses(citations, baseUrl));
    sent = text.length;
    return splitAtSentences(shown, LONGEST_PIECE);
  };
  const catchUp = async (): Promise<void> => {
    while (sent < text.length) for (const piece of unsent()) await (ts === null ? start(piece) : append(piece));
  };
  const stop = async (answer: Answer): Promise<void> => {
    if (ts === null) await catchUp();
    const [last = '', ...before] = unsent().toReversed();
    for (const piece of before.toReversed()) await append(piece);
    const [blocks = [], ...more] = intoMessages(closingBlocks(answer, baseUrl));
    const args = { channel, ts, blocks, ...(last === '' ? {} : { markdown_text: last }) };
    await api.call('chat.stopStream', caller, args, { pace: [changing] });
    for (const rest of more) {
      const message = { channel, thread_ts: threadTs, text: 'Sources', blocks: rest, unfurl_links: false };
      await api.call('chat.postMessage', caller, message, { pace: [posting] });
    }
  };

  return {
    add: (more, cited) => {
      text += more;
      citations = cited;
      if (instead !== null) instead.add(more, cited);
      else
        work ??= catchUp()
          .catch(fallBack)
          .finally(() => {
            work = null;
          });
    },
    finish: async (answer) => {
      await work;
      if (instead === null)
        try {
          return await stop(answer);
        } catch (error) {
          await fallBack(error);
        }
      await (instead as Reply | null)?.finish(answer);
    },
  };
};
