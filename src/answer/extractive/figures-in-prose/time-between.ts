import type { Quantity } from '../../../domain/quantity.ts';
import { dayNumber } from '../../../quantities/dates/periods.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { terms } from '../../../domain/words.ts';
import { fittingQuantities, quantitiesOf } from '../../question/fitting-quantities.ts';
import { opensWithReference } from '../../reading/opening.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';

/** A time that passed between two dates of one sentence, and how it follows. */
export type TimeBetween = { text: string; formula: string; sentence: RankedSentence; dates: Quantity[] };

const LASTING = /^\s*(?:for\s+)?how (?:long|many (?:years|months|weeks|days|hours|minutes))\b/i;
const AGE = /^\s*how old\b.*\b(?:when (?:he|she|they) died|at (?:his|her|their) death|die)\b/i;
const [BORN, DIED] = [/\bborn\b/i, /\b(?:died|death)\b/i];
const BEGINNING = /\b(?:began|begins?|started|starts?|opened|opens)\b/i;
const ENDING = /\b(?:ended|ends?|closed|closes|finished|completed|concluded)\b/i;
const RANGE = /\b(?:to|until|till|and)\b|[–-]/;
/** What lasting is asked with, and need not be told. */
const SAYING = new Set(
  terms('take took last lasted run ran long old die died complete need be build years months weeks days hours minutes'),
);
const LOOKED_AT = 10;
const MONTHS_OF_YEAR = 12;
const MONTH_DAYS = 30.4375;

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

const clock = (edtf: string): number | null => {
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(edtf) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

const calendar = (edtf: string): { year: number; month: number; day: number } | null => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(edtf) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
};

/** Whole years and months from one day to another. */
const monthsBetween = (from: NonNullable<ReturnType<typeof calendar>>, to: typeof from): number =>
  (to.year - from.year) * MONTHS_OF_YEAR + to.month - from.month - (to.day < from.day ? 1 : 0);

/** The time between two dates in words of their grain; null where one is open, or the later is not later. */
const between = (from: string, to: string, grain: string, isAge: boolean): string | null => {
  const [opens, closes] = [clock(from), clock(to)];
  if (opens !== null && closes !== null) {
    const minutes = closes - opens;
    if (minutes <= 0) return null;
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [...(hours > 0 ? [plural(hours, 'hour')] : []), ...(rest > 0 ? [plural(rest, 'minute')] : [])].join(' and ');
  }
  const [start, end] = [calendar(from), calendar(to)];
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (start === null || end === null || first === null || last === null || last <= first) return null;
  if (grain === 'year') return isAge ? null : plural(end.year - start.year, 'year');
  const months = monthsBetween(start, end);
  if (isAge) return grain === 'day' ? `${Math.floor(months / MONTHS_OF_YEAR)}` : null;
  if (grain === 'day' && last - first < 3 * MONTH_DAYS) return plural(last - first, 'day');
  if (months % MONTHS_OF_YEAR === 0 && months > 0) return plural(months / MONTHS_OF_YEAR, 'year');
  return plural(months, 'month');
};

/** The first day of the last day, month or year of a range: "September 2024" of "March 2023 to September 2024". */
const lastOf = (end: string, grain: string): string => {
  const day = dayNumber(end);
  if (day === null) return end;
  const before = new Date((day - 1) * 86_400_000).toISOString().slice(0, 10);
  return grain === 'year' ? `${before.slice(0, 4)}-01-01` : grain === 'month' ? `${before.slice(0, 7)}-01` : before;
};

type Pair = { from: string; to: string; grain: string; formula: [string, string]; dates: Quantity[] };

/** A range of dates in a sentence, or a date of beginning and one of end. */
const pairIn = ({ sentence }: RankedSentence, isAge: boolean): Pair | null => {
  const dates = quantitiesOf(sentence).filter(({ kind, date }) => kind === 'date' && date !== undefined);
  const [one, other, ...more] = dates;
  if (one?.date === undefined || more.length > 0) return null;
  const { text } = sentence;
  if (other?.date === undefined) {
    const [from, to] = one.text.split(RANGE).map((part) => part.trim());
    const isRange = RANGE.test(one.text) && /\d/.test(to ?? '') && one.date.grain !== 'decade';
    if (isAge || !isRange || from === undefined || to === undefined) return null;
    const { grain, start, end } = one.date;
    return {
      from: start,
      to: lastOf(end, grain),
      grain,
      formula: [to, from.replace(/^\D*?(?=\p{Lu}|\d)/u, '')],
      dates,
    };
  }
  const [opening, closing] = [text.slice(0, one.start), text.slice(one.end, other.start)];
  const [begins, ends] = isAge ? [BORN, DIED] : [BEGINNING, ENDING];
  const isPair = begins.test(opening) && ends.test(closing) && !ends.test(opening);
  if (!isPair || one.date.grain !== other.date.grain) return null;
  return { from: one.date.start, to: other.date.start, grain: one.date.grain, formula: [other.text, one.text], dates };
};

/** Stems that a sentence tells with title, headings and, where it opens with "It", the sentence before. */
const toldBy = ({ sentence, passage, position, document }: RankedSentence): Set<string> => {
  const before = opensWithReference(sentence) ? passage.sentences[position - 1] : undefined;
  return new Set([...sentence.stems, ...(before?.stems ?? []), ...passage.headingStems, ...terms(document.title)]);
};

/**
 * How long something lasted, where a sentence tells when it began and when it ended and none tells how long: "It ran from March 2023 to
 * September 2024." of "How long did the study run?"; the age at death by both days. Null for anything less plain.
 */
export const timeBetween = (question: Question, ranked: readonly RankedSentence[]): TimeBetween | null => {
  const isAge = AGE.test(question.text);
  if (!isAge && !LASTING.test(question.text)) return null;
  const about = question.terms.filter((stem) => !SAYING.has(stem) && !question.focus.includes(stem));
  const isTold = (each: RankedSentence): boolean => {
    const told = toldBy(each);
    return about.length > 0 && about.every((stem) => bestSimilarity(stem, told) > 0);
  };
  const looked = ranked.slice(0, LOOKED_AT).filter(isTold);
  const states = ({ sentence }: RankedSentence): boolean =>
    about.some((stem) => bestSimilarity(stem, sentence.stemSet) > 0) &&
    fittingQuantities(question, sentence).some(({ kind }) => kind !== 'date');
  const found = looked.flatMap((sentence): TimeBetween[] => {
    const pair = pairIn(sentence, isAge);
    const text = pair === null ? null : between(pair.from, pair.to, pair.grain, isAge);
    return pair === null || text === null
      ? []
      : [{ text, formula: `${pair.formula.join(' − ')} = ${text}`, sentence, dates: pair.dates }];
  });
  const [only, ...others] = found;
  const isStated = looked.some(states);
  return only === undefined || others.length > 0 || isStated ? null : only;
};
