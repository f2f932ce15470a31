import type { Answer, Citation } from '../../../domain/answer.ts';
import { escapeMrkdwn, toMrkdwn } from '../text/mrkdwn.ts';
import { shorten, splitAtSentences } from '../text/split-text.ts';
import { type Block, context, feedbackButtons, LONGEST_TEXT, postButton, section, sectionsOf } from './blocks.ts';
import { citationAddresses, sourceLines } from './sources.ts';
import { verdictLines } from './verdicts.ts';

/** Characters of the text that notifications show. */
const LONGEST_NOTIFICATION = 300;

/** Smaller print, each line whole. */
const smallPrint = (lines: readonly string[]): Block[] =>
  sectionsOf(lines).flatMap((block) => (block.type === 'section' ? [context(block.text.text)] : []));

/** The answer itself, cut at sentences; citations are links. */
export const bodyBlocks = (markdown: string, citations: readonly Citation[], baseUrl: string): Block[] => {
  const addressOf = citationAddresses(citations, baseUrl);
  const shown = (piece: string) => toMrkdwn(piece, addressOf);
  return splitAtSentences(markdown, LONGEST_TEXT, (piece) => shown(piece).length)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => section(shown(piece).trim()));
};

/** What stands below an answer: its sources, what became of its numbers, notices, and the thumbs. */
export const closingBlocks = (answer: Answer, baseUrl: string): Block[] => [
  ...sectionsOf(sourceLines(answer, baseUrl)),
  ...smallPrint(verdictLines(answer)),
  ...smallPrint(answer.notices.map(({ message }) => escapeMrkdwn(message))),
  feedbackButtons(answer.id),
];

/** A whole answer. */
export const answerBlocks = (answer: Answer, baseUrl: string): Block[] => [
  ...bodyBlocks(answer.answer, answer.citations, baseUrl),
  ...closingBlocks(answer, baseUrl),
];

/** An answer that only its asker sees, who may post it for all. */
export const privateAnswerBlocks = (answer: Answer, baseUrl: string): Block[] => [
  section(`*${escapeMrkdwn(shorten(answer.question, 500))}*`),
  ...answerBlocks(answer, baseUrl),
  postButton(answer.id),
];

/** The same for all, with who asked. */
export const postedAnswerBlocks = (answer: Answer, userId: string, baseUrl: string): Block[] => [
  section(`<@${escapeMrkdwn(userId)}> asked: *${escapeMrkdwn(shorten(answer.question, 500))}*`),
  ...answerBlocks(answer, baseUrl),
];

/** What notifications and screen readers get. */
export const notificationText = (markdown: string): string =>
  escapeMrkdwn(shorten(markdown.replace(/\s?\[\d{1,3}\]/g, ''), LONGEST_NOTIFICATION));
