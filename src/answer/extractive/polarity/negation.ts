import type { Word } from '../../../domain/words.ts';
import type { Clause } from './clauses.ts';

/** A denial in a clause: the words at `from` up to `to`, not included, are what it denies. */
export type Denial = { from: number; to: number; isPartial: boolean };

const NOT = /^(?:not|never|cannot|\p{L}+n't)$/u;
const WHOLE = /^(?:nobody|none|nothing|neither|nowhere)$/;
const IN_PART =
  /^(?:all|every|everyone|everything|both|always|entirely|fully|completely|necessarily|only|just|yet|quite|exactly|until|unless|because)$/;
/** "no more than 5", "not only", "no fewer": figures of degree, no denials. */
const DEGREE = /^(?:more|less|fewer|later|earlier|only|least|just)$/;
const DEGREE_NOT = /^(?:more|less|fewer|only|just|least)$/;

/** "free of nuts", "free of charge". */
export const isFreeing = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'free' && /^(?:of|from)$/.test(words[at + 1]?.folded ?? '');

/** Whether a word denies of all: "nobody", "nothing". */
export const isNone = (folded: string): boolean => WHOLE.test(folded);

const endOfPhrase = ({ tags }: Pick<Clause, 'tags'>, from: number): number => {
  for (let at = from; at < tags.length; at++)
    if (at > from && /^(?:preposition|conjunction|auxiliary|verb|past|to)$/.test(tags[at] ?? '')) return at;
  return tags.length;
};

/** Words between "that" and its "not": "are", "have been". */
const RELATIVE_REACH = 3;

/** "those that are not listed": a denial that only tells which ones are meant. */
const isRelative = ({ words, tags }: Pick<Clause, 'words' | 'tags'>, at: number): boolean =>
  words.some(
    ({ folded }, i) =>
      i > 0 &&
      i < at &&
      at - i <= RELATIVE_REACH &&
      /^(?:that|which|who)$/.test(folded) &&
      /^(?:noun|name|pronoun|determiner)$/.test(tags[i - 1] ?? '') &&
      words.slice(i + 1, at).every((_, k) => tags[i + 1 + k] === 'auxiliary' || tags[i + 1 + k] === 'adverb'),
  );

/** The denials of a clause, each with what it holds of. */
export const denialsOf = (clause: Pick<Clause, 'words' | 'tags'>): Denial[] => {
  const { words, tags } = clause;
  return words.flatMap(({ folded }, at): Denial[] => {
    const next = words[at + 1]?.folded ?? '';
    if (folded === 'not' && next === 'one') return [{ from: 0, to: words.length, isPartial: false }];
    if (NOT.test(folded)) {
      if (DEGREE_NOT.test(next)) return [{ from: at + 1, to: words.length, isPartial: true }];
      // "not yet": not up to now, and so not.
      const from = next === 'yet' ? at + 2 : at + 1;
      const isPartial = isRelative(clause, at) || words.slice(from).some((word) => IN_PART.test(word.folded));
      return [{ from, to: words.length, isPartial }];
    }
    if (WHOLE.test(folded)) return [{ from: 0, to: words.length, isPartial: false }];
    if (folded === 'no') {
      if (next === 'longer') return [{ from: at + 2, to: words.length, isPartial: false }];
      if (next === 'one') return [{ from: 0, to: words.length, isPartial: false }];
      if (DEGREE.test(next)) return [];
      const isSubject = !tags.slice(0, at).some((tag) => /^(?:verb|past|auxiliary)$/.test(tag));
      return [{ from: at + 1, to: isSubject ? words.length : endOfPhrase(clause, at + 1), isPartial: false }];
    }
    const isFree = isFreeing(words, at);
    if (folded === 'without' || isFree)
      return [{ from: at + 1, to: endOfPhrase(clause, at + (isFree ? 2 : 1)), isPartial: false }];
    return [];
  });
};
