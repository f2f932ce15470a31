import { z } from 'zod';

/** A question with its gold answers and where they stand, as in a set's `questions.jsonl`. */
export const LabelledQuestion = z.object({
  question: z.string(),
  documentId: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()),
  spans: z.array(z.object({ start: z.number(), end: z.number() })),
});
export type LabelledQuestion = z.infer<typeof LabelledQuestion>;
