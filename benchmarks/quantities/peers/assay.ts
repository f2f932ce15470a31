import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import type { Reader } from '../scoring/reading.ts';

/** Our own lexer. */
export const assay: Reader = {
  name: 'Assay',
  read: (text, _suite, anchor) => readQuantities(text, anchor === undefined ? {} : { anchor }),
};
