import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isSameStem } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';

/** "Ingrid Solheim (chair)": a name and the role of its bearer. */
const ROLE = /(\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*)\s\((?:the\s)?([\p{Ll}\s-]+)\)/gu;

/** What a role in brackets behind a name says to whether somebody has the role; null where none has it there. */
export const roleOfOther = (
  { isIdentity, predicate, subjectWords, content, words }: AskedStatement,
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const names = subjectWords.filter(({ text }) => /^\p{Lu}/u.test(text));
  if (!isIdentity || predicate === null || names.length === 0) return null;
  const isOfOne = words[words.indexOf(predicate) - 1]?.folded === 'the';
  const { sentence } = clause.ranked;
  const bearers = Array.from(sentence.text.matchAll(ROLE)).filter(({ 2: role = '' }) =>
    sentence.words.some((word) => isSameStem(predicate, word) && role.includes(word.folded)),
  );
  const [bearer, ...others] = bearers;
  const about = content.filter((word) => word !== predicate && !names.includes(word));
  if (bearer === undefined || others.length > 0 || !isOfOne || !isAbout(about, clause, means)) return null;
  const isBearer = names.every(({ text }) => bearer[1]?.split(' ').includes(text) === true);
  return isBearer ? 'yes' : 'no';
};
