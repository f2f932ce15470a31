import { z } from 'zod';
import { CalendarDate } from '../../domain/date.ts';
import { Expectation } from './expectation.ts';
import { Text } from './fields.ts';

const AsOf = CalendarDate.describe('Asks as if it were this day: later documents are left out.').optional();

const Turn = z.strictObject({
  question: Text,
  asOf: AsOf,
  expect: Expectation.describe('What a right answer to this turn holds; a turn may go without.').optional(),
});

/** A question, or a conversation of several that build on each other, after its variables were filled in. */
export const Entry = z
  .strictObject(
    {
      question: Text.describe('What is asked.').optional(),
      asOf: AsOf,
      expect: Expectation.describe('What a right answer holds.').optional(),
      conversation: z
        .array(Turn)
        .min(2, { error: 'needs at least two turns' })
        .describe('Questions that build on each other, in one conversation.')
        .optional(),
      tags: z.array(Text).default([]).describe('Names to choose questions by: `assay eval --filter tag:NAME`.'),
      skip: Text.describe('Why the question isn’t asked for now.').optional(),
      only: z.literal(true, { error: 'can only be true' }).describe('Asks the questions with `only` alone.').optional(),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? 'must have `question` and `expect`' : undefined) },
  )
  .superRefine((entry, context) => {
    if ((entry.question === undefined) === (entry.conversation === undefined))
      context.addIssue({ code: 'custom', message: 'needs either a question or a conversation' });
    else if (entry.question !== undefined && entry.expect === undefined)
      context.addIssue({ code: 'custom', message: 'needs `expect`: what a right answer holds' });
    else if (entry.conversation?.every((turn) => turn.expect === undefined))
      context.addIssue({ code: 'custom', path: ['conversation'], message: 'needs `expect` in at least one turn' });
    else if (entry.conversation !== undefined && entry.expect !== undefined)
      context.addIssue({ code: 'custom', path: ['expect'], message: 'belongs to a turn of the conversation' });
    else if (entry.conversation !== undefined && entry.asOf !== undefined)
      context.addIssue({ code: 'custom', path: ['asOf'], message: 'belongs to a turn of the conversation' });
  });
export type Entry = z.infer<typeof Entry>;
