import { z } from 'zod';

const Text = z.string().trim().min(1).max(2_000);

/**
 * What a reader expected of an answer, in keys of `expect` in `questions.yaml`: words that the answer should contain,
 * words that it should say against what the question asserts, or that it should say the documents don't tell.
 */
export const ExpectedAnswer = z.union([
  z.strictObject({ contains: z.array(Text).min(1).max(20) }),
  z.strictObject({ corrects: Text }),
  z.strictObject({ abstains: z.literal(true) }),
]);
export type ExpectedAnswer = z.infer<typeof ExpectedAnswer>;
