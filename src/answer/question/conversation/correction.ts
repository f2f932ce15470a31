import type { Question } from '../../../retrieval/question.ts';
import { exchange, replaceSubject } from './replacement.ts';

const SORRY = '(?:(?:no|nope|sorry|oh|wait|well|actually|okay|ok|hm+|rather)\\b[,.!]?\\s+)';
const MEANT =
  '(?:i\\s+(?:actually\\s+)?(?:meant|mean)(?:\\s+to\\s+ask)?|i\\s+was\\s+(?:asking|talking)\\s+(?:about|for)|i\\s+wanted|make\\s+(?:that|it))';
/** "no, I meant the second bridge", "Sorry, I mean 2020, not 2021". */
const CORRECTING = new RegExp(`^${SORRY}*${MEANT}\\s+(.+)$`, 'i');
/** "no, the second bridge", "sorry, in 2023". */
const DENYING = new RegExp(
  `^(?:(?:no|nope|sorry|wait|actually|rather)\\b[,.!]?\\s+)+(?!(?:and|or|but|sorry|wait|actually|rather)\\b)(.+)$`,
  'i',
);
const NOT_THAT = /^(.+?),?\s+(?:and\s+)?not\s+(?:in\s+|for\s+|of\s+)?(.+)$/i;
/** "not 2021, 2020", "not the K4 but the K6". */
const NOT_FIRST = /^not\s+(?:in\s+|for\s+|of\s+)?(.+?)(?:,\s*(?:but\s+)?|\s+but\s+|\.\s+)(?:in\s+|for\s+|of\s+)?(.+)$/i;
const AUXILIARY = /\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b/i;
const ASKING = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i;
/** "the 2023 figure", "the one for 2023". */
const FIGURE =
  /^(?:the\s+)?(?:(?:figure|number|value|one|data)s?\s+(?:for|of|in|from)\s+)?(.+?)(?:['’]s)?(?:\s+(?:figure|number|value|one|data)s?)?$/i;
const MOST_WORDS = 7;

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const withoutMark = (text: string): string => text.trim().replace(/[?.!\s]+$/, '');

const meant = (text: string): string | null => {
  const said = CORRECTING.exec(text)?.[1];
  if (said !== undefined) return withoutMark(said);
  const denied = DENYING.exec(text)?.[1];
  if (
    denied !== undefined &&
    denied.split(/\s+/).length <= MOST_WORDS &&
    !ASKING.test(denied) &&
    !AUXILIARY.test(denied)
  )
    return withoutMark(denied);
  return NOT_FIRST.test(text) && !AUXILIARY.test(text) ? withoutMark(text) : null;
};

/** What the user meant in place of what was asked: a whole question, or another thing to ask it of; null for no correction. */
export const correctedQuestion = (text: string, previous: Question): string | null => {
  const said = meant(text);
  if (said === null) return null;
  const [, unwantedFirst, wantedLast] = NOT_FIRST.exec(said) ?? [];
  const [, wantedFirst = wantedLast ?? said, unwantedLast = unwantedFirst] =
    wantedLast === undefined ? (NOT_THAT.exec(said) ?? []) : [];
  const wanted = wantedFirst;
  if (unwantedLast !== undefined) {
    const exchanged = exchange(wanted.replace(/^(?:in|for|of)\s+/i, ''), unwantedLast, previous.text);
    if (exchanged !== null) return exchanged;
  }
  if (AUXILIARY.test(wanted) || ASKING.test(wanted)) return capitalise(wanted);
  const [, preposition = '', rest = wanted] = /^(?:(in|of|for|at|on|from|to|by|with)\s+)?(.+)$/i.exec(wanted) ?? [];
  const figure = FIGURE.exec(rest)?.[1] ?? rest;
  const subject = /\s(?:figure|number|value|data)s?$|^(?:the\s+)?(?:figure|number|value|one|data)\s/i.test(rest)
    ? figure
    : rest;
  return replaceSubject(subject, preposition, previous);
};
