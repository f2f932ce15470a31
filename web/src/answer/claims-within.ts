import type { Claim } from '../api/types.ts';

/** The claims of an answer that its short answer repeats, with their spans in the short answer. */
export const claimsWithin = (shortAnswer: string, claims: readonly Claim[]): Claim[] => {
  let free = 0;
  return claims
    .filter((claim) => claim.in === 'answer')
    .flatMap((claim) => {
      const start = shortAnswer.indexOf(claim.text, free);
      if (start < 0) return [];
      free = start + claim.text.length;
      return [{ ...claim, span: { start, end: free } }];
    });
};
