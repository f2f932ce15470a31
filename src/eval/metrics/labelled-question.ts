import { z } from 'zod';
import { QueryText } from '../../domain/search.ts';
import { ExpectedClaim } from '../questions/expectation.ts';
import { oneOrMore, Text } from '../questions/fields.ts';

/**
 * A line of a labelled file: a question and what is known of its answer. Other columns are passed over.
 * `document` is the document that answers, or several; `quote` its words that do.
 */
export const LabelledQuestion = z
  .object({
    id: z.string().optional(),
    question: QueryText,
    answers: z.array(Text).default([]),
    document: oneOrMore(Text).optional(),
    quote: Text.optional(),
    answerable: z.boolean().default(true),
    claims: z.array(ExpectedClaim).default([]),
  })
  .superRefine(({ answers, document, quote, answerable }, context) => {
    const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    if (!answerable && answers.length > 0) refuse('answers', 'must be empty where `answerable` is false');
    if (quote !== undefined && document?.length !== 1) refuse('quote', 'needs the one `document` that it is in');
  });
export type LabelledQuestion = z.infer<typeof LabelledQuestion>;
