import { CURRENCIES, NAMELIKE, type Currency } from './currencies.ts';
import { isAfterLabelWord } from '../label-words.ts';
import { isDash, isGlued, skipHyphen, tokenize, type Token } from '../tokens.ts';
import { DIMENSIONS } from '../unit-table/index.ts';
import type { Unit } from '../unit-table/unit.ts';

/** What a spelling in a text stands for. */
export type Meaning = { type: 'unit'; unit: Unit } | { type: 'currency'; currency: Currency; minor: boolean };

type Spelling = {
  /** Tokens as they must occur: lower case for words, as written for symbols. */
  tokens: readonly string[];
  /** For each of them, whether a space may stand before it. */
  spaced: readonly boolean[];
  exact: boolean;
  /** Only directly after the digits. */
  glued: boolean;
  meaning: Meaning;
  /** What else it may mean, in the order of the tables. */
  others: readonly Meaning[];
};

type Index = ReadonlyMap<string, readonly Spelling[]>;

/** Joins spellings that several rows share: the first row's meaning comes first. */
const joined = (spellings: readonly Spelling[]): Spelling[] => {
  const keyOf = ({ tokens, exact, glued }: Spelling) => `${exact} ${glued} ${tokens.join(' ')}`;
  return [...Map.groupBy(spellings, keyOf).values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const others = rest.map(({ meaning }) => meaning).filter((meaning) => meaning !== first.meaning);
    return [{ ...first, others }];
  });
};

const buildIndex = (spellings: readonly Spelling[]): Index => {
  const index = Map.groupBy(joined(spellings), ({ tokens: [first = ''] }) => first.toLowerCase());
  for (const sharing of index.values())
    sharing.sort((a, b) => b.tokens.length - a.tokens.length || Number(b.exact) - Number(a.exact));
  return index;
};

const tokensOf = (text: string, form: (token: Token) => string): Pick<Spelling, 'tokens' | 'spaced'> => {
  const tokens = tokenize(text);
  return { tokens: tokens.map(form), spaced: tokens.map(({ gap }) => gap) };
};

const asWords = (words: readonly string[], meaning: Meaning): Spelling[] =>
  words.map((word) => ({
    ...tokensOf(word, ({ lower }) => lower),
    exact: false,
    glued: false,
    meaning,
    others: [],
  }));

const asSymbols = (symbols: readonly string[], meaning: Meaning, glued: boolean): Spelling[] =>
  symbols.map((symbol) => ({
    ...tokensOf(symbol, ({ text }) => text),
    exact: true,
    glued,
    meaning,
    others: [],
  }));

const unitSpellings = DIMENSIONS.flatMap((row) =>
  row.units.flatMap((unit): Spelling[] => {
    const meaning: Meaning = { type: 'unit', unit };
    return [
      ...asWords(unit.words, meaning),
      ...asSymbols(unit.symbols, meaning, false),
      ...asSymbols(unit.glued, meaning, true),
    ];
  }),
);

const currencySpellings = CURRENCIES.flatMap((currency): Spelling[] => {
  const whole: Meaning = { type: 'currency', currency, minor: false };
  const part: Meaning = { type: 'currency', currency, minor: true };
  const { words = [], signs = [] } = currency.subunit ?? {};
  return [
    ...asWords(currency.words, whole),
    ...asSymbols(currency.signs, whole, false),
    ...asWords(words, part),
    ...signs.flatMap((sign) => asSymbols([sign], part, /\p{L}/u.test(sign))),
  ];
});

/** Mojibake of currency signs, and the rand's letter, stand before amounts only: after them they would be a unit or a word. */
const isAfter = ({ tokens: [first = ''] }: Spelling): boolean => !/^(?:PS|Y|S|R)$/.test(first);

const AFTER = buildIndex([...unitSpellings, ...currencySpellings.filter(isAfter)]);
const BEFORE = buildIndex(
  CURRENCIES.flatMap((currency) =>
    asSymbols(
      currency.signs.filter((sign) => !NAMELIKE.has(sign)),
      { type: 'currency', currency, minor: false },
      false,
    ),
  ),
);

/** Index after a spelling that stands at `index`, or -1. Hyphens may join the words of a unit: "200-square-foot". */
const endOf = (tokens: readonly Token[], index: number, spelling: Spelling, glued: boolean): number => {
  if (spelling.glued && !glued) return -1;
  let at = index;
  for (const [offset, text] of spelling.tokens.entries()) {
    if (offset > 0 && !spelling.exact && text !== '-') at = skipHyphen(tokens, at);
    const token = tokens[at];
    if (token === undefined || (spelling.exact ? token.text : token.lower) !== text) return -1;
    if (offset > 0 && (token.newline || (spelling.exact && token.gap && !spelling.spaced[offset]))) return -1;
    at++;
  }
  return spelling.exact && goesOn(tokens, index, at, spelling.tokens.at(-1) ?? '') ? -1 : at;
};

