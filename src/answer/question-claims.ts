import type { Claim } from '../domain/claim.ts';
import { placeClaim } from './draft.ts';

/**
 * Claims of the resolved question as claims of the question that was typed: "17 metals" where "17 of them" was
 * said. Those that it does not say itself drop out.
 */
const asTyped = (claims: readonly Claim[], typed: string): Claim[] => {
  let from = 0;
  return claims.flatMap((claim) => {
    const figure = /^\S+/.exec(claim.text)?.[0] ?? claim.text;
    const text = [claim.text, figure].find((part) => typed.includes(part, from));
    if (text === undefined) return [];
    const start = typed.indexOf(text, from);
    from = start + text.length;
    const placed = placeClaim(claim, { start, end: from });
    return [{ ...placed, text, quantity: { ...placed.quantity, text } }];
  });
};

/** A claim of the question in the light of the sentence that corrects it. */
const contradict = (claim: Claim, figure: string | null): Claim =>
  claim.verdict === 'contradicted'
    ? claim
    : { ...claim, verdict: 'contradicted', reason: `the sources say ${figure} of this` };

type Correction = { contradicted?: Claim; shortAnswer: string | null };

/** What the question asserts as an answer shows it: in the words that were typed, the corrected claim contradicted. */
export const questionClaims = (
  asserted: readonly Claim[],
  { contradicted, shortAnswer }: Correction,
  { question, standaloneQuestion }: { question: string; standaloneQuestion: string },
): Claim[] => {
  const judged = asserted.map((claim) => (claim === contradicted ? contradict(claim, shortAnswer) : claim));
  return standaloneQuestion === question ? judged : asTyped(judged, question);
};
