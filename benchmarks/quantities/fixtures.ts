// How many cases of other parsers' own test suites Assay reads right. scoring/ says what right means for each.
//   ASSAY_EVAL_DATA=FOLDER node benchmarks/quantities/fixtures.ts [SUITE…] [--misses] [--every N --offset M]
// Suites: NewsQuant (satya77/CQE_Evaluation), Recognizers-Text (microsoft), duckling (facebook), quantulum3 (nielstron).
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { assay } from './peers/assay.ts';
import type { Reading } from './scoring/reading.ts';
import { runSuite, summarize, SUITES, type Outcome } from './scoring/suites.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean', default: false },
    every: { type: 'string', default: '1' },
    offset: { type: 'string', default: '0' },
  },
});

/** Cases that contradict Assay's rules or are evident errors of their suite, each with the reason. */
const CONTRADICTIONS = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(new URL('contradictions.json', import.meta.url), 'utf8')));

const describeValue = ({ value, low, high, date }: Reading): string =>
  date === undefined ? String(value ?? `${low}..${high}`) : `${date.start}/${date.end}`;

const describe = ({ id, text, gold, readings }: Outcome): string =>
  [
    `${id} ${JSON.stringify(text)}`,
    `    gold ${gold.map((entity) => `${JSON.stringify(entity.text ?? '')}=${entity.value ?? entity.rawValue ?? `${entity.lo}..${entity.hi}`} ${entity.op ?? ''} ${entity.unit ?? ''}`).join(' ; ')}`,
    `    got  ${readings.map((reading) => `${JSON.stringify(text.slice(reading.start, reading.end))}=${reading.operator} ${describeValue(reading)} ${reading.unit} (${reading.kind})`).join(' ; ')}`,
  ].join('\n');

const every = Number(values.every);
const offset = Number(values.offset);
for (const suite of positionals.length > 0 ? positionals : SUITES) {
  const outcomes = runSuite(suite, assay).filter((_, index) => index % every === offset);
  const fair = outcomes.filter(({ id }) => CONTRADICTIONS[id] === undefined);
  if (values.misses) for (const outcome of fair) if (!outcome.right) console.log(describe(outcome));
  const left = outcomes.length - fair.length;
  console.log(
    `${suite}: ${summarize(fair)}${left === 0 ? '' : `; with ${left} contradictions ${summarize(outcomes)}`}`,
  );
}
