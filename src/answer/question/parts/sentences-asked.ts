import { words } from '../../../domain/words.ts';
import { AUXILIARY, opensAsQuestion, QUESTION_WORD } from './asking-words.ts';

/** "1.", "b)", "-" before the questions of a list. */
const MARKER = /^(?:\(?(?:\d{1,2}|[a-h])[.)]|[-*•–])\s+/i;
/** "I have three questions:" */
const ANNOUNCEMENT = /^[^?:]{0,40}\bquestions?\b[^?:]{0,40}:\s+/i;
/** "And with the bus?" leans on the question before. */
const ELLIPTIC = /^(?:and|or|but|what about|how about)\s.*\?$/is;

const isQuestion = (piece: string, at: number): boolean =>
  (opensAsQuestion(piece) || (at > 0 && ELLIPTIC.test(piece))) && words(piece).length > 0;

/** The questions that stand in a message one after the other or in a list; the whole message where some of it is no question. */
const listed = (text: string): string[] => {
  const bare = text.trim().replace(ANNOUNCEMENT, '');
  const pieces = bare
    .split(/(?<=\?)\s+|\s*\n\s*/)
    .map((piece) => piece.replace(MARKER, '').trim())
    .filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every(isQuestion) ? pieces : [text.trim()];
};

/** "tell me when …", "I'd like to know whether …". */
const INDIRECT = new RegExp(
  "^(?:please\\s+)?(?:(?:(?:can|could|would|will)\\s+you\\s+)?(?:please\\s+)?tell\\s+me|i(?:['’]?d|\\s+would)?\\s+(?:like|want|need)\\s+to\\s+know|" +
    `i(?:['’]?m|\\s+am)\\s+(?:interested\\s+in|wondering)|do\\s+you\\s+know)\\s+(?=(?:${QUESTION_WORD}|whether|if)\\s)`,
  'iu',
);
const EMBEDDED = new RegExp(
  `(?:\\s*,\\s*(?:and\\s+|or\\s+)?|\\s+and\\s+(?:also\\s+)?)(?=(?:${QUESTION_WORD}|whether|if)\\s)`,
  'iu',
);
const ENDS_OPEN = new RegExp(`\\b(?:${QUESTION_WORD})$`, 'iu');
const WHETHER = new RegExp(`^(?:whether|if)\\s+(.+?)\\s+(${AUXILIARY})\\s+(.+)$`, 'iu');

/** "whether it's free" as "is it free". */
const direct = (clause: string): string => {
  const written = clause
    .replace(/\b(it|he|she|there|that)['’]s\b/giu, '$1 is')
    .replace(/\bthey['’]re\b/giu, 'they are');
  const [, subject, auxiliary, rest] = WHETHER.exec(written) ?? [];
  return subject === undefined ? clause : `${auxiliary} ${subject} ${rest}`;
};

/** "Tell me when it opened and what it cost": the questions that are told of; the whole text where there is but one. */
const toldOf = (text: string): string[] => {
  const opening = INDIRECT.exec(text)?.[0];
  if (opening === undefined) return [text];
  const clauses = text.slice(opening.length).split(EMBEDDED);
  return clauses.length < 2 || clauses.some((clause) => ENDS_OPEN.test(clause.trim()))
    ? [text]
    : clauses.map((clause) => direct(clause.replace(/[.!\s]+$/, '')));
};

/** One message as the questions that stand in it one after the other, asked or told of. */
export const sentencesAsked = (text: string): string[] => listed(text).flatMap(toldOf);
