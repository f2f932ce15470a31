import { ADJECTIVE, isNounWord, readCountedNoun } from './counts.ts';
import { isPlural, singular } from './nouns.ts';
import { readNumber } from '../numbers/numbers.ts';
import type { ResolvedUnit } from '../reading.ts';
import { isGlued, type Token } from '../tokens.ts';

/** Shares and proportions: comparable with percentages. */
const SHARE: ResolvedUnit = {
  unit: '',
  name: '-',
  dimension: 'ratio',
  base: '1',
  factor: 1,
  offset: 0,
  kind: 'ratio',
};

const named = (name: string): ResolvedUnit => ({ ...SHARE, name: `% ${name}` });

/** Words between "of" and what the whole consists of. */
const LEADING =
  /^(?:the|all|its|their|his|her|our|my|these|those|this|that|a|an|combined|total|last|past|first|about|some|such|\p{L}+(?:['’]s|s['’]))$/u;

/** Nouns that mean many in the singular: what looks like a plural behind them is a verb. */
const COLLECTIVES =
  /^(?:population|workforce|country|nation|state|city|world|company|market|staff|electorate|public|team|group|class|industry|sector|land|area|total|budget|economy|crop|harvest|money|food|water)$/;

/** Most words of the noun phrase of a whole in the singular. */
const LONGEST_WHOLE = 4;

/** "the British population", "the land area": adjectives, names and nouns up to a noun that means many or the end of the phrase. */
const readSingularWhole = (tokens: readonly Token[], index: number): string | null => {
  const nouns: string[] = [];
  for (let at = index; at < index + LONGEST_WHOLE && isNounWord(tokens[at]); at++) {
    const word = tokens[at]?.lower ?? '';
    if (nouns.length > 0 && /(?:ed|ing|ly)$/.test(word)) break;
    nouns.push(word);
    if (COLLECTIVES.test(word) || !(ADJECTIVE.test(word) || /^\p{Lu}/u.test(tokens[at]?.text ?? ''))) break;
  }
  return nouns.length === 0 ? null : nouns.join(' ');
};

/** Name of a whole that stands from `index` on: "the 6,300 flights" is "flight", "the workforce" "workforce". */
const wholeAt = (tokens: readonly Token[], index: number): string | null => {
  let at = index;
  while (at < index + 4 && LEADING.test(tokens[at]?.lower ?? '')) at++;
  const count = readNumber(tokens, at);
  if (count !== null) at = count.next;
  // "4.3M sales"
  if (count !== null && /^[KMB]$/i.test(tokens[at]?.text ?? '') && isGlued(tokens[at])) at++;
  if (tokens[at]?.newline === true) return null;
  const first = tokens[at]?.lower ?? '';
  const single = COLLECTIVES.test(first) && count === null;
  // "of whom", "of them"
  if (/^(?:whom|which|them|those|us|it)$/.test(first)) return '-';
  const many = single ? null : readCountedNoun(tokens, at, false);
  if (many !== null && !(at > index && count === null && hasCollective(tokens, at, many.next))) return many.phrase;
  return readSingularWhole(tokens, at);
};

const hasCollective = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to - 1; at++) if (COLLECTIVES.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/**
 * The unit of a share that ends before `index`, named by what it is a share of: "two-thirds of voters" are
 * "% voter", "half of which" "% -". Without a whole it has no name.
 */
export const shareOf = (tokens: readonly Token[], index: number): ResolvedUnit => {
  const lead = tokens[index];
  if (lead === undefined || lead.newline || !/^(?:of|the|its|their|his|her|all|these|those)$/.test(lead.lower))
    return SHARE;
  const whole = wholeAt(tokens, lead.lower === 'of' ? index + 1 : index);
  return whole === null ? SHARE : named(whole);
};

/** The unit of "one in five" before `index`, named by the plural that follows: "one in five residents". */
export const shareAmong = (tokens: readonly Token[], index: number): ResolvedUnit => {
  if (tokens[index]?.lower === 'of') return shareOf(tokens, index);
  if (tokens[index]?.newline === true) return SHARE;
  const noun = readCountedNoun(tokens, index, false);
  if (noun !== null) return named(noun.phrase);
  const word = tokens[index]?.lower ?? '';
  return isPlural(word) ? named(singular(word)) : SHARE;
};
