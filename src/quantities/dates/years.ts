import { MONTHS, YEAR_LEADS } from './calendar-words.ts';
import type { DateReading } from './date-reading.ts';
import { isPlural } from '../units/nouns.ts';
import { yearsFrom } from './periods.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';
import { findUnit } from '../units/unit-index.ts';
import { eraYearAt, fullYear, looksLikeYear } from './year-forms.ts';

const CLOSES = /^[.,;:!?)[\]"”’~]$/;
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
  (tokens[index]?.lower === 's' || (/^['’′]$/.test(tokens[index]?.text ?? '') && tokens[index + 1]?.lower === 's'));

/** Whether the marks that touch the four digits leave them a number of their own. */
const standsAlone = (tokens: readonly Token[], index: number): boolean => {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (isGlued(after)) {
    if (!isPossessive(tokens, index + 1) && !CLOSES.test(after.text) && !isDash(after)) return false;
    if (/^[.,]$/.test(after.text) && tokens[index + 2]?.kind === 'number' && isGlued(tokens[index + 2])) return false;
  }
  return (
    before === undefined ||
    !isGlued(token) ||
    OPENS.test(before.text) ||
    before.text === '~' ||
    isDash(before) ||
    /^[,/]$/.test(before.text)
  );
};

/** Whether a year ends at `index`: "1755", or the "56" of "1755–56". */
const endsYear = (tokens: readonly Token[], index: number): boolean =>
  looksLikeYear(tokens[index]) ||
  (/^\d\d$/.test(tokens[index]?.lower ?? '') && isDash(tokens[index - 1]) && looksLikeYear(tokens[index - 2]));

/** "(1524)", "1755, 1756 and 1757", "1655–58; 1664", "Vienna, 1791.", "b. 1756". */
const isListed = (tokens: readonly Token[], index: number): boolean => {
  const [before, after, earlier] = [tokens[index - 1], tokens[index + 1], tokens[index - 2]];
  if (before?.text === '(' && (after?.kind !== 'word' || after.gap)) return true;
  if (before?.text === '[' && after?.text === ']') return true;
  const linked = /^(?:and|or|,|;)$/.test(before?.lower ?? '') || isDash(before);
  if (
    linked &&
    (endsYear(tokens, index - 2) || (before?.lower === 'and' && earlier?.text === ',' && endsYear(tokens, index - 3)))
  )
    return true;
  if (LIFE_LEADS.test((before?.text === '.' ? earlier : before)?.lower ?? '')) return true;
  const ends = after === undefined || after.newline || /^[.,;:)\]]$/.test(after.text);
  const apart =
    /^[,”"]$/.test(before?.text ?? '') || (isDash(before) && before?.gap === true && tokens[index]?.gap === true);
  return apart && ends && /^(?:\p{Lu}\p{Ll}|[,.]$)/u.test(earlier?.text ?? '');
};

const LONGEST_SPAN = 150;

/** "1728–1761": two years in order that no noun or unit behind them makes a range of a count. */
const opensSpan = (tokens: readonly Token[], index: number): boolean => {
  const [from, dash, to, after] = [tokens[index], tokens[index + 1], tokens[index + 2], tokens[index + 3]];
  if (!isDash(dash) || !isGlued(dash) || !isGlued(to) || !looksLikeYear(to)) return false;
  const years = Number(to.lower) - Number(from?.lower);
  if (years <= 0 || years > LONGEST_SPAN || (isGlued(after) && after.kind !== 'mark')) return false;
  return !(isWord(after) && (isPlural(after.lower) || findUnit(tokens, index + 3, false) !== null));
};

/** "as early as 1519", "as far back as 1609". */
const isAsEarlyAs = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'as' && /^(?:early|late|back|recently)$/.test(tokens[index - 2]?.lower ?? '');

/** "in about 1300", "by around 1450". */
const isAbout = (tokens: readonly Token[], index: number): boolean =>
  /^(?:about|around|circa|approximately|roughly|perhaps|probably|possibly)$/.test(tokens[index - 1]?.lower ?? '') &&
  /^(?:in|by|since|until|till|before|after)$/.test(tokens[index - 2]?.lower ?? '');

/** "his 1523 adaptation", "the 1848 revolutions", "Luther’s 1524 hymn". */
const isAttribute = (tokens: readonly Token[], index: number): boolean => {
  const [lead, after] = [tokens[index - 1]?.lower ?? '', tokens[index + 1]];
  const value = Number(tokens[index]?.lower);
  if (!isWord(after)) return false;
  const plural = isPlural(after.lower);
  const owned = /^(?:his|her|its|their|my|our)$|['’]s$/.test(lead);
  if (!owned && !/^(?:the|a|an|this)$/.test(lead)) return false;
  const isRound = value < 1400 || value % 10 === 0;
  // "the 1763 Treaty", but "the 1500 British soldiers"
  if (!owned && !/^[a-z]/.test(after.text)) return lead === 'the' && value >= 1400 && value % 50 !== 0;
  return !plural || value >= 1900 || (lead !== 'a' && lead !== 'an' && !isRound);
};

/** "2000 to 2500 tonnes", "2000 over 3": the first figure of an amount. */
const opensAmount = (tokens: readonly Token[], index: number): boolean => {
  const [link, to, after] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]];
  if (to?.kind !== 'number' || to.newline) return false;
  if (link?.lower === 'over') return true;
  if (!isDash(link) && !/^(?:to|or|and)$/.test(link?.lower ?? '')) return false;
  // "its forecast for 2025 to 1.4 %"
  if (Number(to.lower) < Number(tokens[index]?.lower) / 10) return false;
  if (after === undefined || after.newline) return false;
  return after.text === '%' || isCounted(tokens, index + 3) || findUnit(tokens, index + 3, isGlued(after)) !== null;
};

/** Whether the four digits at `index` are a year here, and not a count, a measure or a label. */
const isYear = (tokens: readonly Token[], index: number): boolean => {
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
  if (opensAmount(tokens, index)) return false;
  if (MONTHS.has(lead)) return true;
  if (counted || (plural && value % 50 === 0)) return false;
  if (YEAR_LEADS.has(lead) || isListed(tokens, index)) return !plural || value >= 1900;
  if (isAsEarlyAs(tokens, index) || isAbout(tokens, index)) return !plural;
  if (isAttribute(tokens, index) || opensSpan(tokens, index) || lead === 'act') return true;
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
