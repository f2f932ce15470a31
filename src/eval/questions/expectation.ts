import { safeRegex } from 'safe-regex2';
import { z } from 'zod';
import { Verdict } from '../../domain/claim.ts';
import { isCalendarDate } from '../../domain/date.ts';
import { oneOrMore, Text, Texts } from './fields.ts';

const isPattern = (source: string): boolean => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

export const ExpectedQuantity = z.strictObject({
  value: z.number().describe('The figure, in `unit`.'),
  unit: z
    .string()
    .describe('Any unit that the answer’s own converts to: `Mt`, `USD`, `km/h`, `bridges`; empty for none.'),
  tolerance: z.number().nonnegative().default(0).describe('How far off the answer’s figure may be, in `unit`.'),
});
export type ExpectedQuantity = z.infer<typeof ExpectedQuantity>;

export const ExpectedCitation = z.strictObject({
  document: Text.describe('The id of the document: its path below the corpus folder without the extension.'),
  quote: Text.describe('Words of the cited passage, as the document has them.').optional(),
});
export type ExpectedCitation = z.infer<typeof ExpectedCitation>;

export const ExpectedClaim = z.strictObject({
  text: Text.describe('The figure or date as the question or the answer states it.'),
  verdict: Verdict,
});
export type ExpectedClaim = z.infer<typeof ExpectedClaim>;

/** A leap year stands for a year that is not stated, as 29 February is a date; the first month and day for those. */
const isDateThatExists = (text: string): boolean =>
  isCalendarDate(`${text.replace('XXXX', '2024')}-01-01`.slice(0, 'YYYY-MM-DD'.length));

const onlyTrue = z.literal(true, { error: 'can only be true' });

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

const isLanguage = (tag: string): boolean => /^[a-z]{2,3}$/.test(tag) && LANGUAGES.of(tag) !== undefined;

/**
 * What a right answer holds. All that is named has to hold; whatever is expected but `abstains` also says
 * that the question is answered. Texts are compared without regard to case, white space and the shape of quotes.
 * The descriptions are what editors show (`assay eval schema`).
 */
export const Expectation = z.strictObject({
  contains: Texts.describe('Each of these texts occurs in the answer.').optional(),
  notContains: Texts.describe('None of these texts occurs in the answer.').optional(),
  matches: Text.refine(isPattern, { error: 'is not a regular expression', abort: true })
    .refine((source) => safeRegex(source), { error: 'repeats what repeats, which may take for ever: write it plainer' })
    .describe('A regular expression (flags `u` and `i`) that finds something in the answer.')
    .optional(),
  shortAnswer: Text.describe('The whole short answer.').optional(),
  quantity: ExpectedQuantity.describe('A quantity in the answer, in any unit that converts to this one.').optional(),
  date: z
    .string({ error: 'must be a text such as "2026" (in quotes) or XXXX-12' })
    .regex(/^(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?$/, {
      error: 'must be YYYY, YYYY-MM or YYYY-MM-DD; XXXX for no year',
      abort: true,
    })
    .refine(isDateThatExists, { error: 'is not a date that exists' })
    .describe('A date or period in the answer: `"2026"`, `2026-05`, `2026-05-01`; `XXXX-12` where no year is stated.')
    .optional(),
  cites: oneOrMore(ExpectedCitation)
    .describe('Sources that the answer cites, with these words in the cited passage.')
    .optional(),
  citesOnly: Texts.describe('The documents (ids) that the answer may cite; it cites no other.').optional(),
  verified: onlyTrue.describe('No number of the answer is contradicted or unverified.').optional(),
  claims: z
    .array(ExpectedClaim)
    .min(1)
    .describe('Numbers of the question or the answer with their verdicts.')
    .optional(),
  conflicts: z
    .union([z.boolean(), Texts], { error: 'must be true, false or the documents that disagree' })
    .describe('Whether the answer shows sources that disagree; or the documents (ids) that do.')
    .optional(),
  abstains: onlyTrue.describe('The sources don’t say, and the answer says so.').optional(),
  corrects: z
    .union([z.literal(false), Texts], { error: 'must be the right text, or false' })
    .describe('The question asserts what the sources contradict, and the answer says this instead; false: it doesn’t.')
    .optional(),
  language: z
    .string({ error: 'must be the code of a language, such as en' })
    .refine(isLanguage, { error: 'must be the code of a language, such as en or deu' })
    .describe('The language of the answer (ISO 639 code), as far as its letters and words tell.')
    .optional(),
  maxMs: z.number().positive().describe('The most milliseconds that the answer may take.').optional(),
});
export type Expectation = z.infer<typeof Expectation>;
