import type { Claim } from '../../domain/claim.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { moveClaim } from '../draft.ts';

/**
 * The claims of a figure that was worked out from the sources.
 *
 * @param text the figure as the answer says it, `offset` UTF-16 code units behind the answer's beginning
 * @param formula how it follows: `5 − 3 = 2`
 * @param facts ids of the facts that it is made of
 */
export const derivedClaims = (text: string, formula: string, facts: readonly string[], offset: number): Claim[] =>
  readQuantities(text).map((quantity) =>
    moveClaim(
      {
        text: quantity.text,
        in: 'answer',
        span: { start: quantity.start, end: quantity.end },
        quantity,
        verdict: 'supported',
        reason: `it follows from the sources: ${formula}`,
        facts: [...facts],
        formula,
      },
      offset,
    ),
  );
