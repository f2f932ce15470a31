import { isFunctionWord, words } from '../../domain/words.ts';
import { tagsOf } from './word-class.ts';

/**
 * What one message asks: the questions that it consists of, in order, the later ones leaning on the earlier. `joint`: one question
 * of several things ("When were A and B built?"), named in `of`, which one sentence may answer as a whole.
 */
export type Parts = { questions: string[]; joint: { of: string[] } | null };

const WH = `(?:(?:by|since|until|from|to|for|in|at|on|with|of|about)\\s+)?(?:who(?:m|se)?|what|which|when|where|why|how)`;
const AUXILIARY = `(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)`;
/** A further question: its words in the order of a question, a question word alone, or "who" and "what" with their verb. */
const FURTHER = new RegExp(
  `(?:\\s*,\\s*(?:and|or|but)|\\s+and)(?:\\s+also|\\s+then)?\\s+(?=${WH}\\s+${AUXILIARY}\\b|${WH}\\s*\\??$|` +
    `(?:in|at|to|for|of|by|on|with)?\\s*(?:which|what|whose)\\s+\\p{L}+\\s+${AUXILIARY}\\b|who\\s+(?:\\p{L}+ed|\\p{L}+s)\\b|` +
    `how\\s+(?:many|much|long|high|old|tall|far|big|large|deep|wide|heavy|often|fast)\\b)`,
  'iu',
);
const OPENS = new RegExp(`^(?:and\\s+|so\\s+|but\\s+)?(?:${WH}|${AUXILIARY}|name|list)\\b`, 'iu');
const PAIR = new RegExp(`^(${WH})\\s+and\\s+(${WH})\\s+(${AUXILIARY}\\s.+)$`, 'iu');
/** "What are the length and the cost of the bridge?" */
const ATTRIBUTES =
  /^((?:what|who)\s+)(is|are|was|were)\s+the\s+([^,?]+?)((?:,\s*(?:the\s+)?[^,?]+?)*),?\s+and\s+(?:the\s+)?([^,?]+?)(\s+(?:of|in|at|for)\s.+)$/iu;
const TOGETHER =
  /\b(?:between|together|combined|altogether|in (?:all|total)|total|sum|each other|difference|compared?|versus|both)\b/i;
const OF_EACH = /^(?:when|where|how\s+(?:many|much|long|high|old|tall|far|big|large|deep|wide|heavy|fast))\b/i;
const NAMES =
  /(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)((?:,\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)*),?\sand\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)/u;
const KINDS = /\bthe\s+(\p{L}+)\s+and\s+(?:the\s+)?(\p{L}+)\s+(\p{L}+)/u;
const THINGS = /\bthe\s+(\p{L}+(?:\s\p{L}+)?)\s+and\s+the\s+(\p{L}+(?:\s\p{L}+)?)(?=\s|\?|$)/u;

const asQuestion = (text: string): string => {
  const bare = text.trim().replace(/[\s,;]+$/, '');
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${bare.endsWith('?') ? '' : '?'}`;
};

/** One message as the questions that stand in it one after the other. */
const sentencesOf = (text: string): string[] => {
  const pieces = text.trim().split(/(?<=\?)\s+/);
  const isQuestion = (piece: string): boolean => OPENS.test(piece) && words(piece).length > 0;
  return pieces.length > 1 && pieces.every(isQuestion) ? pieces : [text.trim()];
};

const coordinated = (question: string): string[] => {
  const [first = '', ...rest] = question.split(FURTHER);
  if (rest.length === 0 || !OPENS.test(first) || !words(first).some(({ folded }) => !isFunctionWord(folded)))
    return [question];
  return [first, ...rest].map(asQuestion);
};

const isNoun = (phrase: string): boolean => {
  const list = words(phrase);
  return list.length > 0 && list.length <= 3 && tagsOf(list).at(-1) === 'noun';
};

/** "When and where was she born?", "What are the length and the cost of it?": one question for each. */
const distributed = (question: string): string[] => {
  const pair = PAIR.exec(question);
  if (pair !== null) return [pair[1], pair[2]].map((phrase) => asQuestion(`${phrase} ${pair[3]}`));
  const match = ATTRIBUTES.exec(question);
  if (match === null) return [question];
  const [, opening = '', verb = '', first = '', middle = '', last = '', of = ''] = match;
  const list = [first, ...middle.split(/,\s*(?:the\s+)?/), last]
    .map((each) => each.trim())
    .filter((each) => each !== '');
  if (!list.every(isNoun) || TOGETHER.test(question)) return [question];
  const singular = { are: 'is', were: 'was' }[verb.toLowerCase()] ?? verb;
  return list.map((each) => asQuestion(`${opening}${singular} the ${each}${of}`));
};

/** One question of several things as one of each. */
const ofEach = (question: string): { questions: string[]; of: string[] } | null => {
  if (!OF_EACH.test(question) || TOGETHER.test(question)) return null;
  const put = (match: RegExpExecArray, things: readonly string[]) => ({
    of: things.slice(),
    questions: things.map((thing) =>
      asQuestion(
        `${question.slice(0, match.index)}${thing}${question.slice(match.index + match[0].length)}`.replace(
          /^(\p{L}+(?:\s\p{L}+)?\s)(are|were)\b/iu,
          (_, before: string, verb: string) => `${before}${verb === 'are' ? 'is' : 'was'}`,
        ),
      ),
    ),
  });
  const kinds = KINDS.exec(question);
  if (kinds !== null && tagsOf(words(`the ${kinds[1]} ${kinds[3]}`))[1] === 'adjective')
    return put(kinds, [`the ${kinds[1]} ${kinds[3]}`, `the ${kinds[2]} ${kinds[3]}`]);
  const things = THINGS.exec(question);
  if (things !== null) return put(things, [`the ${things[1]}`, `the ${things[2]}`]);
  const names = NAMES.exec(question);
  // "the French and Indian War", "the Board of Church and Society": one name.
  if (names === null || /(?:^|\b(?:the|of|on|[\p{L}]+['’]s)\s)$/iu.test(question.slice(0, names.index))) return null;
  if (/^['’]/.test(question.slice(names.index + names[0].length))) return null;
  const list = [names[1] ?? '', ...(names[2] ?? '').split(', '), names[3] ?? ''].filter((name) => name !== '');
  return put(names, list);
};

/** Reads what a message asks, one question at least. */
export const partsOf = (text: string): Parts => {
  const questions = sentencesOf(text).flatMap(coordinated).flatMap(distributed);
  const [only] = questions;
  const each = questions.length === 1 && only !== undefined ? ofEach(only) : null;
  return each === null ? { questions, joint: null } : { questions: each.questions, joint: { of: each.of } };
};
