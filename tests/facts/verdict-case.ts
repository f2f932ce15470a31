import type { Verdict } from '../../src/domain/claim.ts';

/** A source text with claims and the verdict that each deserves. */
export type VerdictCase = { source: string; claims: readonly (readonly [verdict: Verdict, claim: string])[] };
