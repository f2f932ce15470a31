import { z } from 'zod';

/** How a quantity was read, and by which rule it is compared, in words for people. */
export const Explanation = z.object({
  /** What was read, scale words worked in: "28.7 million t". */
  readAs: z.string(),
  /** What it stands for, and is compared as: "from 28.65 to below 28.75 million t". */
  means: z.string(),
  /** The rule that makes the one of the other. */
  rule: z.string(),
});
export type Explanation = z.infer<typeof Explanation>;

/** The same of a fact's quantity, and the period of the fact. */
export const FactExplanation = Explanation.extend({ period: z.string().optional() });
export type FactExplanation = z.infer<typeof FactExplanation>;

/** The same of a claimed quantity, and how it stands to what the one fact that decides it states. */
export const ClaimExplanation = Explanation.extend({ comparison: z.string().optional() });
export type ClaimExplanation = z.infer<typeof ClaimExplanation>;
