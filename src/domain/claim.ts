import { z } from 'zod';
import { ClaimExplanation } from './explanation.ts';
import { Quantity } from './quantity.ts';
import { Span } from './span.ts';

export const Verdict = z.enum(['supported', 'contradicted', 'unverified']);
export type Verdict = z.infer<typeof Verdict>;

/** A quantity asserted in an answer, a question or any text, with the verdict of the sources on it. */
export const Claim = z.object({
  text: z.string(),
  in: z.enum(['answer', 'question', 'text']),
  span: Span,
  quantity: Quantity,
  verdict: Verdict,
  reason: z.string(),
  facts: z.array(z.string()),
  formula: z.string().optional(),
  explanation: ClaimExplanation.optional(),
});
export type Claim = z.infer<typeof Claim>;

/** What `verify` returns for a whole text: the worst verdict of its claims. */
export const Verification = z.object({
  verdict: Verdict,
  reason: z.string(),
  claims: z.array(Claim),
  counts: z.object({
    supported: z.int(),
    contradicted: z.int(),
    unverified: z.int(),
  }),
});
export type Verification = z.infer<typeof Verification>;
