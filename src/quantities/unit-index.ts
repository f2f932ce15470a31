import { CURRENCIES, NAMELIKE, type Currency } from './currencies.ts';
import { isGlued, tokenize, type Token } from './tokens.ts';
import { DIMENSIONS } from './units/index.ts';
import type { Unit } from './units/unit.ts';

/** What a spelling in a text stands for. */
export type Meaning = { type: 'unit'; unit: Unit } | { type: 'currency'; currency: Currency; minor: boolean };

type Spelling = {
  /** Tokens as they must occur: lower case for words, as written for symbols. */
  tokens: readonly string[];
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

const asWords = (words: readonly string[], meaning: Meaning): Spelling[] =>
  words.map((word) => ({
    tokens: tokenize(word).map((token) => token.lower),
    exact: false,
    glued: false,
    meaning,
    others: [],
  }));

const asSymbols = (symbols: readonly string[], meaning: Meaning, glued: boolean): Spelling[] =>
  symbols.map((symbol) => ({
    tokens: tokenize(symbol).map((token) => token.text),
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

/** Mojibake of currency signs stands before amounts only: after them it would be a unit or a word. */
const isAfter = ({ tokens: [first = ''] }: Spelling): boolean => !/^(?:PS|Y|S)$/.test(first);

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

const matches = (tokens: readonly Token[], index: number, spelling: Spelling, glued: boolean): boolean => {
  if (spelling.glued && !glued) return false;
  for (let offset = 0; offset < spelling.tokens.length; offset++) {
    const token = tokens[index + offset];
    if (token === undefined) return false;
    if ((spelling.exact ? token.text : token.lower) !== spelling.tokens[offset]) return false;
    if (offset > 0 && (token.newline || (spelling.exact && token.gap))) return false;
  }
  // A symbol must not go on: "m" is not the unit of "5 m2x", nor "S" that of "5 S3".
  const after = tokens[index + spelling.tokens.length];
  // "1 $10 note": the sign belongs to the digits after it
  if (spelling.exact && after?.kind === 'number' && isGlued(after) && tokens[index]?.gap) return false;
  return !(
    spelling.exact &&
    after !== undefined &&
    !after.gap &&
    (after.kind === 'number' || after.kind === 'word') &&
    /[\p{L}\p{N}]$/u.test(spelling.tokens.at(-1) ?? '')
  );
};

export type UnitReading = Pick<Spelling, 'meaning' | 'others' | 'exact'> & { next: number };

const find = (index: Index, tokens: readonly Token[], at: number, glued: boolean): UnitReading | null => {
  const token = tokens[at];
  if (token === undefined || token.newline) return null;
  for (const spelling of index.get(token.text.toLowerCase()) ?? [])
    if (matches(tokens, at, spelling, glued)) return { ...spelling, next: at + spelling.tokens.length };
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
    if (matches(tokens, index, { ...spelling, glued: false }, true) || matchesBeforeDigits(tokens, index, spelling))
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

/** First tokens, in lower case, of all signs that may precede an amount. */
export const CURRENCY_STARTS: readonly string[] = [...BEFORE.keys()];
