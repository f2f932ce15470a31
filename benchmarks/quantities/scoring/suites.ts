import { DATE_SUITES, type DateCase, type ExpectedDate } from './date-cases.ts';
import { areDatesRight } from './dates.ts';
import { readCases, type Case, type Gold } from './cases.ts';
import { isRightByDuckling } from './duckling.ts';
import { addTally, emptyTally, f1, tallyFigures, type Tally } from './f1.ts';
import { isRightRange } from './number-ranges.ts';
import { figuresOfQuantulum } from './quantulum.ts';
import { hasUnit, type Reader, type Reading } from './reading.ts';
import { isRightByRecognizers } from './recognizers.ts';
import { symbolsOf } from './units.ts';

export const SUITES: readonly string[] = [
  'newsquant',
  'quantulum3',
  'quantulum3-ambiguity',
  ...['number', 'percent', 'currency', 'dimension', 'temperature', 'age', 'ordinal', 'numberrange'].map(
    (name) => `rt-${name}`,
  ),
  ...['numeral', 'ordinal', 'quantity', 'distance', 'volume', 'temperature', 'amountofmoney', 'duration'].map(
    (name) => `duckling-${name}`,
  ),
  ...Object.keys(DATE_SUITES),
];

/** How one case went: right or not, what was listed and read for it, and the counts by our conventions and as listed. */
export type Outcome = {
  id: string;
  text: string;
  gold: readonly Gold[];
  readings: readonly Reading[];
  right: boolean;
  tally: Tally;
  plain: Tally;
};

type Verdict = Pick<Outcome, 'right' | 'tally' | 'plain'>;

const sameUnit = (gold: Gold, reading: Reading): boolean => hasUnit(reading, symbolsOf(gold.unit ?? '-', 'quantulum'));

const judgeCase = (suite: string, item: Case, readings: readonly Reading[]): boolean => {
  if (suite === 'rt-numberrange') return isRightRange(item, readings);
  return suite.startsWith('rt-')
    ? isRightByRecognizers(suite, item, readings)
    : isRightByDuckling(suite, item, readings);
};

const judge = (suite: string, item: Case, readings: readonly Reading[]): Verdict => {
  if (/^(?:rt|duckling)-/.test(suite))
    return { right: judgeCase(suite, item, readings), tally: emptyTally(), plain: emptyTally() };
  const gold = suite === 'newsquant' ? item.gold : figuresOfQuantulum(item, readings);
  const tally = tallyFigures(gold, readings, sameUnit);
  const plain = tallyFigures(item.gold, readings, sameUnit);
  return { right: tally.value === tally.gold && tally.value === tally.read, tally, plain };
};

const runFigures = (suite: string, { read }: Reader): Outcome[] =>
  readCases(suite).map((item) => {
    const readings = read(item.text, suite, item.ref?.slice(0, 10));
    return { id: item.id, text: item.text, gold: item.gold, readings, ...judge(suite, item, readings) };
  });

/** A date that is expected, as `--misses` prints it. */
const asGold = ({ span, periods }: ExpectedDate): Gold => ({
  ...span,
  rawValue: periods.map(({ start, end }) => `${start}/${end ?? '..'}`).join(' or '),
});

const runDates = (suite: string, cases: readonly DateCase[], { read }: Reader): Outcome[] =>
  cases.map((item) => {
    const { id, text, anchor, expected } = item;
    const readings = read(text, suite, anchor);
    const right = areDatesRight(item, readings);
    return { id, text, gold: expected.map(asGold), readings, right, tally: emptyTally(), plain: emptyTally() };
  });

/** Reads and judges the cases of a suite. */
export const runSuite = (suite: string, reader: Reader): Outcome[] => {
  const dates = DATE_SUITES[suite];
  return dates === undefined ? runFigures(suite, reader) : runDates(suite, dates(suite), reader);
};

const percent = (share: number): string => (100 * share).toFixed(1);

const describeTally = (tally: Tally, plain: Tally): string => {
  if (tally.gold === 0) return '';
  const figures = `value F1 ${percent(f1(tally.value, tally))}, value+unit ${percent(f1(tally.unit, tally))}`;
  const listed = percent(f1(plain.value, plain));
  return `; ${figures}${listed === percent(f1(tally.value, tally)) ? '' : ` (value F1 ${listed} as listed)`}`;
};

/** Share of cases right, from 0 to 1. */
export const shareRight = (outcomes: readonly Outcome[]): number =>
  outcomes.filter((outcome) => outcome.right).length / Math.max(1, outcomes.length);

/** Cases right, and value F1 where the suite lists all figures of running text. */
export const summarize = (outcomes: readonly Outcome[]): string => {
  const right = outcomes.filter((outcome) => outcome.right).length;
  const total = (key: 'tally' | 'plain'): Tally =>
    outcomes.reduce((sum, outcome) => addTally(sum, outcome[key]), emptyTally());
  const share = percent(shareRight(outcomes));
  return `${right}/${outcomes.length} = ${share} %${describeTally(total('tally'), total('plain'))}`;
};
