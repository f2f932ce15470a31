import type { Amount } from '../amounts.ts';
import { addSmaller } from './compounds.ts';
import { CURRENCIES, NAMELIKE } from './currencies.ts';
import { withDivisor } from './divisors.ts';
import { SCALES } from '../numbers/number-words.ts';
import { readNumber, scaled, type NumberReading } from '../numbers/numbers.ts';
import { readUnit } from './read-unit.ts';
import type { ResolvedUnit } from '../reading.ts';
import { resolve } from './resolved-units.ts';
import { minus, readSign } from '../numbers/signs.ts';
import { isDash, type Token } from '../tokens.ts';
import { findCurrencySign, findUnit } from './unit-index.ts';

/** What stands before an amount of money. `power`: of ten, from "MSEK"; `isName`: no sign, so that the number must look like an amount. */
type Lead = { unit: ResolvedUnit; power: number; next: number; isName: boolean };

const CODES: ReadonlyMap<string, ResolvedUnit> = new Map(
  CURRENCIES.map((currency) => [
    currency.code,
    resolve({ meaning: { type: 'currency', currency, minor: false }, others: [] }),
  ]),
);

/** Letters before a code that scale its amounts: "MEUR", "KUSD", "TCHF". */
const CODE_SCALES: Readonly<Record<string, number>> = { k: 3, K: 3, T: 3, M: 6, B: 9 };

/** "MEUR", "KUSD": a currency code with a scale before it. */
const readScaledCode = (token: Token | undefined): { unit: ResolvedUnit; power: number } | null => {
  if (token?.text.length !== 4) return null;
  const power = CODE_SCALES[token.text.charAt(0)];
  const unit = power === undefined ? undefined : CODES.get(token.text.slice(1));
  return power === undefined || unit === undefined || NAMELIKE.has(unit.unit) ? null : { unit, power };
};

/** "malaysian ringgit 42", "dollar 22.5 million", "PHP 5 million": a name or namelike code instead of a sign. */
const readName = (tokens: readonly Token[], index: number): Lead | null => {
  const code = NAMELIKE.has(tokens[index]?.text ?? '') ? CODES.get(tokens[index]?.text ?? '') : undefined;
  if (code !== undefined) return { unit: code, power: 0, next: index + 1, isName: true };
  const name = findUnit(tokens, index, false);
  if (name === null || name.exact || name.meaning.type !== 'currency' || tokens[name.next]?.kind !== 'number')
    return null;
  return { unit: resolve(name), power: 0, next: name.next, isName: name.next === index + 1 };
};

/** Signs of letters before "$", in capitals and without points: "US$", "HK$", "C$". */
const LETTERED: ReadonlyMap<string, ResolvedUnit> = new Map(
  CURRENCIES.flatMap((currency) =>
    currency.signs
      .filter((sign) => /^[A-Z]+\$$/.test(sign))
      .map((sign) => [sign, resolve({ meaning: { type: 'currency', currency, minor: false }, others: [] })] as const),
  ).toReversed(),
);

/** "us $ 150", "c $ 300", "u.s $ 5": letters before the sign in a text whose tokens were set apart by spaces. */
const readSpacedSign = (tokens: readonly Token[], index: number): Lead | null => {
  let letters = '';
  let at = index;
  for (; at < index + 4 && tokens[at]?.text !== '$'; at++) letters += tokens[at]?.text.replace('.', '') ?? '';
  const unit = tokens[at]?.text === '$' ? LETTERED.get(`${letters.toUpperCase()}$`) : undefined;
  const isSpaced = tokens[at]?.gap === true && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.gap === true;
  const isArticle = letters.length === 1 && letters.toLowerCase() !== 'c';
  return unit === undefined || !isSpaced || isArticle ? null : { unit, power: 0, next: at + 1, isName: false };
};

const readLead = (tokens: readonly Token[], index: number): Lead | null => {
  const sign = findCurrencySign(tokens, index);
  if (sign !== null) {
    // "R1.9bn", but "R2" is a name
    const isLetter = tokens[index]?.text === 'R' && sign.next === index + 1;
    if (isLetter && tokens[sign.next]?.gap !== false) return null;
    return { unit: resolve(sign), power: 0, next: sign.next, isName: isLetter };
  }
  const spaced = readSpacedSign(tokens, index);
  if (spaced !== null) return spaced;
  const code = readScaledCode(tokens[index]);
  return code === null ? readName(tokens, index) : { ...code, next: index + 1, isName: false };
};

