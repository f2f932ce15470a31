import { words } from '../../../../domain/words.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import { tableRowsOf, type TableRow } from '../../../tables/table-rows.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import type { Means } from './about.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY = String.raw`(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?`;
const LABEL = new RegExp(String.raw`^${DAY}(?:\s*(?:–|-|to)\s*${DAY})?$`, 'i');
const ASKED_DAY = new RegExp(String.raw`^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$`);
const HOURS = /^(\d{1,2})[:.](\d{2})\s*(?:–|-|to)\s*(\d{1,2})[:.](\d{2})$/;
const ASKED_TIME = /\bat (\d{1,2})[ :.](\d{2})\b/i;
const OPEN = /^(?:opens?|closed?|opened|shut)$/;
/** Words of when, which the row tells. */
const OF_TIME = /^(?:\p{N}.*|hours?|mornings?|noon|o'clock)$/u;

const dayOf = (text: string): number => DAYS.findIndex((day) => text.toLowerCase().startsWith(day));

const minutes = (hour: string | undefined, minute: string | undefined): number => Number(hour) * 60 + Number(minute);

/** What a row of days and one cell of hours says of a day: whether it is open then, at a time if one is asked. */
const ofRow = ({ label, cells }: TableRow, day: number, time: number | null): Polarity | null => {
  const [hours = '', ...others] = cells.map(({ value }) => value.trim());
  const [, from, to] = LABEL.exec(label.value.trim()) ?? [];
  if (from === undefined || others.length > 0) return null;
  const [first, last] = [dayOf(from), dayOf(to ?? from)];
  const isIn = first <= last ? day >= first && day <= last : day >= first || day <= last;
  if (!isIn) return null;
  if (/^closed$/i.test(hours)) return 'no';
  const [, ...bounds] = HOURS.exec(hours) ?? [];
  if (bounds.length === 0) return null;
  const [opens, closes] = [minutes(bounds[0], bounds[1]), minutes(bounds[2], bounds[3])];
  if (time === null) return 'yes';
  return closes <= opens ? null : time >= opens && time < closes ? 'yes' : 'no';
};

/**
 * What a table of opening hours says to whether something is open on a day of the week, or at a time of it. What is asked of has to be
 * named by title, headings or the column; null where it is not, or where the row says anything but hours or "closed".
 */
export const openOnDay = (
  { words: asked, content }: AskedStatement,
  { sentence, document, passage }: RankedSentence,
  means: Means,
): Polarity | null => {
  const question = asked.map(({ text }) => text).join(' ');
  const verb = content.find(({ folded }) => OPEN.test(folded));
  const days = asked.filter(({ folded }) => ASKED_DAY.test(folded));
  const [day, ...others] = days;
  if (verb === undefined || day === undefined || others.length > 0) return null;
  if (!/\bopen/i.test(question) && !/\b(?:closed|shut)\b/i.test(question)) return null;
  const row = tableRowsOf(passage).find((each) => each.sentence === sentence);
  const columns = row?.cells.map(({ heading }) => heading) ?? [];
  const known = words([document.title, ...passage.chunk.headings, ...columns].join(' ')).filter(isContent);
  const isKnown = content.every(
    (word) => word === verb || word === day || OF_TIME.test(word.folded) || known.some((told) => means(word, told)),
  );
  const [, hour, minute] = ASKED_TIME.exec(question) ?? [];
  const hasOtherTime =
    hour === undefined &&
    asked.some(({ folded }) =>
      /^\p{N}|^(?:mornings?|evenings?|nights?|noon|midnight|afternoons?|holidays?|before|after|until|all)$/u.test(
        folded,
      ),
    );
  if (!isKnown || hasOtherTime) return null;
  const told =
    row === undefined ? null : ofRow(row, dayOf(day.folded), hour === undefined ? null : minutes(hour, minute));
  if (told === null) return null;
  return /^(?:closed?|shut)$/.test(verb.folded) ? (hour === undefined ? (told === 'yes' ? 'no' : 'yes') : null) : told;
};

const ALL_YEAR = /\b(?:all (?:the )?year(?: round)?|(?:the )?whole year|year round)$/i;
const SEASON = /^(?:open|opening|season|opening (?:times?|months|season)|open from)$/i;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const MONTHS = new RegExp(`^(?:from )?${MONTH}\\s*(?:–|-|to)\\s*${MONTH}$`, 'iu');
const WHOLE_YEAR = /^(?:all year(?: round)?|year[- ]round|jan\p{L}*\s*(?:–|-|to)\s*dec\p{L}*)$/iu;
/** What is asked with the words for the whole year. */
const STAYING = /^(?:opens?|stays?|remains?|runs?|years?|round|whole)$/;

/** What the months in the row of a thing say to whether it is open all year. */
export const openAllYear = (
  { words: asked, content }: AskedStatement,
  { sentence, passage }: RankedSentence,
  means: Means,
): Polarity | null => {
  const question = asked.map(({ text }) => text).join(' ');
  const row = tableRowsOf(passage).find((each) => each.sentence === sentence);
  if (row === undefined || !ALL_YEAR.test(question) || !/\bopen\b/i.test(question)) return null;
  const label = words(row.label.value);
  const things = content.filter(({ folded }) => !STAYING.test(folded));
  if (things.length === 0 || !things.every((word) => label.some((told) => means(word, told)))) return null;
  const [season, ...others] = row.cells.filter(({ heading }) => SEASON.test(heading.trim()));
  const months = season?.value.trim() ?? '';
  if (others.length > 0) return null;
  return WHOLE_YEAR.test(months) ? 'yes' : MONTHS.test(months) ? 'no' : null;
};
