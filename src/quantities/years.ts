import { MONTHS, YEAR_LEADS } from './calendar-words.ts';
import { isPlural } from './nouns.ts';
import { isDash, isGlued, type Token } from './tokens.ts';
import { findUnit } from './unit-index.ts';

/** Whether a token is written like a year of our era that people write about: 1000 to 2199. */
export const looksLikeYear = (token: Token | undefined): boolean =>
  token?.kind === 'number' && /^(?:1\d|20|21)\d\d$/.test(token.lower);

const CLOSES = /^[.,;:!?)[\]"”’]$/;
const OPENS = /^[("'‘“[—]$/;

/** Nouns that a year is counted with rather than named by. */
const PEOPLE =
  /^(?:people|men|women|children|workers|employees|jobs|homes|deaths|cases|soldiers|troops|students|points|votes|copies|units|times|residents|patients|members|passengers|customers|users|houses|shares)$/;

/** Whether the four digits at `index` are a year here, and not a count, a measure or a label. */
export const isYear = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index];
  if (token === undefined || !looksLikeYear(token)) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const afterGlued = after !== undefined && isGlued(after);
  const possessive =
    afterGlued && (after.lower === 's' || (/^['’]$/.test(after.text) && tokens[index + 2]?.lower === 's'));
  if (afterGlued && !possessive && !CLOSES.test(after.text) && !isDash(after)) return false;
  if (afterGlued && /^[.,]$/.test(after.text) && tokens[index + 2]?.kind === 'number' && isGlued(tokens[index + 2]))
    return false;
  if (
    before !== undefined &&
    isGlued(token) &&
    !OPENS.test(before.text) &&
    !isDash(before) &&
    !/^[,/]$/.test(before.text)
  )
    return false;
  if (after !== undefined && !after.newline && !possessive) {
    const unit = findUnit(tokens, index + 1, isGlued(after));
    if (unit !== null && !/^[a-zA-Z]$/.test(after.text)) return false;
  }
  const plural = after?.kind === 'word' && !after.newline && isPlural(after.lower);
  const value = Number(token.lower);
  const lead = before?.lower ?? '';
  if (YEAR_LEADS.has(lead) && !/^(?:of|to|for|from|between|around|c|and)$/.test(lead))
    return !(plural && PEOPLE.test(after.lower));
  if (MONTHS.has(lead)) return true;
  if (plural && (PEOPLE.test(after.lower) || value % 50 === 0)) return false;
  if (YEAR_LEADS.has(lead)) return !plural || value >= 1900;
  // "(1524)", "1755, 1756 and 1757", "1655–1658", "his 1523 adaptation"
  if (before?.text === '(' && (after?.text === ')' || isDash(after))) return true;
  if ((/^(?:and|or|,)$/.test(lead) || isDash(before)) && looksLikeYear(tokens[index - 2]))
    return !plural || value >= 1900;
  if (
    /^(?:the|a|an|his|her|its|their|this)$/.test(lead) &&
    after?.kind === 'word' &&
    !plural &&
    /^[a-z]/.test(after.text)
  )
    return true;
  return value >= 1900 && value <= 2099 && !(value % 100 === 0 && value !== 2000) && before?.text !== '#';
};
