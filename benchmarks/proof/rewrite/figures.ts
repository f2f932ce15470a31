import type { Rewriting } from './rewriting.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WORDS = [
  'zero',
  'one',
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
];

/** "July 10, 1856" as "10 July 1856", and the other way round. */
export const dateForm: Rewriting = (sentence) => {
  const other = sentence
    .replace(new RegExp(`\\b(${MONTH}) (\\d{1,2}), (\\d{4}),?`, 'u'), '$2 $1 $3')
    .replace(/^(\d)/u, 'On $1');
  if (other !== sentence) return /^On \d/u.test(other) ? null : other;
  const turned = sentence.replace(new RegExp(`(?<!\\d )\\b(\\d{1,2}) (${MONTH}) (\\d{4})\\b`, 'u'), '$2 $1, $3');
  return turned === sentence ? null : turned;
};

/** Digits for words, words for digits, "%" for "percent", "million" for zeros. */
export const numberForm: Rewriting = (sentence) => {
  // A quotation keeps its words.
  if (/["“”]/u.test(sentence)) return null;
  const forms: [RegExp, (match: string, ...parts: string[]) => string][] = [
    [/(?<=\d)%/u, () => ' percent'],
    [/(?<=\d) percent\b/u, () => '%'],
    [/(?<![\d.,$£€])(\d{1,3}),000,000(?![\d.,])/u, (_, whole = '') => `${whole} million`],
    [/(?<![\d.,$£€])(\d{1,3}),([1-9])00,000(?![\d.,])/u, (_, whole = '', part = '') => `${whole}.${part} million`],
    [/(?<![\d.,])(\d{1,2})\.(\d) million\b/u, (_, whole = '', part = '') => `${whole},${part}00,000`],
    [/(?<![\d.,$£€])(\d{1,3}) million\b/u, (_, whole = '') => `${whole},000,000`],
    [
      new RegExp(
        `(?<![\\p{L}-])(${WORDS.slice(2).join('|')}) (?!hundred|thousand)(?=(?:\\p{Ll}+ ){0,2}\\p{Ll}+s\\b)`,
        'u',
      ),
      (_, word = '') => `${WORDS.indexOf(word)} `,
    ],
    [/(?<=\p{Ll} )([2-9]|1[0-2]) (?=\p{Ll}+s\b)/u, (_, digits = '') => `${WORDS[Number(digits)]} `],
  ];
  for (const [pattern, form] of forms) {
    const other = sentence.replace(pattern, form);
    if (other !== sentence) return other;
  }
  return null;
};

/** A long figure rounded to two digits or three, and called so. */
export const rounded: Rewriting = (sentence, _base, choose) => {
  const match =
    /(?<![\p{L}\d.,$£€–-])(?<!(?:about|nearly|over|under|exceeding|almost|around|roughly|approximately|than|least|most|to|and|from|between|of) )(\d{1,3}(?:,\d{3})+)(?= \p{Ll}+)/u.exec(
      sentence,
    );
  if (match === null) return null;
  const value = Number(match[1]!.replaceAll(',', ''));
  const step = 10 ** Math.max(1, String(value).length - (2 + choose.number(2)));
  const near = Math.round(value / step) * step;
  return near === value
    ? null
    : `${sentence.slice(0, match.index)}about ${near.toLocaleString('en-US')}${sentence.slice(match.index + match[0].length)}`;
};

const SIZES: Record<string, { size: number; name: string }> = {
  km: { size: 0.621371, name: 'miles' },
  kilometres: { size: 0.621371, name: 'miles' },
  kilometers: { size: 0.621371, name: 'miles' },
  miles: { size: 1.609344, name: 'kilometres' },
  mi: { size: 1.609344, name: 'km' },
  feet: { size: 0.3048, name: 'metres' },
  ft: { size: 0.3048, name: 'm' },
  metres: { size: 3.28084, name: 'feet' },
  meters: { size: 3.28084, name: 'feet' },
  pounds: { size: 0.453592, name: 'kg' },
};

/** A length or weight in the other system, rounded to three digits and called so. */
export const otherUnit: Rewriting = (sentence) => {
  const match =
    /(?<![\p{L}\d.,$£€–(-])(?<!(?:about|nearly|over|under|exceeding|almost|around|roughly|approximately|than|least|most|to|and|from|between|of) )(\d+(?:,\d{3})*(?:\.\d+)?) (km|kilometres|kilometers|miles|mi|feet|ft|metres|meters)(?![\p{L}²³\d/]| \(| \d| per )/u.exec(
      sentence,
    );
  if (match === null) return null;
  const unit = SIZES[match[2]!]!;
  const value = Number(match[1]!.replaceAll(',', '')) * unit.size;
  const text = Number(value.toPrecision(3)).toLocaleString('en-US');
  return `${sentence.slice(0, match.index)}about ${text} ${unit.name}${sentence.slice(match.index + match[0].length)}`;
};
