import type { Quantity } from '../../domain/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { type Check, quoted } from '../check.ts';
import type { ExpectedQuantity } from '../questions/expectation.ts';
import { withoutMarkers } from '../without-markers.ts';

/** The one quantity that a figure with a unit is; null where the unit is none that is known. */
export const readExpected = (value: number, unit: string): Quantity | null => {
  const text = `${value} ${unit}`.trim();
  const [only, ...others] = readQuantities(text);
  return only === undefined || others.length > 0 || only.end - only.start !== text.length ? null : only;
};

/** The stated figure in its base unit: the middle of its rounding interval, a bound's own end; null for a range. */
const stated = ({ value, canonical }: Quantity): number | null => {
  if (value === null || canonical === null) return null;
  const { low, high } = canonical;
  return low === null || high === null ? (low ?? high) : (low + high) / 2;
};

const isWithin = (found: Quantity, expected: ExpectedQuantity): boolean => {
  const [middle, upper] = [expected.value, expected.value + expected.tolerance].map((value) =>
    readExpected(value, expected.unit),
  );
  if (!middle || !upper || found.dimension !== middle.dimension) return false;
  const [is, wanted, limit] = [stated(found), stated(middle), stated(upper)];
  if (is === null || wanted === null || limit === null) return false;
  // Conversions between units round in the last bits.
  return Math.abs(is - wanted) <= Math.abs(limit - wanted) + 1e-9 * Math.abs(wanted);
};

/** A quantity of the answer, converted, is the expected one within its tolerance. */
export const quantity: Check<ExpectedQuantity> = (answer, expected) => {
  const found = readQuantities(withoutMarkers(answer));
  const tolerance = expected.tolerance === 0 ? '' : ` ± ${expected.tolerance}`;
  return {
    passed: found.some((candidate) => isWithin(candidate, expected)),
    expected: `${expected.value}${tolerance} ${expected.unit}`,
    got: quoted(found.map(({ text }) => text)),
  };
};
