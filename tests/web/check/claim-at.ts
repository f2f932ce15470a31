import type { Claim, Verdict } from '../../../src/domain/claim.ts';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';

/** A claim on the figure at a place of a text. */
export const claimAt = (
  text: string,
  start: number,
  end: number,
  { verdict = 'unverified', facts = [] }: { verdict?: Verdict; facts?: string[] } = {},
): Claim => {
  const [quantity] = readQuantities('2');
  return {
    text: text.slice(start, end),
    in: 'text',
    span: { start, end },
    quantity: quantity!,
    verdict,
    reason: `because it is ${verdict}`,
    facts,
  };
};
