import type { Claim } from '../api/types.ts';

/**
 * The claims of an answer that its short answer repeats, with their spans in the short answer; that of "510 people" where
 * the short answer is "510".
 */
export const claimsWithin = (shortAnswer: string, claims: readonly Claim[]): Claim[] => {
  let free = 0;
  const answering = claims.filter((claim) => claim.in === 'answer');
  const repeated = answering.flatMap((claim) => {
    const start = shortAnswer.indexOf(claim.text, free);
    if (start < 0) return [];
    free = start + claim.text.length;
    return [{ ...claim, span: { start, end: free } }];
  });
  if (repeated.length > 0) return repeated;
  const counted = answering.find(({ text }) => text.startsWith(`${shortAnswer} `));
  return counted === undefined ? [] : [{ ...counted, span: { start: 0, end: shortAnswer.length } }];
};
