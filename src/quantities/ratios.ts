import { isFunctionWord } from '../domain/words.ts';
import { isAfterLabelWord } from './label-words.ts';
import { fractionStep } from './numbers/number-reading.ts';
import { UNITS } from './numbers/number-words.ts';
import { readNumber, type NumberReading } from './numbers/numbers.ts';
import { hedgeBefore } from './operators.ts';
import { NO_UNIT, single, type Found, type ResolvedUnit } from './reading.ts';
import { shareAmong } from './units/share-names.ts';
import { extent, isDash, isGlued, type Source, type Token } from './tokens.ts';
import { findUnit } from './units/unit-index.ts';

const ODDS: ResolvedUnit = { ...NO_UNIT, dimension: 'odds', kind: 'ratio' };
const SCORE: ResolvedUnit = { ...NO_UNIT, dimension: 'score', kind: 'score' };

const LARGEST_SCORE = 200;

/** Votes in parliaments go higher. */
const LARGEST_VOTE = 1000;

const isWhole = (number: NumberReading | null): number is NumberReading =>
  number !== null && Number.isInteger(number.value) && !number.fraction;

/** "one in five", "two out of three", "nine of 10". */
const readShare = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  const joiner = tokens[first.next]?.lower;
  const out = joiner === 'out' && tokens[first.next + 1]?.lower === 'of';
  if (!out && joiner !== 'in' && joiner !== 'of') return null;
  const at = first.next + (out ? 2 : 1);
  const second = readNumber(tokens, tokens[at]?.lower === 'every' ? at + 1 : at);
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
    ((!roundBase && first.value !== 1) ||
      /^(?:matches|games|days|years|months|weeks|minutes|seasons|appearances|starts)$/.test(after?.lower ?? ''))
  )
    return null;
  const value = first.value / second.value;
  const quantity = single(
    extent(source, index, second.next),
    value,
    fractionStep(value),
    shareAmong(tokens, second.next),
    hedgeBefore(tokens, index).hedge,
  );
  return { quantity: { ...quantity, parts: [first.value, second.value] }, next: second.next };
};

/** "odds of", "by a ratio of" and the like before `index`. */
const ofRatio = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'of' && /^(?:ratio|odds)$/.test(tokens[index - 2]?.lower ?? '');

/** The second figure of "20-to-1", "3:1", "16:9", "9 to 1"; of "3 to 2" after "ratio of" or "odds of". */
const readAgainst = (tokens: readonly Token[], index: number, first: NumberReading): NumberReading | null => {
  const at = first.next;
  const joiner = tokens[at];
  if (joiner === undefined || joiner.newline) return null;
  if (joiner.text === ':') {
    const isTime = (tokens[at + 1]?.lower ?? '').startsWith('0');
    return isGlued(joiner) && isGlued(tokens[at + 1]) && !isTime ? readNumber(tokens, at + 1) : null;
  }
  if (isDash(joiner) && isGlued(joiner) && tokens[at + 1]?.lower === 'to' && isDash(tokens[at + 2]))
    return readNumber(tokens, at + 3);
  if (joiner.lower !== 'to') return null;
  if (ofRatio(tokens, index)) return readNumber(tokens, at + 1);
  const one = tokens[at + 1];
  const isToOne =
    first.value > 1 && (one?.lower === '1' || one?.lower === 'one') && tokens[index - 1]?.lower !== 'from';
  return isToOne && findUnit(tokens, at + 2, false) === null ? readNumber(tokens, at + 1) : null;
};

/** Odds and ratios of two figures, and the scores and votes that are written alike ("a 5-to-4 decision"). */
const readOdds = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  const second = readAgainst(tokens, index, first);
  if (second === null || second.value <= 0 || second.fraction || second.scale > 1) return null;
  const span = extent(source, index, second.next);
  const parts = [first.value, second.value];
  const isDecided =
    tokens[first.next]?.text !== ':' && !ofRatio(tokens, index) && isContest(tokens, index, second.next, DECIDED);
  if (isDecided) return { quantity: { ...single(span, first.value, 0, SCORE, 'none'), parts }, next: second.next };
  return { quantity: { ...single(span, first.value / second.value, 0, ODDS, 'none'), parts }, next: second.next };
};

