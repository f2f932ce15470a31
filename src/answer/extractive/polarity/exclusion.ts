import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { isSame } from './same-word.ts';
import type { ToldClause } from './told-clause.ts';

const UNIVERSAL = /^(?:all|every|each|any|everyone|everybody|always|both|daily|whole|no|nobody|none|never)$/;
const EXCEPTING = /^(?:except|excepting|excluding|save|barring|bar|but|apart|other)$/;
const LINKING = /^(?:for|from|than|the|those|that|one|ones|a|an|in|at|of|on|and|or)$/;
/** Content words of an exception. */
const MOST_EXCEPTED = 4;
const [WEEKDAY, WEEKEND] = [/^(?:mon|tues|wednes|thurs|fri)days?$/, /^(?:satur|sun)days?$/];
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;

/** Words that an exception takes out: "Monday" of "every day except Monday". Null where the clause makes none. */
export const exceptionOf = ({ words, ranked }: Pick<ToldClause, 'words' | 'ranked'>): Word[] | null => {
  const all = words.findIndex(({ folded }) => UNIVERSAL.test(folded));
  const at = words.findIndex(
    ({ folded }, i) =>
      /^(?:except|excepting|excluding)$/.test(folded) || (all >= 0 && i > all && EXCEPTING.test(folded)),
  );
  if (at < 0) return null;
  const excepted: Word[] = [];
  for (const [i, word] of words.entries()) {
    if (i <= at) continue;
    const gap = ranked.sentence.text.slice((words[i - 1] as Word).end, word.start);
    if (/[,;:–—]/.test(gap) || excepted.length >= MOST_EXCEPTED) break;
    if (isContent(word)) excepted.push(word);
    // "all factories but the one in Porto run": a name ends it.
    if (/^\p{Lu}/u.test(word.text)) break;
    else if (!isContent(word) && !LINKING.test(word.folded)) break;
  }
  return excepted.length === 0 ? null : excepted;
};

/** Whether a clause speaks of every day, and so of each: "daily", and "weekdays" of Tuesday. */
export const tellsDay = (asked: Word, { words }: ToldClause): boolean =>
  DAY.test(asked.folded) &&
  words.some(
    ({ folded }, i) =>
      folded === 'daily' ||
      (WEEKDAY.test(asked.folded) && /^(?:week|work)days?$/.test(folded)) ||
      (WEEKEND.test(asked.folded) && /^weekends?$/.test(folded)) ||
      (/^(?:every|each)$/.test(folded) && words[i + 1]?.folded === 'day'),
  );

/** What "only" singles out at the head of a clause: "only trains may use it"; null without it. */
export const onlySubject = ({ words, tags }: ToldClause): Word[] | null => {
  const at = words.findIndex(({ folded }) => folded === 'only');
  const before = words[at - 1]?.folded ?? '';
  if (at < 0 || at > 1 || (at === 1 && !/^(?:but|and|so|yet)$/.test(before))) return null;
  const end = words.findIndex((_, i) => i > at + 1 && /^(?:auxiliary|verb|past)$/.test(tags[i] ?? ''));
  return end < 0 ? null : words.slice(at + 1, end).filter(isContent);
};

/** The phrase that "only" limits behind a verb: "on the main path only", "only on Sundays"; null without it. */
export const onlyPlace = ({ words, tags }: ToldClause): { preposition: string; words: Word[] } | null => {
  const at = words.findIndex(({ folded }) => folded === 'only');
  if (at < 2) return null;
  const from =
    tags[at + 1] === 'preposition' ? at + 1 : tags.findLastIndex((tag, i) => i < at && tag === 'preposition');
  const preposition = words[from]?.folded;
  if (from < 0 || preposition === undefined) return null;
  const end = from > at ? words.length : at;
  return { preposition, words: words.slice(from + 1, end).filter(isContent) };
};

/** Whether all words of one list are said by the other; "one" stands for anything. */
export const saysAll = (ones: readonly Word[], others: readonly Word[]): boolean =>
  ones.every((one) => /^ones?$/.test(one.folded) || others.some((other) => isSame(one, other)));

/** Whether any word of one list says the same as one of the other. */
export const shareWord = (ones: readonly Word[], others: readonly Word[]): boolean =>
  ones.some((one) => others.some((other) => isSame(one, other)));
