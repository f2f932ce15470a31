import { z } from 'zod';
import { Verdict } from '../domain/claim.ts';

const Text = z.string({ error: 'must be a text; put figures in quotes' }).refine((text) => text.trim() !== '', {
  error: 'must not be empty',
});

/** One text or several; a lone one may be written without the list. */
const Texts = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(Text).min(1));

const Pattern = Text.refine(
  (source) => {
    try {
      return new RegExp(source, 'u') instanceof RegExp;
    } catch {
      return false;
    }
  },
  { error: 'is not a regular expression' },
);

export const ExpectedQuantity = z.strictObject({
  value: z.number(),
  unit: z.string(),
  tolerance: z.number().nonnegative().default(0),
});
export type ExpectedQuantity = z.infer<typeof ExpectedQuantity>;

export const ExpectedCitation = z.strictObject({ document: Text, quote: Text.optional() });
export type ExpectedCitation = z.infer<typeof ExpectedCitation>;

export const ExpectedClaim = z.strictObject({ text: Text, verdict: Verdict });
export type ExpectedClaim = z.infer<typeof ExpectedClaim>;

/**
 * What a right answer holds. All that is named has to hold; whatever is expected but `abstains` also says
 * that the question is answered. Texts are compared without regard to case, white space and the shape of quotes.
 */
export const Expectation = z.strictObject({
  /** Each of these occurs in the answer. */
  contains: Texts.optional(),
  /** None of these occurs in the answer. */
  notContains: Texts.optional(),
  /** A regular expression (`u` and `i` flags) that finds something in the answer. */
  matches: Pattern.optional(),
  /** The whole short answer. */
  shortAnswer: Text.optional(),
  /** A quantity in the answer, in any unit that converts to this one. `tolerance` is in `unit`. */
  quantity: ExpectedQuantity.optional(),
  /** A date or period in the answer: `2026`, `2026-05`, `2026-05-01`; `XXXX-12` where no year is stated. */
  date: z
    .string({ error: 'must be a text such as "2026" (in quotes) or XXXX-12' })
    .regex(/^(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?$/, { error: 'must be YYYY, YYYY-MM or YYYY-MM-DD; XXXX for no year' })
    .optional(),
  /** A source that the answer cites, with these words in the cited passage. */
  cites: z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(ExpectedCitation).min(1).optional(),
    )
    .optional(),
  /** true: no number of the answer is contradicted or unverified. */
  verified: z.literal(true, { error: 'can only be true' }).optional(),
  /** Numbers of the question or the answer with their verdicts. */
  claims: z.array(ExpectedClaim).min(1).optional(),
  /** true: the sources don't say, and the answer says so. */
  abstains: z.literal(true, { error: 'can only be true' }).optional(),
  /** The question asserts what the sources contradict, and the answer says this instead; false: it accepts the question. */
  corrects: z.union([z.literal(false), Texts], { error: 'must be the right text, or false' }).optional(),
});
export type Expectation = z.infer<typeof Expectation>;

const Tags = z.array(Text).default([]);

const Turn = z.strictObject({ question: Text, expect: Expectation.optional() });

/** An entry of the file: a question, or a conversation of several that build on each other. */
export const Entry = z
  .strictObject(
    {
      question: Text.optional(),
      expect: Expectation.optional(),
      conversation: z.array(Turn).min(2, { error: 'needs at least two turns' }).optional(),
      tags: Tags,
      /** Why the question isn't asked for now. */
      skip: Text.optional(),
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
  });
export type Entry = z.infer<typeof Entry>;

export const QuestionFile = z.array(Entry, { error: 'must be a list of questions' });