/** Index after "US" or "U.S." from `index`, that says again what "$" is. */
const skipCountry = (tokens: readonly Token[], index: number): number => {
  if (tokens[index]?.text === 'US') return index + 1;
  if (tokens[index]?.text !== 'U' || tokens[index + 1]?.text !== '.' || tokens[index + 2]?.text !== 'S') return index;
  return index + (tokens[index + 3]?.text === '.' ? 4 : 3);
};

/** A sign such as "$", or a code in either case. */
const isSign = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Sc}$/u.test(token.text) || CODES.has(token.text.toUpperCase()));

/** The unit of an amount with a sign, and the index after it: the currency may be said again ("$76 US", "$20 CAD"). */
const readAgain = (
  tokens: readonly Token[],
  unit: ResolvedUnit,
  index: number,
): { unit: ResolvedUnit; next: number } => {
  const again = readUnit(tokens, index);
  const isCurrency =
    again?.unit.base.length === 3 && again.unit.dimension.startsWith('money:') && again.unit.factor === 1;
  // "$20,000 $37,305": the sign of the next amount; "RMB 10 USD 20": another currency's
  const isNext = again !== null && tokens[again.next]?.kind === 'number' && isSign(tokens[index]);
  const isOther = unit.unit !== 'USD' && again?.unit.unit !== unit.unit;
  if (again === null || !isCurrency || isNext || isOther || isDash(tokens[index]))
    return { unit, next: skipCountry(tokens, index) };
  return { unit: unit.unit === 'USD' ? again.unit : unit, next: again.next };
};

/** Whether a number after the name of a currency is an amount of it: not so in "the euro 1.2 percent". */
const isAmountOfName = (
  tokens: readonly Token[],
  { bare, scale, next }: { bare: boolean; scale: number; next: number },
) => (scale > 1 || !bare) && readUnit(tokens, next) === null;

/** "$(12.4) million": figures in brackets right behind the sign are negative, as in accounts. */
const readBracketed = (tokens: readonly Token[], index: number): NumberReading | null => {
  if (tokens[index]?.text !== '(' || tokens[index]?.gap) return null;
  const number = readNumber(tokens, index + 1, true);
  if (number === null || tokens[number.next]?.text !== ')') return null;
  const closed = { ...number, next: number.next + 1 };
  const power = tokens[closed.next]?.newline === true ? undefined : SCALES.get(tokens[closed.next]?.lower ?? '');
  return power === undefined ? closed : scaled(closed, power, closed.next + 1);
};

/** Amount after a currency's sign, code or name: "$76 US a barrel", "€5bn", "-$40m", "$-50.8bn", "MSEK 120". */
export const readMoney = (tokens: readonly Token[], index: number): Amount | null => {
  const outer = readSign(tokens, index);
  const lead = readLead(tokens, outer.next);
  if (lead === null || tokens[lead.next]?.newline) return null;
  const inner = outer.negative ? { negative: true, next: lead.next } : readSign(tokens, lead.next);
  const loss = readBracketed(tokens, inner.next);
  const written = loss ?? readNumber(tokens, inner.next, true);
  if (written === null || written.inWords || (lead.isName && !isAmountOfName(tokens, written))) return null;
  const number = lead.power === 0 ? written : scaled(written, lead.power, written.next);
  if (number === null) return null;
  const again = readAgain(tokens, lead.unit, number.next);
  const cents = inner.negative ? null : addSmaller(tokens, number.value, again.unit, again.next);
  const full = withDivisor(tokens, { unit: again.unit, next: cents?.next ?? again.next });
  const value = cents?.value ?? number.value;
  return {
    number,
    value: inner.negative || loss !== null ? minus(value) : value,
    step: cents?.step ?? number.step,
    unit: full.unit,
    start: index,
    next: full.next,
    afterNumber: number.next,
    prefixed: true,
  };
};

/** "75 USD million", "120 MEUR": the scale of a number stands with the currency after it. */
export const scaledByUnit = (
  tokens: readonly Token[],
  index: number,
  unit: ResolvedUnit | null,
): { unit: ResolvedUnit; power: number; next: number } | null => {
  if (unit === null) {
    const code = readScaledCode(tokens[index]);
    return code === null ? null : { ...code, next: index + 1 };
  }
  const power = unit.kind === 'money' ? SCALES.get(tokens[index]?.lower ?? '') : undefined;
  return power === undefined || power < 3 || tokens[index]?.newline ? null : { unit, power, next: index + 1 };
};
