// Assay beside other readers of quantities in one run: F1 on news sentences, their own and each other's test cases, and speed.
//   npm ci --prefix benchmarks/quantities
//   ASSAY_EVAL_DATA=FOLDER node benchmarks/quantities/compare.ts [--speed]     (--speed: without the test cases)
// Peers: Recognizers-Text (JavaScript), compromise, wink-nlp with its small model, chrono-node (dates alone).
import { leastProcessorTime } from '../support/processor-time.ts';
import { assay } from './peers/assay.ts';
import { chrono } from './peers/chrono.ts';
import { compromise } from './peers/compromise.ts';
import { recognizers } from './peers/recognizers.ts';
import { wink } from './peers/wink.ts';
import { readCases } from './scoring/cases.ts';
import { DATE_SUITES } from './scoring/date-cases.ts';
import { addTally, emptyTally, f1 } from './scoring/f1.ts';
import type { Reader } from './scoring/reading.ts';
import { runSuite, shareRight, SUITES } from './scoring/suites.ts';

const readers: readonly Reader[] = [assay, recognizers(), compromise(), wink(), chrono()];
const NAME_WIDTH = 26;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(18)).join('');

const percent = (share: number): string => (100 * share).toFixed(1);

const cell = (suite: string, reader: Reader): string => {
  if (reader.name === 'chrono-node' && DATE_SUITES[suite] === undefined) return '-';
  const outcomes = runSuite(suite, reader);
  const tally = outcomes.reduce((sum, outcome) => addTally(sum, outcome.tally), emptyTally());
  return tally.gold === 0
    ? percent(shareRight(outcomes))
    : `${percent(f1(tally.value, tally))} / ${percent(f1(tally.unit, tally))}`;
};

/** How long each reader is run, in milliseconds: compiled code needs a while to come up to its speed. */
const SPEED_TIME = 3000;

/** Characters per second of processor time over texts that are read one by one, in the fastest run. */
const speed = ({ read }: Reader, texts: readonly string[]): number => {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const readAll = (): void => {
    for (const text of texts) read(text, '', '2020-01-01');
  };
  return (1000 * characters) / leastProcessorTime(readAll, SPEED_TIME);
};

console.log(
  row(
    '',
    readers.map(({ name }) => name),
  ),
);
if (!process.argv.includes('--speed')) {
  console.log(
    'value / value+unit F1 in percent for newsquant and quantulum3; else the share of cases right in percent',
  );
  for (const suite of SUITES)
    console.log(
      row(
        suite,
        readers.map((reader) => cell(suite, reader)),
      ),
    );
}
const sentences = readCases('newsquant').map(({ text }) => text);
const inputs: readonly [name: string, texts: readonly string[]][] = [
  ['characters/s by sentence', sentences],
  ['characters/s, 10 kB', [sentences.join(' ').slice(0, 10_000)]],
];
for (const [name, texts] of inputs) {
  const speeds = readers.map((reader) => speed(reader, texts));
  console.log(
    row(
      name,
      speeds.map((each) => Math.round(each).toLocaleString('en')),
    ),
  );
  console.log(
    row(
      '  Assay, times',
      speeds.map((each) => ((speeds[0] ?? NaN) / each).toFixed(1)),
    ),
  );
}
