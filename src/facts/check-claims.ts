import type { Claim } from '../domain/claim.ts';
import type { Fact } from '../domain/fact.ts';
import { extractFacts } from './extract-facts.ts';
import { judge } from './judge.ts';

export type ClaimContext = {
  /** Where the text stands. */
  in: Claim['in'];
  /** Facts that may decide a claim. */
  facts: readonly Fact[];
  /** ISO date: facts valid then are preferred. */
  asOf?: string | undefined;
};

/** The figures that a text asserts, as facts of its own. */
export const claimedFacts = (text: string): Fact[] =>
  extractFacts({ documentId: '', title: '', publishedAt: null, text, passages: [{ start: 0, end: text.length }] });

/** Checks every quantity and date of a text against facts. Pure; spans index `text`. */
export const checkClaims = (text: string, context: ClaimContext): Claim[] => {
  const claims = claimedFacts(text);
  return claims.map((claim) => {
    const judgement = judge(claim, context.facts);
    return {
      text: claim.quantity.text,
      in: context.in,
      span: claim.sourceSpan,
      quantity: claim.quantity,
      ...judgement,
    };
  });
};
