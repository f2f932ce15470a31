import type { Statement } from './statements.ts';

const RESPECTIVELY = /\brespectively\b/i;
const NAMES =
  /\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*(?:,\s+\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*)*,?\s+and\s+\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*/gu;

const itemsOf = (list: string): string[] =>
  list
    .split(/,\s+and\s+|,\s+|\s+and\s+/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/**
 * Pairs the figures of "A, B and C … 1, 2 and 3 respectively" by their place: each statement keeps the name of its
 * place and loses the others. Statements of other sentences come back as they are.
 */
export const pairRespectively = (sentence: string, statements: Statement[]): Statement[] => {
  if (!RESPECTIVELY.test(sentence)) return statements;
  const values = statements.filter(
    ({ quantity, role }) => role !== 'period' && role !== 'event' && quantity.kind !== 'ordinal',
  );
  const names = Array.from(sentence.matchAll(NAMES), ([list]) => itemsOf(list)).find(
    (items) => items.length === values.length,
  );
  if (names === undefined || values.length < 2) return statements;
  const wordsOf = (item: string | undefined): string[] => (item ?? '').split(/\s+/);
  return statements.map((statement) => {
    const place = values.indexOf(statement);
    if (place < 0) return statement;
    const own = wordsOf(names[place]);
    const others = new Set(
      names.flatMap((item, index) => (index === place ? [] : wordsOf(item))).filter((word) => !own.includes(word)),
    );
    const kept = (list: readonly string[]): string[] => list.filter((word) => !others.has(word));
    const qualifiers = statement.qualifiers
      .map((text) => kept(text.split(' ')).join(' '))
      .filter((text) => text.includes(' '));
    const subject = kept(statement.subject);
    const added = own.filter((word) => !subject.includes(word) && !qualifiers.some((text) => text.includes(word)));
    return { ...statement, subject: [...subject, ...added], measure: kept(statement.measure), qualifiers };
  });
};
