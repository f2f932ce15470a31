import type { Quantity } from '../../../domain/quantity.ts';
import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { AskedStatement } from './asked-statement.ts';
import { isSame, isSameStem } from './same-word.ts';
import type { ToldClause } from './told-clause.ts';

const HAVING =
  /^(?:ha(?:ve|s|d|ving)|own(?:s|ed)?|possess\p{L}*|contain\p{L}*|includ\p{L}+|hold|holds|held|there|with|offers?)$/u;
const MAKING =
  /^(?:ma(?:ke|kes|de|king)|post(?:ed|s)?|report(?:ed|s)?|earn(?:ed|s)?|record(?:ed|s)?|record|ran|there|had|produced?)$/;
const SHORTEST_SUPERLATIVE = 4;
/** Characters between "than" and its figure. */
const FIGURE_REACH = 20;
/** Words between a preposition and its noun. */
const PLACE_REACH = 4;
const AT = /^(?:in|at|on|to|inside|within)$/;
/** Words between "is" and the noun that it links. */
const LINKED = 4;
/** Words between a name and what its bearer is: "Chief executive Ines Carrow". */
const BESIDE = 3;

const indexIn = (asked: Word, words: readonly Word[]): number => words.findIndex((word) => isSame(asked, word));

/** "Was A opened before B?", "Is A longer than B?": what the clause has to say in such words, unless it is asked of a figure. */
export const lacksComparison = (
  { words: asked }: AskedStatement,
  { words, attached }: ToldClause,
  figures: readonly Quantity[],
): boolean =>
  asked.some(
    ({ folded, end }) =>
      /^(?:before|after|than)$/.test(folded) &&
      [...words, ...attached].every((word) => word.folded !== folded) &&
      !figures.some(({ start }) => start >= end && start - end < FIGURE_REACH),
  );

/** "Is the flow below the limit?": the clause has subject, preposition and place in this order. */
export const isPlaced = (
  { subject, place, words: asked }: AskedStatement,
  { words, subject: told, sharesSubject, hasPronoun }: ToldClause,
): boolean => {
  if (subject === null || place === null) return false;
  const subjectAt = indexIn(subject, words);
  const isInherited = (sharesSubject || hasPronoun) && indexIn(subject, told) >= 0;
  if (subjectAt < 0 && !isInherited) return false;
  const behind = asked.slice(asked.indexOf(place) + 1).filter(isContent);
  const isAlike = ({ folded }: Word): boolean => folded === place.folded || (AT.test(folded) && AT.test(place.folded));
  return words.some(
    (word, i) =>
      i > subjectAt &&
      isAlike(word) &&
      words.slice(i + 1, i + 1 + PLACE_REACH).some((other) => behind.some((one) => isSame(one, other))),
  );
};

/** "Was it the oldest crane?": that it is old is less. */
export const lacksDegree = ({ words: asked }: AskedStatement, { words }: ToldClause): boolean =>
  asked.some(
    ({ folded }, i) =>
      asked[i - 1]?.folded !== 'at' &&
      (/^(?:most|least)$/.test(folded) || (folded.length > SHORTEST_SUPERLATIVE && folded.endsWith('est'))) &&
      words.every((word) => word.folded !== folded),
  );

/** "Did she have children?": children may be told of without hers. */
export const lacksVerb = ({ light, asksLeave }: AskedStatement, { words }: ToldClause): boolean =>
  light !== null &&
  !asksLeave &&
  words.every(({ folded }) => !(light.folded.startsWith('ma') ? MAKING : HAVING).test(folded));

/** Whether a clause says what something is: with "is" and the very word behind or before it, or with both side by side. */
export const identifies = (
  { subject, predicate }: AskedStatement,
  { words, tags }: ToldClause,
  at: number,
): boolean => {
  const told = words[at];
  if (told === undefined || predicate === null || !isSameStem(predicate, told)) return false;
  const linked = words.some(
    ({ folded }, i) =>
      /^(?:is|are|was|were|be|been|became|becomes|remains?|remained)$/.test(folded) &&
      Math.abs(i - at) <= LINKED &&
      // "was below the record": no record itself.
      !tags.slice(i + 1, at).includes('preposition'),
  );
  const subjectAt = subject === null ? -1 : indexIn(subject, words);
  return linked || (subjectAt >= 0 && Math.abs(subjectAt - at) <= BESIDE);
};

/** Whether a word stands behind the verb of the question with no preposition between. */
export const isObject = ({ words, predicate }: AskedStatement, word: Word): boolean => {
  const from = predicate === null ? -1 : words.indexOf(predicate);
  return words
    .slice(from + 1, words.indexOf(word))
    .every(({ folded }) => !/^(?:on|in|at|to|for|from|with|by)$/.test(folded));
};
