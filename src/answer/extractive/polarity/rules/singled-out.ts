import type { Word } from '../../../../domain/words.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { denialsOf } from '../negation.ts';
import { isSame } from '../same-word.ts';
import type { ToldClause } from '../told-clause.ts';
import { isAbout, type Means } from './about.ts';

const HAVING =
  /^(?:equip(?:ped)?|fit(?:ted)?|have|get|use|used|order(?:ed)?|available|offered|come|combined?|bought|buy|suitable|work|works)$/;

/** "Type 20": a name and what tells its bearer from others of that name. */
type Numbered = { head: Word; mark: Word };

const numberedIn = (words: readonly Word[]): Numbered[] =>
  words.flatMap((head, i): Numbered[] => {
    const mark = words[i + 1];
    const isMark = mark !== undefined && /^(?:\p{N}+|\p{Lu}{1,3})$/u.test(mark.text);
    return /^\p{Lu}\p{L}+$/u.test(head.text) && isMark ? [{ head, mark }] : [];
  });

/**
 * What "for the Type 35 and the Type 50 only" says to a question of the Type 20, or of one of these; null where nothing is singled out
 * with "only", or the question is of something else.
 */
export const singledOut = (
  { words, content, predicate }: AskedStatement,
  clause: ToldClause,
  means: Means,
): Polarity | null => {
  const isLimited = clause.words.some(({ folded }) => /^(?:only|exclusively|solely)$/.test(folded));
  if (!isLimited || denialsOf(clause).length > 0) return null;
  const [asked, ...others] = numberedIn(words);
  const told = asked === undefined ? [] : numberedIn(clause.words).filter(({ head }) => isSame(asked.head, head));
  if (asked === undefined || others.length > 0 || told.length === 0) return null;
  const about = content.filter(
    (word) => word !== asked.head && word !== asked.mark && !(word === predicate && HAVING.test(word.folded)),
  );
  if (!isAbout(about, clause, means)) return null;
  return told.some(({ mark }) => mark.folded === asked.mark.folded) ? 'yes' : 'no';
};
