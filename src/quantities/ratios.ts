import { isAfterLabelWord } from './labels.ts';
import { readNumber, type NumberReading } from './numbers.ts';
import { hedgeBefore } from './operators.ts';
import { NO_UNIT, single, type Found, type ResolvedUnit } from './reading.ts';
import { extent, isDash, isGlued, type Source, type Token } from './tokens.ts';
import { findUnit } from './unit-index.ts';

/** Shares and proportions: comparable with percentages. */
export const SHARE: ResolvedUnit = {
  unit: '',
  name: '-',
  dimension: 'ratio',
  base: '1',
  factor: 1,
  offset: 0,
  kind: 'ratio',
};

const ODDS: ResolvedUnit = { ...NO_UNIT, dimension: 'odds', kind: 'ratio' };
const SCORE: ResolvedUnit = { ...NO_UNIT, dimension: 'score', kind: 'score' };

/** People say "one in five" for what is within a percentage point of it, as with fractions. */
const SHARE_STEP = 0.02;

const LARGEST_SCORE = 200;

const isWhole = (number: NumberReading | null): number is NumberReading =>
  number !== null && Number.isInteger(number.value) && !number.fraction;

/** "one in five", "two out of three", "nine of 10". */
const readShare = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  const joiner = tokens[first.next]?.lower;
  const out = joiner === 'out' && tokens[first.next + 1]?.lower === 'of';
  const every = joiner === 'in' && tokens[first.next + 1]?.lower === 'every';
  if (!out && joiner !== 'in' && joiner !== 'of') return null;
  const second = readNumber(tokens, first.next + (out || every ? 2 : 1));
  if (!isWhole(second) || second.value <= first.value || second.value < 2) return null;
  const after = tokens[second.next];
  const measured =
    after !== undefined &&
    (after.text === '%' || findUnit(tokens, second.next, isGlued(after)) !== null || after.text === ',');
  const roundBase =
    [3, 4, 5, 6, 7, 8, 9].includes(second.value) || /^10*$/.test(String(second.value)) || second.value % 5 === 0;
  if (measured && !out && after.text !== ',') return null;
  if (joiner === 'in' && second.bare && second.value >= 1100 && second.value <= 2200 && second.value % 1000 !== 0)
    return null;
  if (joiner === 'of' && !(first.value <= 10 && (second.value === 10 || second.value === 100))) return null;
  if (
    joiner === 'in' &&
    (!roundBase ||
      /^(?:matches|games|days|years|months|weeks|minutes|seasons|appearances|starts)$/.test(after?.lower ?? ''))
  )
    return null;
  const value = first.value / second.value;
  const quantity = single(
    extent(source, index, second.next),
    value,
    SHARE_STEP,
    SHARE,
    hedgeBefore(tokens, index).hedge,
  );
  return { quantity: { ...quantity, parts: [first.value, second.value] }, next: second.next };
};

/** "20-to-1", "3:1", "16:9"; "2 to 1" after "ratio of". */
const readOdds = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  const at = first.next;
  const dashed = isDash(tokens[at]) && isGlued(tokens[at]) && tokens[at + 1]?.lower === 'to' && isDash(tokens[at + 2]);
  const colon = tokens[at]?.text === ':' && isGlued(tokens[at]) && isGlued(tokens[at + 1]);
  const ratioOf =
    tokens[at]?.lower === 'to' && tokens[index - 1]?.lower === 'of' && tokens[index - 2]?.lower === 'ratio';
  if (!dashed && !colon && !ratioOf) return null;
  const second = readNumber(tokens, at + (dashed ? 3 : 1));
  if (
    second === null ||
    second.value <= 0 ||
    second.fraction ||
    (colon && (tokens[at + 1]?.lower ?? '').startsWith('0'))
  )
    return null;
  const quantity = single(extent(source, index, second.next), first.value / second.value, 0, ODDS, 'none');
  return { quantity: { ...quantity, parts: [first.value, second.value] }, next: second.next };
};

const CONTEST =
  /^(?:won|win|wins|winning|lost|lose|loses|losing|beat|beats|beaten|beating|defeat|defeats|defeated|draw|draws|drew|drawn|victory|victories|loss|thrashed|thrashing|crushed|edged|lead|leads|leading|led|down|up|score|scored|scoreline|tie|tied|ties|final|finished|trailed|trailing|ahead|behind|level|vote|voted|ruling|decision|margin|aggregate)$/;

const isContest = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from - 6; at < from; at++) if (CONTEST.test(tokens[at]?.lower ?? '')) return true;
  for (let at = to; at < to + 2; at++) if (CONTEST.test(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** "3–1", "2-2": two small whole numbers joined by a dash, with nothing they measure. */
const readScore = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  const dash = tokens[first.next];
  const other = tokens[first.next + 1];
  if (
    !first.bare ||
    !isDash(dash) ||
    !isGlued(dash) ||
    other?.kind !== 'number' ||
    other.gap ||
    !/^\d{1,3}$/.test(other.lower)
  )
    return null;
  const second = Number(other.lower);
  const next = first.next + 2;
  const after = tokens[next];
  if (first.value > LARGEST_SCORE || second > LARGEST_SCORE) return null;
  if (after !== undefined && isGlued(after) && !/^[.,;:!?)\]"'”’]$/.test(after.text)) return null;
  if (findUnit(tokens, next, false) !== null || after?.text === '%') return null;
  if (first.value < second && !isContest(tokens, index, next)) return null;
  const quantity = single(extent(source, index, next), first.value, 0, SCORE, 'none');
  return { quantity: { ...quantity, parts: [first.value, second] }, next };
};

/** Reads a share ("one in five"), odds ("3:1") or a score ("3–1") that starts at `index`. */
export const readRatio = (source: Source, index: number): Found | null => {
  const first = readNumber(source.tokens, index);
  if (!isWhole(first) || isAfterLabelWord(source.tokens, index)) return null;
  return readShare(source, index, first) ?? readOdds(source, index, first) ?? readScore(source, index, first);
};
