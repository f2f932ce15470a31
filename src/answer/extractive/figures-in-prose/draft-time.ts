import type { FactStore } from '../../../ports/fact-store.ts';
import { withLead, type Draft, type DraftPart, type Quotation } from '../../draft.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { derivedClaims } from '../derived-claims.ts';
import { understandable } from '../select-sentences.ts';
import { factIds } from './draft-compared.ts';
import type { TimeBetween } from './time-between.ts';

/** The draft that gives the time between two dates before the sentence that tells them. */
export const draftTime = async (
  { text, formula, sentence, dates }: TimeBetween,
  ranked: readonly RankedSentence[],
  toQuotation: (sentence: RankedSentence) => Quotation,
  check: (quotation: Quotation) => Promise<DraftPart>,
  store: FactStore,
): Promise<Draft | null> => {
  const shown = understandable(sentence, ranked);
  const [first, ...rest] = await Promise.all(shown.map((each) => check(toQuotation(each))));
  if (first === undefined) return null;
  const ids = await factIds(
    dates.map((span) => ({ span, sentence })),
    store,
  );
  const led = withLead(`${text}: `, first);
  return {
    status: 'answered',
    parts: [{ ...led, claims: [...derivedClaims(text, formula, ids, 0), ...led.claims] }, ...rest],
    shortAnswer: text,
    withheld: [],
    conflicts: [],
  };
};
