import { isFunctionWord } from '../domain/words.ts';
import type { Amount } from './amounts.ts';
import { readCountedNoun } from './units/counts.ts';
import { isPlural } from './units/nouns.ts';
import { isAfterLabelWord } from './label-words.ts';
import { UNITS } from './numbers/number-words.ts';
import { hedgeBefore } from './operators.ts';
import { isDash, isGlued, type Token } from './tokens.ts';

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

const DETERMINERS: ReadonlySet<string> = new Set('a an the its their his her new old this that another'.split(' '));

/** "Game 7", "Boeing 787", "S&P 500": a name that ends in the number. */
const followsName = (tokens: readonly Token[], amount: Amount): boolean => {
  const { start, next } = amount;
  const [longer, before, after] = [tokens[start - 2], tokens[start - 1], tokens[next]];
  if (before === undefined || isGlued(tokens[start])) return false;
  if (isAfterLabelWord(tokens, start)) return true;
  // "wore number 23"; "a number 300 times as large" counts
  if (before.lower === 'number' && !/^an?$/.test(longer?.lower ?? '')) return true;
  // "an O 8 cluster": a chemical symbol, or one letter of a name
  if (/^[B-HJ-Z]$/.test(before.text) && before.gap) return true;
  if (!isCapitalised(before) || isFunctionWord(before.lower) || /['’]s$/.test(before.lower)) return false;
  if (longer?.text === '&' && isGlued(longer)) return true;
  const goesOn = after?.kind === 'word' && !after.newline && !isFunctionWord(after.lower) && !isCapitalised(after);
  if (goesOn) {
    const noun = readCountedNoun(tokens, next, false);
    // "the Falcon 9 rockets", "737 MAX 9 aircraft", but "in Paris 9 people"
    if (noun !== null)
      return (
        longer?.kind === 'number' ||
        (DETERMINERS.has(longer?.lower ?? '') && !isPlural(before.lower)) ||
        isClause(tokens, noun.next)
      );
    // "Super Bowl 50 halftime show", "Voyager 2 entered"
    return isCapitalised(longer) || (/[^e]ed$/.test(after.lower) && !isCommonOpening(tokens, start - 1));
  }
  if (isPlural(after?.lower ?? '') && !after?.newline) return false;
  return !isCommonOpening(tokens, start - 1);
};

/** "NGC 1365 shows an intricate network", "the Series 7 watch lasts 18 hours": what looks like a plural before `index` is a verb. */
const isClause = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index];
  return (
    after !== undefined && !after.newline && (after.kind === 'number' || /^(?:an?|the|its|his|her)$/.test(after.lower))
  );
};

/** A word with a capital only because a sentence begins with it: "Reported 3 deaths", "Workers 2 injured". */
const isCommonOpening = (tokens: readonly Token[], index: number): boolean => {
  const word = tokens[index]?.lower ?? '';
  return opensSentence(tokens, index) && (/(?:ed|ing|ly)$/.test(word) || isPlural(word));
};

/** "737 Max", "787 Dreamliner", "the 405 freeway": a number that names what follows. */
const leadsName = (tokens: readonly Token[], amount: Amount): boolean => {
  const [before, after] = [tokens[amount.start - 1], tokens[amount.next]];
  if (after === undefined || after.newline || !after.gap) return false;
  if (/^(?:freeway|expressway|motorway|turnpike)$/.test(after.lower)) return before?.lower === 'the';
  if (amount.value < 100 || !isCapitalised(after)) return false;
  // "737 MAX 9", but "300 GT" and "300 British troops"
  if (after.text === after.text.toUpperCase()) return tokens[amount.next + 1]?.kind === 'number';
  if (isPlural(after.lower) || DEMONYM.test(after.lower)) return false;
  // "over 100 AutoNation stores", but "a 787 Dreamliner" and "the 737 Max jets"
  return DETERMINERS.has(before?.lower ?? '') || readCountedNoun(tokens, amount.next, false) === null;
};

