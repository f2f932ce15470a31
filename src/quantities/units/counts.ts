import { isFunctionWord } from '../../domain/words.ts';
import { UNCHANGED } from './irregular-nouns.ts';
import { isPlural, singular } from './nouns.ts';
import { NUMBER_WORDS } from '../numbers/number-words.ts';
import { isDash, isGlued, type Token } from '../tokens.ts';

/** What is counted: the head noun in the singular, and the whole noun phrase in the singular. */
type CountedNoun = { head: string; phrase: string; next: number };

/** Words that end a noun phrase though they are no function words, or that never start one. */
const BREAKS: ReadonlySet<string> = new Set(
  `said says say told is are was were be been being has have had will would can could may might must shall should do does
  did per each every ago later earlier old away apart together left right according including compared worth also then
  than that which who whom whose when where while if because since until till although though whereas however
  not never ever yet already still today tomorrow yesterday now here there via amid among against within without
  throughout despite towards toward onto upon across along around behind beside besides beyond inside outside near like unlike
  strong long tall wide deep odd thick versus vs plus minus times respectively overall went came got made took gave became died rose fell grew`.split(
    /\s+/,
  ),
);

const MAX_WORDS = 6;

export const isNounWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.newline &&
  (!isFunctionWord(token.lower) || token.text === 'US') &&
  !BREAKS.has(token.lower);

/** Participles and the like that tell which things are counted, not what they are: left out of the phrase. */
const UNNAMED: ReadonlySet<string> = new Set(
  'existing planned proposed recorded remaining additional extra more further other combined'.split(' '),
);

/**
 * "Kia and Hyundai vehicles", "digital and physical sales", "manufacturing and research hubs": "and" between two names,
 * two adjectives, or two nouns right before the plural goes on with the phrase.
 */
const joinsAlike = (tokens: readonly Token[], at: number): boolean => {
  const [before, after, last] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (tokens[at]?.lower !== 'and' || !isNounWord(before) || !isNounWord(after)) return false;
  const isName = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
  const isAdjective = (token: Token | undefined): boolean =>
    /(?:ed|ing)$/.test(token?.lower ?? '') || ADJECTIVE.test(token?.lower ?? '');
  // "full-time and part-time employees"
  if (isDash(tokens[at - 2]) && isDash(last) && isGlued(last)) return true;
  if ((isName(before) && isName(after)) || (isAdjective(before) && isAdjective(after))) return true;
  return !isPlural(after?.lower ?? '') && isNounWord(last) && isPlural(last?.lower ?? '');
};

/** Index after a part of a name in digits inside a phrase: "COVID-19 tests", "A320neo jets", "MAX 9 deliveries", "Model 3s". */
const skipFigureInName = (tokens: readonly Token[], at: number): number => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'number' || token.newline) return at;
  if (isGlued(token) && (isDash(before) || before?.kind === 'word')) return at + 1;
  const isNamed = /^\p{Lu}/u.test(before?.text ?? '') && /^\d{1,3}$/.test(token.lower) && after?.newline === false;
  // "two new 737 Max jets"
  const opensName = /^\d{3}$/.test(token.lower) && /^\p{Lu}/u.test(after?.text ?? '') && after?.newline === false;
  if (opensName && (isPlural(tokens[at + 2]?.lower ?? '') || isPlural(tokens[at + 3]?.lower ?? ''))) return at + 1;
  const follows = isPlural(after?.lower ?? '') || /^\p{Lu}/u.test(after?.text ?? '');
  return isNamed && follows && isNounWord(after) ? at + 1 : at;
};

/** Whether the token at `index` is the "s" of a name in the plural that ends in a figure: "Model 3s". */
const isPluralOfName = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.lower === 's' && isGlued(tokens[index]) && tokens[index - 1]?.kind === 'number';

/** Adjectives by their endings: "one" goes on past them to its noun. */
export const ADJECTIVE =
  /^(?:new|big|small|single|former|good|large|old|young|key|major|minor|main|top|simple|final|whole|full|great|little|long|short|high|low|big|free|real|true|main|rare|common|bad|hard|last|lone|sole|\p{L}{2,}(?:al|ful|ous|ive|ic|able|ible|ary|less|ish|ern|an|ese))$/u;

/** The end of the noun phrase of one thing: adjectives and the noun after them. */
const readOneNoun = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (at < index + 3 && isNounWord(tokens[at]) && ADJECTIVE.test(tokens[at]?.lower ?? '')) at++;
  // "one proposal asks": what looks like a plural after it is a verb
  if (at > index && isPlural(tokens[at]?.lower ?? '')) return at;
  return isNounWord(tokens[at]) ? at + 1 : -1;
};

