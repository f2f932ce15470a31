import { splitAtSentences } from '../text/split-text.ts';

type PlainText = { type: 'plain_text'; text: string; emoji?: boolean };
type Mrkdwn = { type: 'mrkdwn'; text: string; verbatim: true };
type Button = { type: 'button'; text: PlainText; action_id: string; value: string; style?: 'primary' };
type FeedbackButtons = {
  type: 'feedback_buttons';
  action_id: string;
  positive_button: { text: PlainText; value: string; accessibility_label: string };
  negative_button: { text: PlainText; value: string; accessibility_label: string };
};

/** The blocks of Block Kit that are used here (https://docs.slack.dev/reference/block-kit/blocks). */
export type Block =
  | { type: 'section'; text: Mrkdwn }
  | { type: 'context'; elements: Mrkdwn[] }
  | { type: 'header'; text: PlainText }
  | { type: 'divider' }
  | { type: 'actions'; elements: Button[] }
  | { type: 'context_actions'; elements: FeedbackButtons[] };

/** Slack's limits: blocks of a message, characters of a text in a block. */
const MOST_BLOCKS = 50;
export const LONGEST_TEXT = 3_000;
/** Characters of all blocks of a message; Slack names no figure and refuses somewhat above this one. */
const LONGEST_MESSAGE = 12_000;

const plain = (text: string): PlainText => ({ type: 'plain_text', text });

/** Verbatim: no name or address in the text is made a link or a mention that was not meant as one. */
const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });

export const section = (text: string): Block => ({ type: 'section', text: mrkdwn(text) });
export const context = (text: string): Block => ({ type: 'context', elements: [mrkdwn(text)] });
export const header = (text: string): Block => ({ type: 'header', text: plain(text) });

/** Lines in as few sections as hold them; a line that is too long by itself is split. */
export const sectionsOf = (lines: readonly string[]): Block[] => {
  const texts: string[] = [];
  const pieces = lines.flatMap((line) => splitAtSentences(line, LONGEST_TEXT)).filter((piece) => piece.trim() !== '');
  for (const line of pieces) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= LONGEST_TEXT)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map(section);
};

export const FEEDBACK_ACTION = 'assay_feedback';
export const POST_ACTION = 'assay_post';

/** Thumbs; what is pressed comes back as `up:ID` or `down:ID`. */
export const feedbackButtons = (answerId: string): Block => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: FEEDBACK_ACTION,
      positive_button: {
        text: plain('Good answer'),
        value: `up:${answerId}`,
        accessibility_label: 'This is a good answer',
      },
      negative_button: {
        text: plain('Bad answer'),
        value: `down:${answerId}`,
        accessibility_label: 'This is a bad answer',
      },
    },
  ],
});

export const postButton = (answerId: string): Block => ({
  type: 'actions',
  elements: [{ type: 'button', text: plain('Post to channel'), action_id: POST_ACTION, value: answerId }],
});

const lengthOf = (block: Block): number => JSON.stringify(block).length;

/** Blocks in messages that Slack takes, in their order. */
export const intoMessages = (blocks: readonly Block[]): Block[][] => {
  const messages: Block[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    const message = messages.at(-1)!;
    if (message.length > 0 && (message.length === MOST_BLOCKS || length + lengthOf(block) > LONGEST_MESSAGE)) {
      messages.push([block]);
      length = lengthOf(block);
    } else {
      message.push(block);
      length += lengthOf(block);
    }
  }
  return messages;
};
