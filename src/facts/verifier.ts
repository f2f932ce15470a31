import type { Claim, Verdict, Verification } from '../domain/claim.ts';
import type { Fact } from '../domain/fact.ts';
import { terms } from '../domain/words.ts';
import type { DocumentScope } from '../ports/chunk-index.ts';
import type { FactStore } from '../ports/fact-store.ts';
import { candidateDimensions } from './candidate-dimensions.ts';
import { checkClaims, claimedFacts } from './check-claims.ts';
import { extractFacts } from './extract-facts.ts';

type VerifyOptions = {
  /** Where the text stands; `text` when left out. */
  in?: Claim['in'] | undefined;
  scope?: DocumentScope;
  asOf?: string | undefined;
  /** Facts that are looked at whatever the store proposes, such as those of the cited documents. */
  preferred?: readonly Fact[] | undefined;
};

export type Verifier = {
  /** Checks every number of a text against the fact table. */
  verify(text: string, options?: VerifyOptions): Promise<Verification>;
  /** Checks every number of a text against one source text alone. */
  verifyAgainst(text: string, source: string): Verification;
};

const CANDIDATES = 200;
const WORST_FIRST: readonly Verdict[] = ['contradicted', 'unverified', 'supported'];

/** A text takes the verdict of its worst number; one without a number is unverified. */
const toVerification = (claims: Claim[]): Verification => {
  const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  const counts = {
    supported: count('supported'),
    contradicted: count('contradicted'),
    unverified: count('unverified'),
  };
  const verdict = WORST_FIRST.find((each) => counts[each] > 0);
  if (verdict === undefined) return { verdict: 'unverified', reason: 'no number', claims, counts };
  const worst = claims.find((claim) => claim.verdict === verdict);
  return { verdict, reason: worst === undefined ? '' : `${worst.text}: ${worst.reason}`, claims, counts };
};

/** The facts that one source text states. */
export const factsOfSource = (source: string): Fact[] =>
  extractFacts({
    documentId: 'source',
    title: '',
    publishedAt: null,
    text: source,
    passages: [{ start: 0, end: source.length }],
  });

/** Checks every number of a text against one source text alone. */
export const verifyAgainst = (text: string, source: string): Verification =>
  toVerification(checkClaims(text, { in: 'text', facts: factsOfSource(source), source }));

/** The verifier over a fact table. */
export const createVerifier = (store: FactStore): Verifier => ({
  async verify(text, options = {}) {
    const claimed = claimedFacts(text);
    const dimensions = candidateDimensions(text, claimed);
    const wanted = [...new Set(terms(text))];
    const candidates =
      dimensions.length === 0 ? [] : await store.factCandidates(dimensions, wanted, CANDIDATES, options.scope);
    // Of a fact stated in several places the preferred one counts.
    const facts = new Map<string, Fact>();
    for (const fact of [...(options.preferred ?? []), ...candidates]) if (!facts.has(fact.id)) facts.set(fact.id, fact);
    return toVerification(
      checkClaims(text, { in: options.in ?? 'text', facts: [...facts.values()], claimed, asOf: options.asOf }),
    );
  },
  verifyAgainst,
});
