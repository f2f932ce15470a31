import { isFunctionWord } from '../domain/words.ts';
import type { Amount } from './amounts.ts';
import { readCountedNoun } from './counts.ts';
import { isPlural } from './nouns.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

/** Words before a number that make it a name or a reference, in any case. */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  `section sections article articles chapters clauses paragraphs figures tables chapter page pages figure fig table room route highway flight gate version vol volume no nos
  clause paragraph appendix episode season act scene verse psalm exhibit suite apartment apt class category tier stage
  group division zone district ward block lot plot bus iphone ipad galaxy windows xbox playstation android ios macbook boeing airbus
  mark mk apollo ftse nasdaq nikkei dax cac russell fortune forbes formula covid sars channel studio pier terminal platform junction exit
  interstate rule note equation schedule annex form isbn issn doi rfc iso en din unit phone tel fax call dial opus resolution
  directive regulation proposition prop amendment title bill`.split(/\s+/),
);

const STREET =
  /^(?:ave|road|rd|street|st|avenue|ave|lane|drive|boulevard|blvd|way|place|square|court|terrace|close|crescent|highway|parkway|row|hill|gardens|park|quay)$/;

/** Nationalities and the like begin with a capital and still say what is counted: "300 British troops". */
const DEMONYM = /(?:an|ish|ese|ch|i|ic|ian|ans|ns)$/;

const isCapitalised = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.text);

const opensSentence = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return before === undefined || tokens[index]?.newline === true || /^[.!?:;•"“(]$/.test(before.text);
};

/** "575 Wilbraham Road", "9 E 71st St": a number and a street name. */
export const isAddress = (tokens: readonly Token[], next: number): boolean => {
  if (!isCapitalised(tokens[next])) return false;
  for (let at = next; at < next + 5; at++) {
    const token = tokens[at];
    if (token === undefined || token.newline || token.text === ',') return false;
    if (isCapitalised(token) && STREET.test(token.lower)) return true;
    if (token.kind === 'word' && !isCapitalised(token) && !/^(?:st|nd|rd|th)$/.test(token.lower)) return false;
  }
  return false;
};

/** Whether the word before `index` makes a number a name or a reference ("pages 10-12"). */
export const isAfterLabelWord = (tokens: readonly Token[], index: number): boolean =>
  LABEL_WORDS.has(tokens[index - 1]?.lower ?? '');

