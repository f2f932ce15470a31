import { isSaid, type Change, type Corruption } from './change.ts';

const WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'fifteen',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'eighty',
  'ninety',
];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH = MONTHS.join('|');

/** Figures in digits that are neither years nor parts of names, dates or other words. */
const DIGITS =
  /(?<![\p{L}\p{N}.,:/#–-])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}]|[.,:/–-]\d)|(?<![\p{L}\p{N}.,:/#–-])\d+(?:\.\d+)?(?![\p{L}\p{N}]|[.,:/–-]\d)/gu;
const YEAR = /(?<![\p{L}\p{N}.,:/$£€–-])(?:1[0-9]|20)\d{2}(?=s?(?![\p{L}\p{N}%]|[.,:/–-]\d))/gu;
const IN_DATE = new RegExp(`(?:${MONTH})\\.? $|^ (?:${MONTH})\\b`, 'u');

const isYear = (text: string): boolean => /^(?:1[0-9]|20)\d{2}$/u.test(text);

const regroup = (digits: string, isGrouped: boolean): string =>
  isGrouped ? digits.replace(/\B(?=(\d{3})+(?!\d))/gu, ',') : digits;

/** Another figure of the same form, far enough from it that no rounding makes them one. */
const otherFigure = (text: string, turn: number): string => {
  const [whole = '', fraction] = text.replaceAll(',', '').split('.');
  const value = Number(whole);
  const factor = [1.5, 0.6, 2.2, 0.4, 1.25, 1.8][turn % 6]!;
  let other = Math.round(value * factor);
  if (other === value || other === 0) other = value + 1 + (turn % 3);
  // A round figure stays round.
  const zeros = /0*$/u.exec(whole)?.[0].length ?? 0;
  const step = 10 ** Math.min(zeros, Math.max(0, String(other).length - 1));
  const rounded = Math.round(other / step) * step;
  if (rounded !== value && rounded > 0) other = rounded;
  const digits = regroup(String(other), text.includes(','));
  return fraction === undefined ? digits : `${digits}.${fraction}`;
};

const found = (sentence: string, pattern: RegExp): Change[] =>
  [...sentence.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, end: index + text.length, by: text }));

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}-])(?:${list.join('|')})(?![\\p{L}-])`, 'giu');

const neighbour = (list: readonly string[], text: string, turn: number): string => {
  const at = list.indexOf(text.toLowerCase());
  const other = list[(at + 2 + (turn % 3)) % list.length]!;
  return /^\p{Lu}/u.test(text) ? other[0]!.toUpperCase() + other.slice(1) : other;
};

/** The first drawn change that puts in what no passage says. */
const firstUnsaid = (changes: (Change | null)[], base: Parameters<Corruption>[1]): Change | null =>
  changes.find((change) => change !== null && !isSaid(base, change.by)) ?? null;

/** A count, an amount or a share in digits or words. */
export const changeNumber: Corruption = (sentence, base, choose) => {
  const digits = found(sentence, DIGITS).filter(
    ({ start, end, by }) =>
      !isYear(by) &&
      !IN_DATE.test(sentence.slice(Math.max(0, start - 10), start)) &&
      !IN_DATE.test(sentence.slice(end)),
  );
  const turn = choose.number(6);
  const inWords = found(sentence, words(WORDS)).filter(
    ({ end }) => !/^[- ](?:of|one|other|who)\b/u.test(sentence.slice(end)),
  );
  return firstUnsaid(
    choose.shuffle([
      ...digits.flatMap((change) => [0, 1, 2].map((more) => ({ ...change, by: otherFigure(change.by, turn + more) }))),
      ...inWords.map((change) => ({ ...change, by: neighbour(WORDS, change.by, turn) })),
    ]),
    base,
  );
};

/** A rank in words or with an ending. */
export const changeOrdinal: Corruption = (sentence, base, choose) => {
  const turn = choose.number(3);
  const inWords = found(sentence, words(ORDINALS.slice(1))).filter(
    ({ end }) => !/^ (?:World|half|hand)/u.test(sentence.slice(end)),
  );
  return firstUnsaid(
    choose.shuffle([
      ...inWords.map((change) => ({ ...change, by: neighbour(ORDINALS, change.by, turn) })),
      ...found(
        sentence,
        /(?<![\p{L}\p{N}])\d{1,2}(?:st|nd|rd|th)(?= (?:century|largest|in|place|season|series))/gu,
      ).map((change) => ({
        ...change,
        by: `${(Number.parseInt(change.by, 10) % 10) + 4}th`,
      })),
    ]),
    base,
  );
};

export const changeYear: Corruption = (sentence, base, choose) => {
  const by = [1, 10, 3, -2, -10, 7, -1, 20][choose.number(8)]!;
  return firstUnsaid(
    choose.shuffle(found(sentence, YEAR)).map((change) => ({ ...change, by: String(Number(change.by) + by) })),
    base,
  );
};

/** The day or month of a date. */
export const changeDay: Corruption = (sentence, base, choose) => {
  const days = new RegExp(`(?<=\\b(?:${MONTH}) )\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}(?= (?:${MONTH})\\b)`, 'gu');
  const months = new RegExp(`\\b(?:${MONTH.replace('|May', '').replace('March|', '')})\\b`, 'gu');
  const turn = 2 + choose.number(4);
  return firstUnsaid(
    choose.shuffle([
      ...found(sentence, days).map((change) => ({ ...change, by: String(((Number(change.by) + turn * 3) % 27) + 1) })),
      ...found(sentence, months).map((change) => ({ ...change, by: MONTHS[(MONTHS.indexOf(change.by) + turn) % 12]! })),
    ]),
    // Whether a day's digits stand elsewhere says nothing of the date.
    { ...base, passages: [] },
  );
};
