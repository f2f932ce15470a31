import type { Quantity } from '../../domain/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { type Check, quoted } from '../check.ts';
import { withoutMarkers } from '../without-markers.ts';

const GRAINS = new Map([
  [4, 'year'],
  [7, 'month'],
  [10, 'day'],
]);

const isDate = ({ date }: Quantity, expected: string): boolean =>
  date !== undefined && date.grain === GRAINS.get(expected.length) && date.start.startsWith(expected);

/** A date or period of the answer is the expected one, no coarser and no finer. */
export const date: Check<string> = (answer, expected) => {
  const found = readQuantities(withoutMarkers(answer)).filter(({ kind }) => kind === 'date');
  return {
    passed: found.some((candidate) => isDate(candidate, expected)),
    expected,
    got: quoted(found.map(({ text }) => text)),
  };
};
