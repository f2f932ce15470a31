import type { Quantity } from '../../src/domain/quantity.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

const figure = (quantity: Quantity): string => {
  if (quantity.date !== undefined) return `${quantity.date.start}/${quantity.date.end} ${quantity.date.grain}`;
  const size = quantity.value === null ? `${quantity.low}..${quantity.high}` : String(quantity.value);
  return quantity.unit === '' ? size : `${size} ${quantity.unit}`;
};

/** One line for a quantity: `operator value unit`, the operator left out when it is `=`; dates as `start/end grain`. */
const describeQuantity = (quantity: Quantity): string =>
  `${quantity.operator === '=' ? '' : `${quantity.operator} `}${figure(quantity)}`;

/** All quantities of a text, one line each. */
export const describeText = (text: string, anchor?: string): string[] =>
  readQuantities(text, anchor === undefined ? {} : { anchor }).map(describeQuantity);