/** Words that a hyphen joins to a quantity; after others it makes a name ("scp-173m", "TPP-11"). */
const PREFIXES =
  /^(?:sub|pre|post|non|now|then|under|over|mid|ex|top|plus|minus|nearly|almost|about|some|only|up|to|over|first|record|roughly|around|x|and|or|a|an|the|of|is|was|by|at|from|average|max|min|full|all|new|total|additional)$/;

/** "2. Second item", "3) Third": the marker of a list item. */
const isListMarker = (tokens: readonly Token[], index: number): boolean => {
  const [number, mark, item] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (number === undefined || !(index === 0 || number.newline) || !/^\d{1,2}$/.test(number.lower)) return false;
  return mark !== undefined && isGlued(mark) && /^[.)]$/.test(mark.text) && item?.gap === true && !item.newline;
};

/** "Covid-19" and "scp-173m", but not "pre-2020", "sub-5%" and what a long dash sets apart. */
const isHyphenated = (tokens: readonly Token[], amount: Amount): boolean => {
  const [word, hyphen] = [tokens[amount.start - 2], tokens[amount.start - 1]];
  if (word?.kind !== 'word' || hyphen === undefined || !/^[-‐‑]$/.test(hyphen.text)) return false;
  // a tokenizer's "Covid -19"
  if (!isGlued(hyphen)) return word.lower === 'covid';
  return amount.unit === null || !PREFIXES.test(word.lower);
};

/** "9/11", "24/7", "HTTP/2": figures about a slash that are neither a date nor a fraction. */
const isSlashed = (tokens: readonly Token[], start: number, after: number): boolean => {
  const beside = (slash: number, figure: number, last: number): boolean =>
    tokens[slash]?.text === '/' && isGlued(tokens[slash]) && tokens[figure]?.kind === 'number' && isGlued(tokens[last]);
  const isProtocol = tokens[start - 1]?.text === '/' && isGlued(tokens[start - 1]) && isGlued(tokens[start]);
  return (
    beside(start - 1, start - 2, start) ||
    beside(after, after + 1, after + 1) ||
    (isProtocol && /^[A-Z]{2,}$/.test(tokens[start - 2]?.text ?? ''))
  );
};

/** Longest list of references whose first member's word is looked for. */
const LONGEST_LIST = 12;

/** "pp. 23–45", "articles 4, 5 and 6": whether the number at `start` goes on with a list of references. */
const continuesReference = (tokens: readonly Token[], start: number): boolean => {
  let at = start;
  for (let members = 0; members < LONGEST_LIST; members++) {
    const joiner = tokens[at - 1];
    if (joiner === undefined || !(isDash(joiner) || /^(?:and|or|to|&|,)$/.test(joiner.lower))) return false;
    at -= tokens[at - 2]?.text === ',' ? 3 : 2;
    if (tokens[at]?.kind !== 'number') return false;
    if (isAfterLabelWord(tokens, at)) return true;
  }
  return false;
};

