import type { Fact } from '../../../domain/fact.ts';
import { isSameQuotation, withLead, type Draft, type DraftPart } from '../../draft.ts';
import { derivedClaims } from '../derived-claims.ts';

/** What facts come to: the result as it is said, how it follows, and what opens the answer. */
export type Reckoned = {
  /** The figure worked out; null where the facts are only held against each other. */
  result: { text: string; formula: string } | null;
  opening: string;
  short: string | null;
  /** In the order in which they are shown. */
  facts: readonly Fact[];
};

/** The draft that says what facts come to, before the sentences that state them; null where one can't be shown. */
export const draftReckoned = async (
  { result, opening, short, facts }: Reckoned,
  quoteOf: (fact: Fact) => Promise<DraftPart | null>,
): Promise<Draft | null> => {
  const parts: DraftPart[] = [];
  for (const fact of facts) {
    const part = await quoteOf(fact);
    if (part?.quotation == null || part.claims.some(({ verdict }) => verdict === 'contradicted')) return null;
    const { quotation, text } = part;
    const isShown = parts.some((one) => one.quotation !== null && isSameQuotation(one.quotation, quotation));
    if (!isShown || !parts.some((one) => one.text === text)) parts.push(part);
  }
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  const led = withLead(result === null ? opening : `${opening}${result.text}: `, first);
  const ids = facts.map(({ id }) => id);
  const claims = result === null ? [] : derivedClaims(result.text, result.formula, ids, opening.length);
  return {
    status: 'answered',
    parts: [{ ...led, claims: [...claims, ...led.claims] }, ...rest],
    shortAnswer: short,
    withheld: [],
    conflicts: [],
  };
};