/** Plurals that say of what kind the plural after them is: "crew members", "sports cars", "United Nations organizations". */
const KINDS =
  /^(?:sports|arms|sales|women|men|people|children|savings|systems|games|goods|communications|operations|customs|weapons|drugs|jobs|rights|news|earnings|securities|resources)$/;

const modifies = ({ text, lower }: Token): boolean =>
  UNCHANGED.has(lower) || KINDS.test(lower) || /^\p{Lu}/u.test(text);

/** The end of the first plural noun, joined phrase words before it. */
const readPluralNoun = (tokens: readonly Token[], index: number): number => {
  let at = index;
  for (let words = 0; words < MAX_WORDS; words++) {
    const isSplit = /^covid$/.test(tokens[at - 1]?.lower ?? '');
    const isHyphen = isDash(tokens[at]) && (isGlued(tokens[at]) || isSplit) && isGlued(tokens[at + 1]);
    if (words > 0 && (joinsAlike(tokens, at) || isHyphen)) at++;
    const figure = words > 0 ? skipFigureInName(tokens, at) : at;
    if (figure > at) {
      at = figure;
      if (isPluralOfName(tokens, at)) return at + 1;
      continue;
    }
    const isNamePlural = words > 0 && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && isPluralOfName(tokens, at + 1);
    if (isNamePlural) return at + 2;
    const token = tokens[at];
    const isModelLetter =
      /^\p{Lu}$/u.test(token?.text ?? '') && tokens[at + 1]?.kind === 'number' && isGlued(tokens[at + 1]);
    if (token === undefined || !(isNounWord(token) || isModelLetter || (UNNAMED.has(token.lower) && !token.newline)))
      return -1;
    at++;
    // "two United Nations organizations", "40 police officers", "12 sales managers": the last of several plurals is the head
    const goesOn = modifies(token) && isNounWord(tokens[at]) && isPlural(tokens[at]?.lower ?? '');
    if (isPlural(token.lower) && !goesOn) return at;
  }
  return -1;
};

/** A superlative in its plain form, as the phrase names it: "largest" is large, "best" good. */
const plainAdjective = (word: string): string => {
  if (word === 'best') return 'good';
  if (word === 'worst') return 'bad';
  const stem = /^(\p{L}{3,})est$/u.exec(word)?.[1];
  if (stem === undefined || /^(?:inter|for|harv|inv|conqu|requ|prot|cont|cr|b|t|gu|n|w)$/.test(stem)) return word;
  if (/^(?:larg|lat|clos|wid|nic|fin|saf|rar|strang|simpl|wis|brav|fierc|rip|sever)$/.test(stem)) return `${stem}e`;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return /(.)\1$/.test(stem) && !/(?:ll|ss)$/.test(stem) ? stem.slice(0, -1) : stem;
};

/** Words of a phrase as written, hyphens kept, in lower case. */
const phraseOf = (tokens: readonly Token[], index: number, next: number): { phrase: string; head: string } => {
  let phrase = '';
  let head = '';
  for (let at = index; at < next; at++) {
    const token = tokens[at];
    if (token === undefined || token.lower === 'and') continue;
    const last = at === next - 1;
    if (last) head = singular(token.lower);
    if (last && isPluralOfName(tokens, at)) return { phrase, head: phrase };
    // "young people" are called so, whatever one of them is
    const word = last
      ? token.lower === 'people'
        ? token.lower
        : head
      : plainAdjective(token.lower.replace(/'s$/, ''));
    if (!last && UNNAMED.has(word)) continue;
    phrase += phrase === '' || isDash(token) || isGlued(token) ? word : ` ${word}`;
  }
  return { phrase, head };
};

const isCardinal = (token: Token | undefined): boolean => NUMBER_WORDS.get(token?.lower ?? '')?.form === 'cardinal';

/**
 * Noun phrase that a number before `index` counts: the words up to the first plural ("two existing railway
 * bridges", "13 workers"); for one, adjectives and the noun after them.
 */
export const readCountedNoun = (tokens: readonly Token[], index: number, one: boolean): CountedNoun | null => {
  // "one twenty two", but "three ten-year bonds"
  if (isCardinal(tokens[index]) && (!isDash(tokens[index + 1]) || isCardinal(tokens[index + 2]))) return null;
  // ten to fifteen "lead authors"
  const from = !one && /^["“]$/.test(tokens[index]?.text ?? '') && tokens[index]?.gap === true ? index + 1 : index;
  const next = one ? readOneNoun(tokens, from) : readPluralNoun(tokens, from);
  if (next < 0) return null;
  const { phrase, head } = phraseOf(tokens, from, next);
  return head.length < 2 ? null : { head, phrase, next };
};
