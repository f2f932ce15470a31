import type { Change, Corruption } from './change.ts';

/** A figure before it, and the words that stand for units, each with others that give another quantity. */
const AFTER_FIGURE = String.raw`(?<=\d[\d,.]*(?: (?:thousand|million|billion))? )`;
const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['million', ['billion', 'thousand']],
  ['billion', ['million', 'trillion']],
  ['thousand', ['million']],
  ['percent', ['percentage points', 'per mille']],
  ['miles', ['kilometres', 'yards']],
  ['mi', ['km']],
  ['kilomet(?:re|er)s', ['miles', 'metres']],
  ['km', ['miles', 'm']],
  ['feet', ['metres', 'yards']],
  ['ft', ['m']],
  ['met(?:re|er)s', ['feet', 'kilometres']],
  ['m', ['km', 'ft']],
  ['tons', ['kilograms']],
  ['tonnes', ['kilograms', 'ounces']],
  ['pounds', ['tons']],
  ['kg', ['tonnes', 'lb']],
  ['grams', ['kilograms']],
  ['acres', ['hectares', 'square miles']],
  ['ha', ['acres']],
  ['years', ['months', 'decades']],
  ['months', ['years', 'weeks']],
  ['weeks', ['months', 'days']],
  ['days', ['weeks', 'hours']],
  ['hours', ['minutes', 'days']],
  ['minutes', ['hours', 'seconds']],
  ['seconds', ['minutes']],
  ['dollars', ['euros', 'pounds']],
  ['kPa', ['MPa']],
];
const CURRENCIES: Record<string, string[]> = { $: ['€', '£'], '£': ['$', '€'], '€': ['$', '£'] };

/** The unit of a figure: another size of it, another currency, points for percent. */
export const changeUnit: Corruption = (sentence, _base, choose) => {
  const changes: Change[] = UNITS.flatMap(([unit, others]) =>
    [...sentence.matchAll(new RegExp(`${AFTER_FIGURE}(?:${unit})(?![\\p{L}\\p{N}²³])`, 'gu'))].map(
      ({ index, 0: text }) => ({
        start: index,
        end: index + text.length,
        by: choose.pick(others)!,
      }),
    ),
  );
  for (const { index, 0: sign } of sentence.matchAll(/[$£€](?=\d)/gu))
    changes.push({ start: index, end: index + 1, by: choose.pick(CURRENCIES[sign]!)! });
  for (const { index } of sentence.matchAll(/(?<=\d)%/gu))
    changes.push({ start: index, end: index + 1, by: ' percentage points' });
  return choose.pick(changes) ?? null;
};