/** "[1]", "[note 1]", "Article 101(1)", "articles 4 and 5", "2. Second item": a mark or a place in a document. */
const isReference = (tokens: readonly Token[], amount: Amount): boolean => {
  const { start, afterNumber } = amount;
  const [number, before, after] = [tokens[start], tokens[start - 1], tokens[afterNumber]];
  const bracket = before?.kind === 'word' ? tokens[start - 2] : before;
  if (bracket?.text === '[' && after?.text === ']' && /^\d+$/.test(number?.lower ?? '')) return true;
  if (before?.text === '(' && isGlued(before) && after?.text === ')' && tokens[start - 2]?.kind !== 'mark') return true;
  if (isListMarker(tokens, start)) return true;
  return (
    amount.unit === null && continuesReference(tokens, start) && readCountedNoun(tokens, afterNumber, false) === null
  );
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

/** Names made of a digit and a letter. */
const GLUED_NAMES = /^(?:3M|[1-9][DG])$/;

/** "4K video", "an 8K TV": the name of a resolution. */
const isResolution = (tokens: readonly Token[], start: number): boolean =>
  /^[458]$/.test(tokens[start]?.text ?? '') &&
  tokens[start + 1]?.text === 'K' &&
  isGlued(tokens[start + 1]) &&
  /^(?:videos?|tvs?|televisions?|resolution|displays?|screens?|footage|cameras?|content|monitors?|streaming|streams?|ultra|uhd|hdr|blu|projectors?|gaming)$/.test(
    tokens[start + 2]?.lower ?? '',
  );

/** "3D", "5G", "90th", "17b": a word glued to the digits names them, unless the letter scales ("10M", "3B users"). */
const isGluedName = (tokens: readonly Token[], amount: Amount): boolean => {
  const [figure, letter, after] = [tokens[amount.start], tokens[amount.afterNumber], tokens[amount.afterNumber + 1]];
  if (letter === undefined || !isGlued(letter) || letter.kind !== 'word') return false;
  if (GLUED_NAMES.test(`${figure?.text}${letter.text}`)) return true;
  const isScale =
    /^[MG]$/.test(letter.text) ||
    (letter.text === 'B' && readCountedNoun(tokens, amount.afterNumber + 1, false) !== null);
  return !isScale || (isGlued(after) && after.kind !== 'mark');
};

/** "Model 3s", "Channel 5s": names in the plural or the genitive, no seconds. */
const isPluralName = (tokens: readonly Token[], { start, afterNumber, number }: Amount): boolean => {
  const [before, suffix] = [tokens[start - 1], tokens[afterNumber]];
  if (!number.bare || suffix?.text !== 's' || !isGlued(suffix)) return false;
  return isAfterLabelWord(tokens, start) || (isCapitalised(before) && !isFunctionWord(before?.lower ?? ''));
};

/** "7-Eleven": a hyphen at `index` between digits and a number word in capitals. */
const isHyphenatedName = (tokens: readonly Token[], index: number): boolean => {
  const [digits, hyphen, word] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (digits?.kind !== 'number' || !isDash(hyphen) || !isGlued(hyphen) || !isGlued(word)) return false;
  return isCapitalised(word) && UNITS.has(word.lower);
};

/** "the Group of 20", "the Gang of Four": a body named by how many it has. */
const isBodyOf = (tokens: readonly Token[], start: number): boolean =>
  // "a best-of-seven series"
  (isDash(tokens[start - 1]) && tokens[start - 2]?.lower === 'of' && tokens[start - 4]?.lower === 'best') ||
  (tokens[start - 1]?.lower === 'of' && /^(?:Group|Gang|Council|Committee|Party)$/.test(tokens[start - 2]?.text ?? ''));

/** Whether the number of an amount is part of a name, a reference or an address, and so no quantity. */
export const isLabel = (tokens: readonly Token[], amount: Amount): boolean => {
  const { start, afterNumber, number } = amount;
  const [before, first, after] = [tokens[start - 1], tokens[start], tokens[afterNumber]];
  if (amount.prefixed || first === undefined) return false;
  if (amount.unit === null && isBodyOf(tokens, start)) return true;
  if (first.kind !== 'number') return isNamed(tokens, amount) || isHyphenatedName(tokens, start - 1);
  // "G20", "#5"
  if (before !== undefined && isGlued(first) && (before.kind === 'word' || /^[#_@&\\]$/.test(before.text))) return true;
  if (isGlued(first) && isHyphenated(tokens, amount)) return true;
  if (isSlashed(tokens, start, afterNumber) || isReference(tokens, amount) || isModel(tokens, amount)) return true;
  // "007"; "300 BC", a year that the periods do not reach; "90049 ZIP"
  if (/^0\d/.test(first.lower) || /^(?:BC|BCE|AD|CE|ZIP)$/.test(after?.text ?? '')) return true;
  if (isPluralName(tokens, amount)) return true;
  if (amount.unit !== null) return false;
  if (isResolution(tokens, start)) return true;
  // "Section 4.2"
  if (!number.bare) return /^\d+\.\d+$/.test(first.lower) && number.scale === 1 && isAfterLabelWord(tokens, start);
  if (isGluedName(tokens, amount) || isHyphenatedName(tokens, afterNumber)) return true;
  if (hedgeBefore(tokens, start).hedge !== 'none') return false;
  return isAddress(tokens, amount.next) || followsName(tokens, amount) || leadsName(tokens, amount);
};
