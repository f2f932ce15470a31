// Whether Assay's quantity reader takes time in proportion to the text: nanoseconds a character from 1 kB to 1 MB.
//   node benchmarks/quantities/linearity.ts
import { leastProcessorTime } from '../support/processor-time.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

const SIZES: readonly number[] = [1e3, 1e4, 1e5, 1e6];

/** Text to repeat: prose, and input that makes a careless reader look ahead or back again and again. */
const UNITS: Readonly<Record<string, string>> = {
  prose:
    'It shipped 28.7 million tonnes for $3bn by 2026, up 4.5 percent on a year earlier, the port authority said in March. ' +
    'About 40 of its 120 cranes stood idle for between ten and twelve days, and one in five ships turned back.\n',
  'words alone': 'the harbour stood quiet while boats waited outside for the tide to turn ',
  digits: '1234567890',
  'digits and blanks': '123 ',
  'open ranges': 'between 1 and ',
  'ranges in words': 'from one to ',
  'number words': 'one hundred ',
  'number words and "and"': 'one hundred and ',
  'slashed figures': '1/2/3/4',
  'currency signs': '$€',
  'currency signs and blanks': '$ € ',
  parentheses: '(',
  'figures in parentheses': '(1 ',
  minus: '-',
  'decimal points': '1.',
  colons: '10:',
  months: 'May 5 to ',
  years: '2019-',
  rates: '5 km per ',
  hedges: 'more than ',
  sums: '2 hours 3 minutes ',
  scales: 'million ',
  'halves of halves': 'half a ',
  capitals: 'Boeing ',
  quotes: '5\'6" ',
  'powers of ten': '10^',
};

/** Nanoseconds of processor time a character, in the fastest of several runs. */
const cost = (text: string): number => (1e6 * leastProcessorTime(() => readQuantities(text), 300)) / text.length;

const name = (size: number): string => (size < 1e6 ? `${size / 1e3} kB` : `${size / 1e6} MB`);

console.log(`${'ns a character'.padEnd(28)}${SIZES.map((size) => name(size).padStart(9)).join('')}`);
for (const [what, unit] of Object.entries(UNITS)) {
  const costs = SIZES.map((size) => cost(unit.repeat(Math.ceil(size / unit.length)).slice(0, size)));
  console.log(`${what.padEnd(28)}${costs.map((each) => each.toFixed(0).padStart(9)).join('')}`);
}
