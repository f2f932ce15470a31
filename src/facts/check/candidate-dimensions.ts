import type { Fact } from '../../domain/fact.ts';
import { fold, words } from '../../domain/words.ts';
import { singular } from '../../quantities/units/nouns.ts';
import { CONCEPTS } from '../lexicon/concepts.ts';
import { conceptOf } from '../terms.ts';

/** What changes, shares and spans of time are computed from. */
const COMPUTED_FROM = [
  'number',
  'date',
  'ratio',
  'ratio points',
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
  'time',
];
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'RUB', 'CHF', 'CAD', 'AUD'].map(
  (code) => `money:${code}`,
);

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map(
  CONCEPTS.map(({ name, words: members }) => [`=${name}`, members]),
);

/** The nouns of a text and those that say the same, in the singular, as what a count may count. */
const countsOf = (text: string): string[] =>
  words(text)
    .flatMap(({ folded }) =>
      /^\p{L}{2,}$/u.test(folded) ? [singular(folded), ...(MEMBERS.get(conceptOf(folded)) ?? [])] : [],
    )
    .map((noun) => `count:${fold(noun)}`);

/**
 * Dimensions of the facts that could decide these claims: their own, those of which they may be computed, those that
 * show another currency or unit, and the counts of what the text names.
 */
export const candidateDimensions = (text: string, claims: readonly Fact[]): string[] => {
  const found = new Set<string>();
  let mayCount = false;
  for (const { quantity, role } of claims) {
    const alternatives = [quantity, ...(quantity.alternatives ?? [])];
    for (const { dimension } of alternatives) {
      const [whole = dimension] = dimension.split('/');
      found.add(dimension).add(whole);
      if (dimension.startsWith('money:')) for (const currency of CURRENCIES) found.add(currency);
      if (dimension === 'time' || dimension === 'age')
        for (const each of ['time', 'age', 'date', 'number']) found.add(each);
      const isChange = dimension.startsWith('ratio') || role === 'rise' || role === 'fall';
      if (isChange) for (const each of [...COMPUTED_FROM, ...CURRENCIES]) found.add(each);
      if (isChange || dimension === 'number' || dimension.startsWith('count:')) {
        found.add('number').add('ratio').add('age');
        mayCount = true;
      }
    }
  }
  // Once for all claims: a text has as many nouns as it is long.
  if (mayCount) for (const count of countsOf(text)) found.add(count);
  return [...found].toSorted();
};
