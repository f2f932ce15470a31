import { isGlued, type Token } from '../tokens.ts';

/** A year, astronomical (44 BC is -43), with the index after it. */
export type YearReading = { year: number; next: number };

/** Whether a token is written like a year of our era that people write about: 1000 to 2199. */
export const looksLikeYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:1\d|20|21)\d\d$/.test(token.lower);

/** "BC", "B.C.E.", "AD" at `index`: whether it counts back from 1 BC, and the index after it. */
export const eraAt = (tokens: readonly Token[], index: number): { before: boolean; next: number } | null => {
  const first = tokens[index];
  if (first?.kind !== 'word' || first.text.length > 3) return null;
  let letters = first.text;
  let next = index + 1;
  if (letters.length === 1) {
    for (; tokens[next]?.text === '.' && isGlued(tokens[next]); next += 2) {
      const letter = tokens[next + 1];
      if (letters.length === 3 || !isGlued(letter) || !/^[A-Za-z]$/.test(letter.text)) {
        next++;
        break;
      }
      letters += letter.text;
    }
  }
  if (!/^(?:BCE?|bce?|CE|AD|a\.?d)$/.test(letters)) return null;
  return { before: letters[0]?.toLowerCase() === 'b', next };
};

/** The years before 1000 and before Christ need an era: "AD 79", "79 CE", "44 BC", "10,000 BC". */
export const eraYearAt = (tokens: readonly Token[], index: number): YearReading | null => {
  const lead = eraAt(tokens, index);
  const figure = tokens[lead?.next ?? index];
  if (figure?.kind !== 'number' || figure.newline) return null;
  if (lead !== null)
    return !lead.before && /^\d{1,4}$/.test(figure.lower) && Number(figure.lower) > 0
      ? { year: Number(figure.lower), next: lead.next + 1 }
      : null;
  const era = tokens[index + 1]?.newline ? null : eraAt(tokens, index + 1);
  if (era === null || !/^(?:\d{1,5}|\d{1,2},\d{3})$/.test(figure.lower)) return null;
  const value = Number(figure.lower.replace(',', ''));
  // the calendar of the years before 100,000 BC is not that of dates
  if (value === 0 || value > (era.before ? 99_999 : 2199)) return null;
  return { year: era.before ? 1 - value : value, next: era.next };
};

/** Years of two digits up to this one are of this century, the others of the last. */
const PIVOT = 50;

export const fullYear = (twoDigits: string): number => Number(twoDigits) + (Number(twoDigits) < PIVOT ? 2000 : 1900);

/** "’24": an apostrophe for the century. */
const shortYearAt = (tokens: readonly Token[], index: number): YearReading | null => {
  const [mark, figure] = [tokens[index], tokens[index + 1]];
  if (!/^['’‘]$/.test(mark?.text ?? '') || !isGlued(figure) || !/^\d\d$/.test(figure.lower)) return null;
  const after = tokens[index + 2];
  return isGlued(after) && after.kind === 'word' ? null : { year: fullYear(figure.lower), next: index + 2 };
};

/** A year where the words before it leave room for nothing else, as behind a month or a quarter. */
export const yearAt = (tokens: readonly Token[], index: number): YearReading | null => {
  const era = eraYearAt(tokens, index);
  if (era !== null) return era;
  const token = tokens[index];
  if (!looksLikeYear(token)) return shortYearAt(tokens, index);
  const after = tokens[index + 1];
  return isGlued(after) && after.kind === 'word' && after.lower !== 's'
    ? null
    : { year: Number(token?.lower), next: index + 1 };
};

/** Skips a comma or "of" between the parts of a date. */
export const skipLink = (tokens: readonly Token[], index: number): number =>
  tokens[index]?.text === ',' || tokens[index]?.lower === 'of' ? index + 1 : index;
