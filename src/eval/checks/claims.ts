import type { Claim } from '../../domain/claim.ts';
import { type Check } from '../check.ts';
import type { ExpectedClaim } from '../questions/expectation.ts';
import { plain } from '../../domain/plain.ts';

const show = ({ text, in: where, verdict, reason }: Claim): string => `“${text}” (${where}) ${verdict}: ${reason}`;

/** No number that the answer itself asserts is contradicted or unverified. */
export const verified: Check<true> = ({ claims }) => {
  const doubtful = claims.filter((claim) => claim.in === 'answer' && claim.verdict !== 'supported');
  return {
    passed: doubtful.length === 0,
    expected: 'every number of the answer supported',
    got: doubtful.length === 0 ? 'all supported' : doubtful.map(show).join('; '),
  };
};

/** Each expected number is among the claims, wherever it is asserted, with that verdict. */
export const claims: Check<ExpectedClaim[]> = (answer, expected) => ({
  passed: expected.every(({ text, verdict }) =>
    answer.claims.some((claim) => plain(claim.text).includes(plain(text)) && claim.verdict === verdict),
  ),
  expected: expected.map(({ text, verdict }) => `“${text}” ${verdict}`).join('; '),
  got: answer.claims.length === 0 ? 'no claim' : answer.claims.map(show).join('; '),
});