const CONTEST: ReadonlySet<string> = new Set(
  `won win wins winning lost lose loses losing beat beats beaten beating defeat defeats defeated draw draws drew drawn
  victory victories loss thrashed thrashing crushed edged lead leads leading led down up score scored scoreline tie tied
  ties final finished trailed trailing ahead behind level vote voted ruling ruled decision margin aggregate`.split(
    /\s+/,
  ),
);

/** Words that make "5 to 4" a result; others ("up 3 to 5", "from 3 to 1") leave it a range or a change. */
const DECIDED: ReadonlySet<string> = new Set(
  'won win beat beats beaten beating defeat defeated victory loss thrashed vote voted ruling ruled decision verdict'.split(
    ' ',
  ),
);

/** Words of decisions by vote, whose figures may be in the hundreds. */
const VOTED: ReadonlySet<string> = new Set(
  'vote votes voted passed pass passes approved approves rejected backed adopted cleared margin senate house parliament'.split(
    ' ',
  ),
);

const isContest = (tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean => {
  for (let at = from - 6; at < from; at++) if (words.has(tokens[at]?.lower ?? '')) return true;
  for (let at = to; at < to + 2; at++) if (words.has(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** Whether the token at `index` goes on with what two figures before it measure or count. */
const goesOn = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index];
  if (after === undefined || after.newline) return false;
  if (isGlued(after) && !/^[.,;:!?)\]"'”’]$/.test(after.text)) return true;
  return after.text === '%' || findUnit(tokens, index, false) !== null;
};

/** The second figure of "3–1", "three-nil", and of "3 to 1" where something was won or lost by it. */
const readOther = (
  tokens: readonly Token[],
  index: number,
  first: NumberReading,
): { value: number; next: number } | null => {
  const [joiner, other] = [tokens[first.next], tokens[first.next + 1]];
  if (other === undefined || other.newline) return null;
  const next = first.next + 2;
  const value = other.kind === 'number' && /^\d{1,3}$/.test(other.lower) ? Number(other.lower) : UNITS.get(other.lower);
  if (value === undefined) return null;
  if (joiner?.lower === 'to') {
    const after = tokens[next];
    const ends = after === undefined || after.kind === 'mark' || isFunctionWord(after.lower);
    const isDecided = tokens[index - 1]?.lower === 'by' || isContest(tokens, index, next, DECIDED);
    return ends && isDecided ? { value, next } : null;
  }
  if (!isDash(joiner) || !isGlued(joiner) || other.gap) return null;
  const inWords = other.kind === 'word';
  return !inWords || other.lower === 'nil' || isContest(tokens, index, next, CONTEST) ? { value, next } : null;
};

/** "3–1", "2-2", "three-nil", "voted 52 to 48": two whole numbers that somebody won, lost or drew by. */
const readScore = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  if ((!first.bare && !first.inWords) || first.scale > 1 || first.value > LARGEST_VOTE) return null;
  const other = readOther(tokens, index, first);
  if (other === null || other.value > LARGEST_VOTE || goesOn(tokens, other.next)) return null;
  const isLarge = Math.max(first.value, other.value) > LARGEST_SCORE;
  if (isLarge && !isContest(tokens, index, other.next, VOTED)) return null;
  if (first.value < other.value && !isContest(tokens, index, other.next, CONTEST)) return null;
  const quantity = single(extent(source, index, other.next), first.value, 0, SCORE, 'none');
  return { quantity: { ...quantity, parts: [first.value, other.value] }, next: other.next };
};

/** A figure of a ratio may be a decimal ("3.5:1"), those of shares and scores are whole. */
const isProportion = (tokens: readonly Token[], first: NumberReading): boolean =>
  tokens[first.next]?.text === ':' && !first.fraction;

/** Reads a share ("one in five"), odds ("3:1") or a score ("3–1") that starts at `index` with the number `first`. */
export const readRatio = (source: Source, index: number, first: NumberReading): Found | null => {
  const { tokens } = source;
  if (!isWhole(first)) return isProportion(tokens, first) ? readOdds(source, index, first) : null;
  // "the season 14–0", but "Season 2-3", "pages 10-12"
  if (isAfterLabelWord(tokens, index) && tokens[index - 1]?.text !== 'season') return null;
  return readShare(source, index, first) ?? readScore(source, index, first) ?? readOdds(source, index, first);
};
