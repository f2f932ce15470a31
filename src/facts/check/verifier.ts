import type { Claim, Verdict, Verification } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { sentences } from '../../domain/sentences.ts';
import type { Span } from '../../domain/span.ts';
import { terms } from '../../domain/words.ts';
import type { DocumentScope } from '../../ports/chunk-index.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import { candidateDimensions } from './candidate-dimensions.ts';
import { checkClaims } from './check-claims.ts';
import { createRememberedChecks } from './remembered-checks.ts';
import { extractFacts } from '../extract/extract-facts.ts';

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

/** Facts that the store proposes for one part of a text: some, more for each claim, and so many at most. */
const [CANDIDATES, FOR_EACH_CLAIM, MOST_CANDIDATES] = [60, 20, 200];
/** Characters of a part. */
const PART = 2_000;
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

/** A text in parts of whole sentences, none much longer than a page. */
const partsOf = (text: string): Span[] => {
  const parts: Span[] = [];
  for (const { end } of sentences(text)) {
    const part = parts.at(-1);
    if (part === undefined || end - part.start > PART) parts.push({ start: part?.end ?? 0, end });
    else part.end = end;
  }
  return parts;
};

/** What the store proposes for the figures of a text, part by part. */
const candidatesOf = async (
  text: string,
  claimed: readonly Fact[],
  store: FactStore,
  scope: DocumentScope,
): Promise<Fact[]> => {
  const found: Fact[] = [];
  for (const { start, end } of partsOf(text)) {
    const part = text.slice(start, end);
    const claims = claimed.filter(({ sourceSpan }) => start <= sourceSpan.start && sourceSpan.start < end);
    const dimensions = candidateDimensions(part, claims);
    const limit = Math.min(MOST_CANDIDATES, CANDIDATES + FOR_EACH_CLAIM * claims.length);
    if (dimensions.length > 0)
      found.push(...(await store.factCandidates(dimensions, [...new Set(terms(part))], limit, scope)));
  }
  return found;
};

/** The verifier over a fact table. */
export const createVerifier = (store: FactStore): Verifier => {
  const checks = createRememberedChecks();
  return {
    async verify(text, options = {}) {
      const claimed = checks.claimed(text);
      const candidates = await candidatesOf(text, claimed, store, options.scope);
      // Of a fact stated in several places the preferred one counts.
      const byId = new Map<string, Fact>();
      for (const fact of [...(options.preferred ?? []), ...candidates]) if (!byId.has(fact.id)) byId.set(fact.id, fact);
      const facts = [...byId.values()];
      return toVerification(checks.check(text, { in: options.in ?? 'text', facts, claimed, asOf: options.asOf }));
    },
    verifyAgainst,
  };
};
