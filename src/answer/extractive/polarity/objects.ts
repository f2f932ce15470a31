import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { AskedStatement } from './asked-statement.ts';
import { isSame } from './same-word.ts';
import type { ToldClause } from './told-clause.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';

/** Nouns of the phrase right behind a verb, up to a preposition; null where a pronoun stands there, or nothing. */
const objectBehind = (words: readonly Word[], tags: readonly Tag[], verb: number): Word[] | null => {
  const nouns: Word[] = [];
  for (let at = verb + 1; at < words.length; at++) {
    const tag = tags[at];
    if (tag === 'pronoun') return null;
    if (!/^(?:determiner|adjective|noun|name|number|gerund)$/.test(tag ?? '')) break;
    if (isContent(words[at] as Word) && /^(?:noun|name)$/.test(tag ?? '')) nouns.push(words[at] as Word);
  }
  return nouns.length === 0 ? null : nouns;
};

/** Whether a clause does its deed to something else: "Skov sold its mill" of "Did Skov sell the brewery?". */
export const isDoneToOther = (
  { words: asked, predicate, isPassive }: AskedStatement,
  { words, tags }: ToldClause,
  at: number,
): boolean => {
  if (predicate === null || isPassive || at < 0 || !/^(?:verb|past)$/.test(tags[at] ?? '')) return false;
  const own = objectBehind(asked, tagsOf(asked), asked.indexOf(predicate));
  const told = objectBehind(words, tags, at);
  if (own === null || told === null) return false;
  return !told.some((word) => asked.some((other) => isSame(other, word)));
};
