import type { Quantity } from '../../domain/quantity.ts';
import { words } from '../../domain/words.ts';
import { contentWords, countNoun, unique } from './content.ts';
import { readFigures } from './figures.ts';
import type { Statement } from './statements.ts';
import type { Token } from '../tokens.ts';
import { isVerb } from '../tokens.ts';

/** What stands between two items of a list; the last is joined by a word. */
const BETWEEN = /^\s*(?:,\s*(?:and\s+|or\s+)?|\s(?:and|or|&)\s+)(?:about |around |some |nearly )?$/;
const LAST = /\b(?:and|or)\b|&/;

/** Runs of two or more statements whose figures stand side by side: "5, 6 and 7 million crowns". */
const runsOf = (statements: readonly Statement[], text: string): Statement[][] => {
  const runs: Statement[][] = [];
  let between = '';
  for (const statement of statements) {
    const last = runs.at(-1)?.at(-1);
    between = last === undefined ? '' : text.slice(last.quantity.end, statement.quantity.start);
    if (last !== undefined && BETWEEN.test(between)) runs.at(-1)?.push(statement);
    else runs.push([statement]);
  }
  return runs.filter((run) => {
    const [before, last] = run.slice(-2);
    return (
      before !== undefined && last !== undefined && LAST.test(text.slice(before.quantity.end, last.quantity.start))
    );
  });
};

/** A figure with the scale and unit that its list gives at the end: "5, 6 and 7 million crowns". */
const withTail = (quantity: Quantity, last: Quantity): Quantity => {
  const tail = /^[^\p{L}%]*\d[\d.,]*(.*)$/su.exec(last.text)?.[1]?.trim() ?? '';
  if (!/^\d[\d.,]*$/.test(quantity.text) || tail === '') return quantity;
  const [read, ...others] = readFigures(`${quantity.text} ${tail}`, null);
  if (read === undefined || others.length > 0 || read.value === null || read.dimension !== last.dimension)
    return quantity;
  return { ...read, text: quantity.text, start: quantity.start, end: quantity.end };
};

const ITEM = /,\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+/u;
const NAMES =
  /\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*(?:,\s+\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*)*,?\s+and\s+\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*/gu;
const PREPOSITION = /^(.*\b(?:of|in|to|from|at|for|by|with)\s+(?:the\s+)?)(.+)$/u;
const LONGEST_HEAD = 200;

/** Items of a list with the words before it that go with each: "Sales in | Norland, Sudland and Ostra". */
type Items = { lead: string; items: string[]; /** Whether they stand before the verb. */ isSubject: boolean };

const itemsOf = (list: string): string[] =>
  list
    .split(ITEM)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** The list of names, or the listed subject, that has as many items as there are figures; null where none has. */
const listOf = (sentence: string, head: string, count: number): Items | null => {
  const short = head.slice(0, LONGEST_HEAD);
  for (const match of sentence.matchAll(NAMES)) {
    const items = itemsOf(match[0]);
    if (items.length !== count) continue;
    const isSubject = match.index + match[0].length <= head.trimEnd().length;
    return { lead: isSubject ? sentence.slice(0, match.index) : '', items, isSubject };
  }
  const items = itemsOf(short);
  if (items.length !== count || items.some((item) => words(item).length > 5)) return null;
  const [, lead = '', first = items[0] ?? ''] = PREPOSITION.exec(items[0] ?? '') ?? [];
  return { lead, items: [first, ...items.slice(1)], isSubject: true };
};

const namesOf = (text: string): string[] =>
  contentWords(
    words(text).map((word): Token => ({ kind: 'word', start: word.start, end: word.end, word, joined: false })),
  );

/** The statement on its own item of the list alone. */
const onItem = (statement: Statement, { lead, items, isSubject }: Items, place: number): Statement => {
  const own = namesOf(items[place] ?? '');
  const others = new Set(
    items.flatMap((item, index) => (index === place ? [] : namesOf(item))).filter((word) => !own.includes(word)),
  );
  const kept = (list: readonly string[]): string[] => list.filter((word) => !others.has(word));
  const qualifiers = statement.qualifiers
    .map((text) => kept(text.split(' ')).join(' '))
    .filter((text) => text.includes(' '));
  const measure = kept(statement.measure);
  if (isSubject) return { ...statement, subject: unique([...namesOf(lead), ...own]), measure, qualifiers, named: true };
  const isThere = own.every((word) => qualifiers.some((text) => text.includes(word)));
  return {
    ...statement,
    subject: kept(statement.subject),
    measure,
    qualifiers: isThere ? qualifiers : [...qualifiers, ...own],
  };
};

const isValue = ({ quantity }: Statement): boolean => quantity.kind !== 'date' && quantity.kind !== 'ordinal';

/**
 * Pairs listed figures by their place with the years, names or subjects that are as many: "Revenue was 5, 6 and 7 million
 * crowns in 2019, 2020 and 2021", "A and B grew 3 and 4 percent". All figures of a list take the unit and scale at its
 * end. Statements of other sentences come back as they are. Offsets of the quantities index `text`.
 */
export const pairLists = (
  text: string,
  start: number,
  tokens: readonly Token[],
  statements: Statement[],
): Statement[] => {
  const values = statements.filter(isValue);
  if (values.length < 2) return statements;
  const end = tokens.at(-1)?.end ?? start;
  const sentence = text.slice(start, end);
  const verb = tokens.findIndex((_, index) => isVerb(tokens, index));
  const head = verb < 0 ? '' : text.slice(start, tokens[verb]?.start);
  const dates = runsOf(
    statements.filter(({ quantity }) => quantity.kind === 'date'),
    text,
  );
  const paired = new Map<Statement, Statement>();
  const isRespective = /\brespectively\b/i.test(sentence);
  // "rose 3 percent and 5 percent respectively" and "from 3 to 5" in other words: all values of the sentence are the list.
  const runs = runsOf(values, text);
  for (const run of runs.length === 0 && isRespective ? [values] : runs) {
    const last = run.at(-1);
    if (last === undefined) continue;
    const years = dates.find((each) => each.length === run.length);
    const items = years === undefined ? listOf(sentence, head, run.length) : null;
    const fullest = run.reduce((most, each) => (each.measure.length > most.measure.length ? each : most));
    const [first] = run;
    run.forEach((statement, place) => {
      const quantity = withTail(statement.quantity, last.quantity);
      if (years === undefined && items === null && quantity === statement.quantity) return;
      const time = years === undefined ? statement.time : (years[place]?.quantity.date ?? null);
      const shared: Statement = {
        ...statement,
        quantity,
        role: last.role === 'level' ? (first?.role ?? last.role) : last.role,
        measure: unique([...fullest.measure, ...countNoun(quantity)]),
        time: time === null ? null : { start: time.start, end: time.end },
      };
      if (items !== null) paired.set(statement, onItem(shared, items, place));
      else
        paired.set(statement, {
          ...shared,
          subject: first?.subject ?? shared.subject,
          qualifiers: first?.qualifiers ?? [],
        });
    });
  }
  return statements.map((statement) => paired.get(statement) ?? statement);
};
