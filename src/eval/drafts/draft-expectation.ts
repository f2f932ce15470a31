import type { Answer, Citation } from '../../domain/answer.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { cites } from '../checks/citations.ts';
import { verified } from '../checks/claims.ts';
import { quantity as holdsQuantity, readExpected } from '../checks/quantity.ts';
import { abstains, corrects } from '../checks/status.ts';
import { contains } from '../checks/text.ts';
import type { Expectation, ExpectedQuantity } from '../questions/expectation.ts';

/** What a draft may expect, as it is written into a file: what can be read off an answer. */
export type DraftedExpectation = Pick<Expectation, 'abstains' | 'corrects' | 'contains' | 'cites' | 'verified'> & {
  quantity?: Omit<ExpectedQuantity, 'tolerance'>;
};

const LONGEST_QUOTE = 90;

/** Whole words of a passage around a text, or its beginning, in one line. */
export const quoteAround = (passage: string, text: string): string => {
  const line = passage.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  const at = Math.max(0, line.indexOf(text));
  const from = Math.max(0, Math.min(at - (LONGEST_QUOTE - text.length) / 2, line.length - LONGEST_QUOTE));
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1;
  const end = start + LONGEST_QUOTE >= line.length ? line.length : line.lastIndexOf(' ', start + LONGEST_QUOTE);
  return line.slice(start, Math.max(end, start));
};

/** The figure and unit of a text that is nothing but one quantity, as a person would write them: 28.7, million tonnes. */
export const figureAndUnit = (text: string): Omit<ExpectedQuantity, 'tolerance'> | null => {
  const [quantity, ...others] = readQuantities(text);
  if (quantity === undefined || others.length > 0 || quantity.kind === 'date' || quantity.text !== text.trim())
    return null;
  const [, digits = '', rest = ''] = /^(\d[\d,]*(?:\.\d+)?)\s*(\D*)$/.exec(quantity.text) ?? [];
  const written = { value: Number(digits.replaceAll(',', '')), unit: rest.trim() };
  if (digits !== '' && readExpected(written.value, written.unit) !== null) return written;
  const { value, unit } = quantity;
  return value !== null && readExpected(value, unit) !== null ? { value, unit } : null;
};

const citationOf = ({ documentId, citedText }: Citation, text: string): { document: string; quote: string } => ({
  document: documentId,
  quote: quoteAround(citedText, text),
});

/** What a correction puts right: the first supported figure it states, else its short answer. */
const corrected = ({ claims, shortAnswer }: Answer): string | null =>
  claims.find((claim) => claim.in === 'answer' && claim.verdict === 'supported')?.text ?? shortAnswer;

const contentOf = (answer: Answer): DraftedExpectation => {
  if (answer.status === 'abstained') return { abstains: true };
  const text = answer.status === 'corrected' ? corrected(answer) : answer.shortAnswer;
  const [citation] = answer.citations;
  const quantity = text === null ? null : figureAndUnit(text);
  return {
    ...(answer.status === 'corrected' && text !== null ? { corrects: [text] } : {}),
    ...(answer.status === 'answered' && text !== null ? { contains: [text] } : {}),
    ...(quantity === null ? {} : { quantity }),
    ...(citation === undefined ? {} : { cites: [citationOf(citation, text ?? '')] }),
    verified: true,
  };
};

/** The part of a draft that its answer itself satisfies, by the checks of these keys alone: the server carries no others. */
const heldBy = (answer: Answer, content: DraftedExpectation): DraftedExpectation => ({
  ...(content.abstains && abstains(answer, content.abstains).passed ? { abstains: true } : {}),
  ...(content.corrects && corrects(answer, content.corrects).passed ? { corrects: content.corrects } : {}),
  ...(content.contains && contains(answer, content.contains).passed ? { contains: content.contains } : {}),
  ...(content.quantity && holdsQuantity(answer, { ...content.quantity, tolerance: 0 }).passed
    ? { quantity: content.quantity }
    : {}),
  ...(content.cites && cites(answer, content.cites).passed ? { cites: content.cites } : {}),
  ...(content.verified && verified(answer, content.verified).passed ? { verified: true } : {}),
});

/**
 * What a golden question would expect of an answer that is right: its short answer, its figure, its first source; or that
 * it corrects or abstains. Only what this answer itself satisfies is expected.
 */
export const draftExpectation = (answer: Answer): DraftedExpectation => {
  const held = heldBy(answer, contentOf(answer));
  return Object.keys(held).length > 0 ? held : { corrects: answer.status === 'corrected' ? [] : false };
};

/** A lone text or citation stands without its list, as people write it. */
export const asWritten = (expectation: DraftedExpectation): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(expectation).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length === 1 ? value[0] : value,
    ]),
  );

/** What a golden question would expect of an answer that is right, as it is written into a file. */
export const draftOf = (answer: Answer): Record<string, unknown> => asWritten(draftExpectation(answer));
