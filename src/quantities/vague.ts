import { shift } from './intervals.ts';
import { SCALES, VAGUE_SCALES } from './number-words.ts';
import { NO_UNIT, range, type Found } from './reading.ts';
import { readCount, readUnit } from './read-unit.ts';
import { extent, type Source } from './tokens.ts';

/**
 * Reads plural scale words without a number: "thousands of tests" is one to ten thousand of them, "tens of thousands"
 * ten to a hundred thousand, "dozens" one to ten dozen.
 */
export const readVague = (source: Source, index: number): Found | null => {
  const { tokens } = source;
  const word = tokens[index]?.lower ?? '';
  const dozens = word === 'dozens';
  let power = VAGUE_SCALES.get(word);
  if (power === undefined && !dozens) return null;
  let next = index + 1;
  if (tokens[next]?.lower !== 'of') return null;
  const second = tokens[next + 1]?.lower ?? '';
  const larger = VAGUE_SCALES.get(second) ?? SCALES.get(second);
  if (power !== undefined && larger !== undefined && larger > 2) {
    power += larger;
    next += 2;
  }
  const of = tokens[next]?.lower === 'of' ? next + 1 : next;
  const counted = readUnit(tokens, of) ?? readCount(tokens, of, false);
  if (power === 1 && counted === null) return null;
  const unit = counted?.unit ?? NO_UNIT;
  const end = counted?.next ?? next;
  const span = extent(source, index, end);
  if (power === undefined)
    return { quantity: range(span, { value: 12, step: 0 }, { value: 120, step: 0 }, unit, 'none'), next: end };
  const from = { value: shift(1, power), step: 0 };
  const to = { value: shift(1, power + 1), step: 0 };
  return { quantity: range(span, from, to, unit, 'none'), next: end };
};
