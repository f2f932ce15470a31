import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { ToldClause } from '../told-clause.ts';
import type { Means } from './about.ts';
import { beyond, lineOf, telling } from './phrases.ts';

const PLACE = String.raw`(?:the )?\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*)*`;
const ASKED = new RegExp(String.raw`\b(?:at|to|in) (${PLACE})$`, 'u');
const TOLD = new RegExp(
  String.raw`^([^,;:]+?) (?:(?:only|solely|exclusively) (?:at|in|to) ${PLACE}|(?:at|in|to) ${PLACE} (?:only|alone|exclusively)\b)`,
  'u',
);
const OPEN = /\b(?:not|except|unless|if|on \p{Lu}\p{L}+days?|in winter|in summer)\b|n['’]t\b/u;
/** Ways to bring a thing to where it is taken. */
const BRINGING = /^(?:bring|brought|take|taken|accepted|collected|handed|delivered|deliver|hand|leave|left|dropped)$/;

/** What "Batteries are taken at Fen Road only" says to whether they may be brought to another place: no. */
export const onlyAt = (statement: AskedStatement, clause: ToldClause, means: Means): Polarity | null => {
  const { sentence } = clause.ranked;
  const [, asked] = ASKED.exec(statement.words.map(({ text }) => text).join(' ')) ?? [];
  const told = TOLD.exec(lineOf(clause));
  if (asked === undefined || told === null || OPEN.test(lineOf(clause))) return null;
  const [place, things] = [telling(asked), telling(told[1] ?? '')];
  const isOther = beyond(place, sentence.words, means).length === place.length;
  const rest = beyond(statement.content, place, means);
  const untold = beyond(rest, things, means).filter(({ folded }) => !BRINGING.test(folded));
  const isSaid = rest.some((word) => things.some((thing) => means(word, thing)));
  return isOther &&
    isSaid &&
    untold.length === 0 &&
    beyond(things, [...rest, ...things.filter(({ folded }) => BRINGING.test(folded))], means).length === 0
    ? 'no'
    : null;
};
