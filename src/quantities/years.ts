import { MONTHS, YEAR_LEADS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { isPlural } from './nouns.ts';
import { yearsFrom } from './periods.ts';
import { isDash, isGlued, type Token } from './tokens.ts';
import { findUnit } from './unit-index.ts';
import { eraYearAt, fullYear, looksLikeYear } from './year-forms.ts';

const CLOSES = /^[.,;:!?)[\]"”’]$/;
const OPENS = /^[("'‘“[—]$/;

/** Nouns that a year is counted with rather than named by. */
const PEOPLE =
  /^(?:people|men|women|children|workers|employees|jobs|homes|deaths|cases|soldiers|troops|students|points|votes|copies|units|times|residents|patients|members|passengers|customers|users|houses|shares)$/;

/** Prepositions that also stand before a count: a year behind them is no more than likely. */
const WEAK_LEADS = /^(?:of|to|for|from|between|around|c|and)$/;

/** Verbs that a year which opens a sentence is the subject of. */
const YEAR_VERBS = /^(?:was|is|saw|marked|brought|began|ended|became|had|will)$/;

const LIFE_LEADS = /^(?:b|d|r|c|ca|fl|est|cf|born|died|founded|established|reigned|built|published|released|circa)$/;

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word' && !token.newline;

/** Whether the word at `index` is counted by the figure before it: "1900 people". */
export const isCounted = (tokens: readonly Token[], index: number): boolean =>
  isWord(tokens[index]) && PEOPLE.test(tokens[index]?.lower ?? '');

const isPossessive = (tokens: readonly Token[], index: number): boolean =>
  isGlued(tokens[index]) &&
  (tokens[index]?.lower === 's' || (/^['’]$/.test(tokens[index]?.text ?? '') && tokens[index + 1]?.lower === 's'));

/** Whether the marks that touch the four digits leave them a number of their own. */
const standsAlone = (tokens: readonly Token[], index: number): boolean => {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (isGlued(after)) {
    if (!isPossessive(tokens, index + 1) && !CLOSES.test(after.text) && !isDash(after)) return false;
    if (/^[.,]$/.test(after.text) && tokens[index + 2]?.kind === 'number' && isGlued(tokens[index + 2])) return false;
  }
  return (
    before === undefined || !isGlued(token) || OPENS.test(before.text) || isDash(before) || /^[,/]$/.test(before.text)
  );
};

/** "(1524)", "1755, 1756 and 1757", "1655–1658", "Vienna, 1791.", "b. 1756". */
const isListed = (tokens: readonly Token[], index: number): boolean => {
  const [before, after, earlier] = [tokens[index - 1], tokens[index + 1], tokens[index - 2]];
  if (before?.text === '(' && (after?.text === ')' || after?.text === ',' || after?.text === ';' || isDash(after)))
    return true;
  if ((/^(?:and|or|,)$/.test(before?.lower ?? '') || isDash(before)) && looksLikeYear(earlier)) return true;
  if (LIFE_LEADS.test((before?.text === '.' ? earlier : before)?.lower ?? '')) return true;
  const ends = after === undefined || after.newline || /^[.,;:)\]]$/.test(after.text);
  return before?.text === ',' && ends && /^\p{Lu}\p{Ll}/u.test(earlier?.text ?? '');
};

/** Whether the four digits at `index` are a year here, and not a count, a measure or a label. */
export const isYear = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (token === undefined || !looksLikeYear(token) || !standsAlone(tokens, index)) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const possessive = isPossessive(tokens, index + 1);
  if (after !== undefined && !after.newline && !possessive) {
    const unit = findUnit(tokens, index + 1, isGlued(after));
    if (unit !== null && !/^[a-zA-Z]$/.test(after.text)) return false;
  }
  const counted = isCounted(tokens, index + 1);
  const plural = isWord(after) && isPlural(after.lower);
  const value = Number(token.lower);
  const lead = before?.lower ?? '';
  if (YEAR_LEADS.has(lead) && !WEAK_LEADS.test(lead)) return !counted;
  if (MONTHS.has(lead)) return true;
  if (counted || (plural && value % 50 === 0)) return false;
  if (YEAR_LEADS.has(lead) || isListed(tokens, index)) return !plural || value >= 1900;
  // "his 1523 adaptation", "the 1848 revolutions"
  if (/^(?:the|a|an|his|her|its|their|this)$/.test(lead) && isWord(after) && /^[a-z]/.test(after.text))
    return !plural || (lead === 'the' && value >= 1400 && value % 10 !== 0) || value >= 1900;
  const opens = before === undefined || token.newline || /^[.!?]$/.test(before.text);
  if (opens && YEAR_VERBS.test(after?.lower ?? '')) return true;
  return value >= 1900 && value <= 2099 && !(value % 100 === 0 && value !== 2000) && before?.text !== '#';
};

/** "in ’98", "the summer of ’69": two digits for a year behind a preposition. */
const readShortYear = (tokens: readonly Token[], index: number): DateReading | null => {
  const [lead, mark, figure, after] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!/^['’‘]$/.test(mark?.text ?? '') || !isGlued(figure) || !/^\d\d$/.test(figure.lower)) return null;
  if (!/^(?:in|of|since|until|before|after|by|during|from)$/.test(lead?.lower ?? '')) return null;
  return isGlued(after) && after.kind === 'word'
    ? null
    : { period: yearsFrom(fullYear(figure.lower), 1), next: index + 2 };
};

/** A year that its era, an apostrophe or the words around it make one. */
export const readYear = (tokens: readonly Token[], index: number): DateReading | null => {
  const era = eraYearAt(tokens, index);
  if (era !== null) return { period: yearsFrom(era.year, 1), next: era.next };
  if (isYear(tokens, index)) return { period: yearsFrom(Number(tokens[index]?.lower), 1), next: index + 1 };
  return readShortYear(tokens, index);
};
