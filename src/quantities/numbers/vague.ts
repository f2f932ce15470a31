import { product } from '../intervals.ts';
import { SCALES, VAGUE_SCALES } from './number-words.ts';
import { hedgeBefore } from '../operators.ts';
import { NO_UNIT, range, type Found } from '../reading.ts';
import { readCount, readUnit } from '../units/read-unit.ts';
import { extent, type Source, type Token } from '../tokens.ts';

/** What is multiplied, and by what at least and at most. */
type Vague = { low: number; high: number; next: number };

/** "several hundred", "a few thousand": at least two of them, and not ten. */
const FEW: ReadonlySet<string> = new Set(['several', 'few', 'many']);

/** Scale words as factors; "dozen" counts like one. */
const factorAt = (tokens: readonly Token[], index: number): number | null => {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.newline) return null;
  if (token.lower === 'dozen' || token.lower === 'dozens') return 12;
  const power = VAGUE_SCALES.get(token.lower) ?? SCALES.get(token.lower);
  return power === undefined ? null : Number(`1e${power}`);
};

/** "several hundred", "a few hundred thousand", "several dozen". */
const readFew = (tokens: readonly Token[], index: number): Vague | null => {
  const at = tokens[index]?.lower === 'a' ? index + 1 : index;
  if (!FEW.has(tokens[at]?.lower ?? '') || (at > index && tokens[at]?.lower !== 'few')) return null;
  const factor = factorAt(tokens, at + 1);
  if (factor === null) return null;
  const second = factor < 1e6 ? factorAt(tokens, at + 2) : null;
  const total = second === null || second <= factor ? factor : factor * second;
  return { low: 2 * total, high: 10 * total, next: total === factor ? at + 2 : at + 3 };
};

/** What people do in large numbers: "Hundreds were injured", "thousands marched". */
const ACTING =
  /^(?:were|are|have|had|more|who|gathered|marched|protested|fled|died|attended|turned|took|lost|remain|remained)$/;

/** "thousands of tests", "tens of thousands", "dozens": one to ten of them; not "by the dozens", "in the hundreds". */
const readPlural = (tokens: readonly Token[], index: number): Vague | null => {
  const word = tokens[index]?.lower ?? '';
  const factor = VAGUE_SCALES.has(word) || word === 'dozens' ? factorAt(tokens, index) : null;
  if (factor === null) return null;
  const after = tokens[index + 1];
  if (after?.lower !== 'of')
    return after !== undefined && ACTING.test(after.lower) && tokens[index - 1]?.lower !== 'the' && factor > 10
      ? { low: factor, high: 10 * factor, next: index + 1 }
      : null;
  const second = factor === 12 ? null : factorAt(tokens, index + 2);
  const total = second === null || second <= 12 ? factor : product(factor, second);
  return { low: total, high: 10 * total, next: total === factor ? index + 1 : index + 3 };
};

/**
 * Reads numbers that words give roughly: "thousands of tests" is one to ten thousand of them, "tens of thousands" ten
 * to a hundred thousand, "dozens" one to ten dozen, "several hundred" two hundred to a thousand.
 */
export const readVague = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const vague = readPlural(tokens, index) ?? readFew(tokens, index);
  if (vague === null) return null;
  const of = tokens[vague.next]?.lower === 'of' ? vague.next + 1 : vague.next;
  const counted = readUnit(tokens, of) ?? readCount(tokens, of, false);
  if (vague.low === 10 && counted === null) return null;
  const next = counted?.next ?? vague.next;
  const [from, to] = [vague.low, vague.high].map((value) => ({ value, step: 0 }));
  if (from === undefined || to === undefined) return null;
  const { hedge } = hedgeBefore(tokens, index);
  return { quantity: range(extent(source, index, next), from, to, counted?.unit ?? NO_UNIT, hedge), next };
};
