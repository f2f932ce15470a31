import { words } from '../../../domain/words.ts';
import { tagsOf } from '../word-class.ts';
import { asQuestion, AUXILIARY, PREPOSITION, QUESTION_WORD } from './asking-words.ts';
import { TOGETHER } from './of-each.ts';

const PHRASE = `(?:${PREPOSITION}\\s+)?(?:how\\s+(?:many|much)\\s+\\p{L}+|how\\s+\\p{L}+|(?:what|which)\\s+\\p{L}+|${QUESTION_WORD})`;
/** "When and where was …", "How long and how wide is …". */
const PHRASES = new RegExp(`^(${PHRASE})((?:,\\s*${PHRASE})*),?\\s+and\\s+(${PHRASE})\\s+(${AUXILIARY}\\s.+)$`, 'iu');
/** "What are the length and the cost of the bridge?" */
const ATTRIBUTES =
  /^((?:what|who)\s+)(is|are|was|were)\s+the\s+([^,?]+?)((?:,\s*(?:the\s+)?[^,?]+?)*),?\s+and\s+(?:the\s+)?([^,?]+?)(\s+(?:of|in|at|for)\s.+)$/iu;

const isNoun = (phrase: string): boolean => {
  const list = words(phrase);
  return list.length > 0 && list.length <= 3 && tagsOf(list).at(-1) === 'noun';
};

/** "When and where was she born?", "What are the length and the cost of it?": one question for each. */
export const distributed = (question: string): string[] => {
  const [, one, more = '', other, rest] = PHRASES.exec(question) ?? [];
  if (one !== undefined && !TOGETHER.test(question))
    return [one, ...more.split(','), other ?? '']
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== '')
      .map((phrase) => asQuestion(`${phrase} ${rest}`));
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