/** "Game 7", "Boeing 787", "S&P 500": a name that ends in the number. */
const followsName = (tokens: readonly Token[], amount: Amount): boolean => {
  const before = tokens[amount.start - 1];
  const after = tokens[amount.next];
  if (before === undefined || isGlued(tokens[amount.start])) return false;
  if (LABEL_WORDS.has(before.lower) && !(before.lower === 'no' && !isCapitalised(before))) return true;
  if (
    before.text === '.' &&
    /^(?:no|nos|vol|fig|p|pp|sec|art|ch)$/.test(tokens[amount.start - 2]?.lower ?? '') &&
    isGlued(before)
  )
    return true;
  if (!isCapitalised(before) || isFunctionWord(before.lower) || /['’]s$/.test(before.lower)) return false;
  const counts = after?.kind === 'word' && !after.newline && !isFunctionWord(after.lower) && !isCapitalised(after);
  // "Super Bowl 50 halftime show": after a longer name the number is its own, unless it counts what follows
  if (counts) return isCapitalised(tokens[amount.start - 2]) && readCountedNoun(tokens, amount.next, false) === null;
  if (isPlural(after?.lower ?? '') && !after?.newline) return false;
  if (opensSentence(tokens, amount.start - 1) && (/(?:ed|ing|ly)$/.test(before.lower) || isPlural(before.lower)))
    return false;
  return true;
};

/** "737 Max", "787 Dreamliner": a number that names what follows. */
const leadsName = (tokens: readonly Token[], amount: Amount): boolean => {
  const after = tokens[amount.next];
  if (after === undefined || amount.value < 100 || !isCapitalised(after) || after.newline || !after.gap) return false;
  return !isPlural(after.lower) && !DEMONYM.test(after.lower) && after.text !== after.text.toUpperCase();
};

/** Words that a hyphen joins to a quantity; after others it makes a name ("scp-173m", "TPP-11"). */
const PREFIXES =
  /^(?:sub|pre|post|non|now|then|under|over|mid|ex|top|plus|minus|nearly|almost|about|some|only|up|to|over|first|record|roughly|around|x|and|or|a|an|the|of|is|was|by|at|from|average|max|min|full|all|new|total|additional)$/;

/** Index after a web address whose first token is at `index`, or -1. */
export const skipWebAddress = (tokens: readonly Token[], index: number): number => {
  if (!/^(?:https?|ftp|www)$/.test(tokens[index]?.lower ?? '') || !/^[:.]$/.test(tokens[index + 1]?.text ?? ''))
    return -1;
  let at = index + 1;
  while (isGlued(tokens[at]) && !/^[)\]>"]$/.test(tokens[at]?.text ?? '')) at++;
  return at;
};

/** Index after "192.168.1.2", "555-123-4567", "1-800-555-0199": three or more figures glued by points or dashes; else -1. */
export const skipFigureChain = (tokens: readonly Token[], index: number): number => {
  let at = index;
  let figures = 0;
  while (tokens[at]?.kind === 'number' && (at === index || isGlued(tokens[at]))) {
    figures += (tokens[at]?.lower ?? '').split(/[.,]/).length > 2 ? 2 : 1;
    at++;
    const link = tokens[at];
    if (
      link === undefined ||
      !isGlued(link) ||
      !(isDash(link) || /^[./:]$/.test(link.text)) ||
      tokens[at + 1]?.kind !== 'number' ||
      !isGlued(tokens[at + 1])
    )
      break;
    at++;
  }
  return figures >= 3 ? at : -1;
};

/** "2. Second item", "3) Third": the marker of a list item. */
const isListMarker = (tokens: readonly Token[], index: number): boolean => {
  const [number, mark, item] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (number === undefined || !(index === 0 || number.newline) || !/^\d{1,2}$/.test(number.lower)) return false;
  return mark !== undefined && isGlued(mark) && /^[.)]$/.test(mark.text) && item?.gap === true && !item.newline;
};

/** "Covid-19" and "scp-173m", but not "pre-2020", "sub-5%" and what a long dash sets apart. */
const isHyphenated = (tokens: readonly Token[], amount: Amount): boolean => {
  const [word, hyphen] = [tokens[amount.start - 2], tokens[amount.start - 1]];
  if (word?.kind !== 'word' || hyphen === undefined || !isGlued(hyphen) || !/^[-‐‑]$/.test(hyphen.text)) return false;
  return amount.unit === null || !PREFIXES.test(word.lower);
};

/** "9/11", "24/7": figures about a slash that are neither a date nor a fraction. */
const isSlashed = (tokens: readonly Token[], start: number, after: number): boolean => {
  const beside = (slash: number, figure: number, last: number): boolean =>
    tokens[slash]?.text === '/' && isGlued(tokens[slash]) && tokens[figure]?.kind === 'number' && isGlued(tokens[last]);
  return beside(start - 1, start - 2, start) || beside(after, after + 1, after + 1);
};

/** "[1]", "[note 1]", "Article 101(1)", "articles 4 and 5", "2. Second item": a mark or a place in a document. */
const isReference = (tokens: readonly Token[], amount: Amount): boolean => {
  const { start, afterNumber } = amount;
  const [number, before, after] = [tokens[start], tokens[start - 1], tokens[afterNumber]];
  const bracket = before?.kind === 'word' ? tokens[start - 2] : before;
  if (bracket?.text === '[' && after?.text === ']' && /^\d+$/.test(number?.lower ?? '')) return true;
  if (before?.text === '(' && isGlued(before) && after?.text === ')' && tokens[start - 2]?.kind !== 'mark') return true;
  const joined = /^(?:and|or|to|,)$/.test(before?.lower ?? '') || isDash(before);
  const other = joined && tokens[start - 2]?.kind === 'number' && LABEL_WORDS.has(tokens[start - 3]?.lower ?? '');
  return (other && amount.unit === null) || isListMarker(tokens, start);
};

/** "Boeing 777F": a single capital glued to the digits of a name is no unit. */
const isModel = (tokens: readonly Token[], amount: Amount): boolean => {
  const [before, letter] = [tokens[amount.start - 1], tokens[amount.afterNumber]];
  if (letter === undefined || !isGlued(letter) || !/^[A-Z]$/.test(letter.text)) return false;
  return isCapitalised(before) && !isFunctionWord(before?.lower ?? '') && !opensSentence(tokens, amount.start - 1);
};

/** Number words in capitals within a name: "BBC One", "the Big Four". */
const isNamed = (tokens: readonly Token[], { start, number, unit }: Amount): boolean =>
  number.inWords &&
  unit === null &&
  isCapitalised(tokens[start]) &&
  isCapitalised(tokens[start - 1]) &&
  !opensSentence(tokens, start - 1);

/** Whether the number of an amount is part of a name, a reference or an address, and so no quantity. */
export const isLabel = (tokens: readonly Token[], amount: Amount): boolean => {
  const { start, afterNumber, number } = amount;
  const [before, first, after] = [tokens[start - 1], tokens[start], tokens[afterNumber]];
  if (amount.prefixed || first === undefined) return false;
  if (first.kind !== 'number') return isNamed(tokens, amount);
  // "G20", "#5"
  if (before !== undefined && isGlued(first) && (before.kind === 'word' || /^[#_@&\\]$/.test(before.text))) return true;
  if (isGlued(first) && isHyphenated(tokens, amount)) return true;
  if (isSlashed(tokens, start, afterNumber) || isReference(tokens, amount) || isModel(tokens, amount)) return true;
  // "007"; "300 BC", a year that the periods do not reach; "90049 ZIP"
  if (/^0\d/.test(first.lower) || /^(?:BC|BCE|AD|CE|ZIP)$/.test(after?.text ?? '')) return true;
  if (amount.unit !== null || !number.bare) return false;
  if (after !== undefined && isGlued(after) && after.kind === 'word') return true;
  return isAddress(tokens, amount.next) || followsName(tokens, amount) || leadsName(tokens, amount);
};