/** "9 N. Main Street", "Section 5 C", "30 F Dave": a capital apart from whole digits that begins or ends a name. */
const isInitial = (tokens: readonly Token[], index: number, end: number): boolean => {
  const [after, next] = [tokens[end], tokens[end + 1]];
  if (/\d\.\d/.test(tokens[index - 1]?.lower ?? '')) return false;
  // "a 5 W USB charger": an abbreviation is nobody's last name
  const isName = (token: Token | undefined): boolean =>
    token?.newline === false && /^\p{Lu}(?!\p{Lu})/u.test(token.text);
  const isShort = after?.text === '.' && isGlued(after) && isName(next);
  // "800,000 F-Series pickups"
  const isJoined = isDash(after) && isGlued(after) && isGlued(next) && next.kind === 'word';
  return isShort || isJoined || isName(after) || isAfterLabelWord(tokens, index - 1);
};

/** A symbol must not go on: "m" is not the unit of "5 m2x", nor "S" that of "5 S3", nor "L" that of "5 L-202". */
const goesOn = (tokens: readonly Token[], index: number, end: number, last: string): boolean => {
  const after = tokens[end];
  if (tokens[index]?.gap && /^\p{Lu}$/u.test(last) && isInitial(tokens, index, end)) return true;
  if (after === undefined) return false;
  // "1 $ 10 note": the sign belongs to the digits after it
  if (tokens[index]?.gap && tokens[end]?.kind === 'number' && /^\p{Sc}$/u.test(last)) return true;
  if (after.gap) return false;
  if (after.kind === 'number' && tokens[index]?.gap) return true;
  if (!/[\p{L}\p{N}]$/u.test(last)) return false;
  if (after.kind === 'number' || after.kind === 'word') return true;
  const code = tokens[end + 1];
  return /^\p{Lu}$/u.test(last) && isDash(after) && isGlued(code) && code.kind === 'number' && code.lower.length > 1;
};

export type UnitReading = Pick<Spelling, 'meaning' | 'others' | 'exact'> & { next: number };

const find = (index: Index, tokens: readonly Token[], at: number, glued: boolean): UnitReading | null => {
  const token = tokens[at];
  if (token === undefined || token.newline) return null;
  for (const spelling of index.get(token.text.toLowerCase()) ?? []) {
    const next = endOf(tokens, at, spelling, glued);
    if (next >= 0) return { ...spelling, next };
  }
  return null;
};

/** Longest unit or currency that starts at `index`, as it may follow a number; `glued`: no space in between. */
export const findUnit = (tokens: readonly Token[], index: number, glued: boolean): UnitReading | null =>
  find(AFTER, tokens, index, glued);

/** Currency sign or code that starts at `index`, as it may precede a number. */
export const findCurrencySign = (tokens: readonly Token[], index: number): UnitReading | null => {
  const token = tokens[index];
  if (token === undefined) return null;
  for (const spelling of BEFORE.get(token.text.toLowerCase()) ?? [])
    if (endOf(tokens, index, spelling, true) >= 0 || matchesBeforeDigits(tokens, index, spelling))
      return { ...spelling, next: index + spelling.tokens.length };
  return null;
};

/** "EUR500", "Rs500": digits may follow a currency code directly. */
const matchesBeforeDigits = (tokens: readonly Token[], index: number, spelling: Spelling): boolean =>
  tokens[index + spelling.tokens.length]?.kind === 'number' &&
  spelling.tokens.every(
    (text, offset) =>
      tokens[index + offset]?.text === text &&
      // "HK $5": a space before the sign, but not after a single letter ("A $5 note")
      (offset === 0 || !tokens[index + offset]?.gap || (text === '$' && (spelling.tokens[0]?.length ?? 0) > 1)),
  );

const BY_SYMBOL: ReadonlyMap<string, Unit> = new Map(
  DIMENSIONS.flatMap((row) => row.units.map((unit) => [unit.unit, unit])),
);

/** The unit of the table with this symbol; it must be there. */
export const findSymbol = (symbol: string): Unit => {
  const unit = BY_SYMBOL.get(symbol);
  if (unit === undefined) throw new Error(`The unit table has no unit ${symbol}.`);
  return unit;
};

/** First words of names of currencies that are too common to look closely at each time. */
const COMMON =
  /^(?:us|u|new|south|north|hong|special|east|west|costa|trinidad|central|united|sri|real|pound|buck|quid|crown)$/;

/** First tokens, in lower case, of all signs and names of currencies that may precede an amount. */
export const CURRENCY_STARTS: readonly string[] = [
  ...BEFORE.keys(),
  ...currencySpellings
    .filter(({ exact }) => !exact)
    .flatMap(({ tokens: [first = ''] }) => (COMMON.test(first) ? [] : [first])),
  ...CURRENCIES.flatMap(({ code }) => ['k', 't', 'm', 'b'].map((scale) => scale + code.toLowerCase())),
];
