import type { Quantity } from '../../domain/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { readChangeWords } from './change-words.ts';
import { inUnitOf, isBare } from './units-of-lists.ts';

const LEAD_LENGTH = 40;
const OF_CHANGE = /(?:\bfrom|\bby)\s+(?:about |around |some |nearly |a )?$/i;
const BETWEEN = /(?:\bfrom|\bbetween)\s+$/i;

const movedBy = (quantity: Quantity, offset: number): Quantity => ({
  ...quantity,
  start: quantity.start + offset,
  end: quantity.end + offset,
});

/**
 * "from 4.0 percent to 6.0 percent", "by 1.2 to 4.8 billion dollars" and "from 1911 to 1915" tell of a change: they
 * are two figures rather than one range.
 */
const splitRange = (quantity: Quantity, text: string): Quantity[] => {
  const isDate = quantity.kind === 'date';
  const parts = (isDate ? /^(.+?)(\s+(?:to|until|and)\s+)(.+)$/i : /^(.+?)(\s+to\s+)(.+)$/i).exec(quantity.text);
  const lead = text.slice(Math.max(0, quantity.start - LEAD_LENGTH), quantity.start);
  if (parts === null || !(isDate ? BETWEEN : OF_CHANGE).test(lead)) return [quantity];
  const [, first = '', link = '', second = ''] = parts;
  const [left, right] = [
    readQuantities(isDate ? `in ${first}` : first).at(0),
    readQuantities(isDate ? `in ${second}` : second).at(0),
  ];
  if (left === undefined || right === undefined) return [quantity];
  if (isDate && (left.kind !== 'date' || right.kind !== 'date')) return [quantity];
  const skipped = isDate ? -3 : 0;
  const end = isBare(right) && !isBare(quantity) ? inUnitOf(right, quantity) : right;
  const placed = movedBy(end, quantity.start + first.length + link.length + skipped);
  const start = isBare(left) && !isBare(placed) ? inUnitOf(left, placed) : left;
  return [movedBy(start, quantity.start + skipped), placed];
};

const PARTS =
  /^\s+(half|quarter)(?!\s+(?:of\s+(?:the|a|an|his|her|their|its)\b(?!\s+(?:year|fiscal))|time|final|hour|mile|marathon|century|dozen))\b/i;
const MONTHS_OF = { half: 6, quarter: 3 } as const;

/** "the first half", "the third quarter" as periods whose year is open. */
const asPartOfYear = (quantity: Quantity, text: string): Quantity => {
  if (quantity.kind !== 'ordinal' || quantity.value === null) return quantity;
  const match = PARTS.exec(text.slice(quantity.end, quantity.end + LEAD_LENGTH));
  const noun = match?.[1]?.toLowerCase();
  if (match === null || (noun !== 'half' && noun !== 'quarter')) return quantity;
  const months = MONTHS_OF[noun];
  if (quantity.value * months > 12) return quantity;
  const month = (number: number): string => `XXXX-${String(((number - 1) % 12) + 1).padStart(2, '0')}`;
  const first = (quantity.value - 1) * months + 1;
  const end = quantity.end + match[0].length;
  return {
    ...quantity,
    text: text.slice(quantity.start, end),
    end,
    kind: 'date',
    value: null,
    unit: '',
    unitName: '-',
    dimension: 'date',
    canonical: null,
    date: { start: month(first), end: month(first + months), grain: noun },
  };
};

const lastWord = (text: string): string => /[\p{L}$€£¥]+$/u.exec(text)?.[0] ?? '';

/** An ambiguous unit takes the reading that the same word has elsewhere in the text: pounds of money or of weight. */
const settle = (quantities: readonly Quantity[]): Quantity[] => {
  const models = new Map<string, Quantity>();
  for (const quantity of quantities) {
    const word = lastWord(quantity.text);
    if (quantity.alternatives === undefined && !models.has(word)) models.set(word, quantity);
  }
  return quantities.map((quantity) => {
    const { alternatives } = quantity;
    const word = lastWord(quantity.text);
    if (alternatives === undefined || word === '') return quantity;
    const model = models.get(word);
    const { alternatives: _, ...only } = quantity;
    if (model === undefined) return quantity;
    if (model.dimension === quantity.dimension) return only;
    return alternatives.find((other) => other.dimension === model.dimension) ?? quantity;
  });
};

const AGO = /^\s+(?:ago|earlier|before|previously|later)\b/i;

/** "a year ago", "a week earlier" point to a time; they measure nothing. */
const isDeictic = ({ kind, text: written, end }: Quantity, text: string): boolean =>
  kind === 'duration' && /^an? /i.test(written) && AGO.test(text.slice(end, end + LEAD_LENGTH));

/** The quantities of a text as facts and claims use them, words of change such as "doubled" included; by place. */
export const readFigures = (text: string, anchor: string | null): Quantity[] => {
  const read = readQuantities(text, anchor === null ? {} : { anchor }).flatMap((quantity) => {
    if (isDeictic(quantity, text)) return [];
    const isRange = quantity.kind === 'date' || (quantity.value === null && quantity.low !== null);
    return isRange ? splitRange(quantity, text) : [asPartOfYear(quantity, text)];
  });
  const taken = new Set(read.map(({ start }) => start));
  const words = readChangeWords(text).filter((word) => !taken.has(word.start));
  return settle([...read, ...words]).toSorted((a, b) => a.start - b.start || a.end - b.end);
};
