// Assay beside other readers of quantities in one run: F1 on news sentences, their own and each other's test cases, and speed.
//   npm ci --prefix benchmarks/quantities
//   ASSAY_EVAL_DATA=FOLDER node benchmarks/quantities/compare.ts [--speed]     (--speed: without the test cases)
// Peers: Recognizers-Text (JavaScript), compromise, wink-nlp with its small model, chrono-node (dates alone).
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
const NAME_WIDTH = Math.max(...SUITES.map((suite) => suite.length)) + 2;

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

/** Characters per second over the sentences, each read alone, in the faster of two runs after one to warm up. */
const speed = ({ read }: Reader, sentences: readonly string[]): number => {
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  const run = (): number => {
    const began = performance.now();
    for (const sentence of sentences) read(sentence, '', '2020-01-01');
    return (1000 * characters) / (performance.now() - began);
  };
  run();
  return Math.max(run(), run());
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
const speeds = readers.map((reader) => speed(reader, sentences));
console.log(
  row(
    'characters/s',
    speeds.map((each) => Math.round(each).toLocaleString('en')),
  ),
);
console.log(
  row(
    'Assay, times',
    speeds.map((each) => ((speeds[0] ?? NaN) / each).toFixed(1)),
  ),
);
