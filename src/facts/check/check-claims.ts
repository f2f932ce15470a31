import type { Claim } from '../../domain/claim.ts';
import type { Fact } from '../../domain/fact.ts';
import { bySentence } from '../by-sentence.ts';
import { extractFacts } from '../extract/extract-facts.ts';
import { derive } from '../derive/derive.ts';
import type { FactTable } from './candidates.ts';
import { byFamily } from './families.ts';
import { explainClaim } from './explain.ts';
import { judge } from './judge.ts';
import { judgePeriod } from './judge-period.ts';
import type { Judgement } from './judgement.ts';
import { liveFacts } from '../live-facts.ts';
import { misnumberedNames } from './numbered-names.ts';
import { placesOf } from './places.ts';
import { shortlistOf } from './shortlist.ts';
import { surroundingsOf } from './surroundings.ts';
import { unreadFigures } from './unread-figures.ts';
import { yearsInContext } from './years-in-context.ts';

export type ClaimContext = {
  /** Where the text stands. */
  in: Claim['in'];
  /** Facts that may decide a claim. */
  facts: readonly Fact[];
  /** The figures that the text asserts, where they are read already (see {@link claimedFacts}). */
  claimed?: readonly Fact[] | undefined;
  /** ISO date: facts valid then are preferred. */
  asOf?: string | undefined;
  /** The one document that the facts come from, where its whole text is at hand. */
  source?: string | undefined;
};

/** The figures that a text asserts, as facts of its own. */
export const claimedFacts = (text: string): Fact[] =>
  extractFacts({ documentId: '', title: '', publishedAt: null, text, passages: [{ start: 0, end: text.length }] })
    // A claim asserts what it says under the name it uses.
    .map(({ aliases: _aliases, ...fact }) => fact);

/** Whether a date only tells when the figures of its sentence hold. */
export const isPeriod = (claim: Fact): boolean => claim.quantity.kind === 'date' && claim.role === 'period';

/** What a text's figures are checked against: the live facts and what follows from them. */
export const factTableFor = (
  claims: readonly Fact[],
  { facts, source, asOf }: Pick<ClaimContext, 'facts' | 'source' | 'asOf'>,
): FactTable => {
  const live = liveFacts(facts);
  const derived = derive(live);
  const all = [...live, ...derived.map(({ fact }) => fact)];
  return {
    claimsBeside: bySentence(claims).of,
    claimsLike: byFamily(claims),
    comparable: byFamily(all, claims),
    near: shortlistOf(live, claims),
    beside: bySentence(all).of,
    yearOf: yearsInContext(live),
    facts: all,
    surroundings: surroundingsOf(live, source),
    placeOf: placesOf([...live, ...claims]),
    derived: new Map(derived.map((each) => [each.fact.id, each])),
    asOf,
  };
};

/** Checks every quantity and date of a text against facts. Pure; spans index `text`. */
export const checkClaims = (text: string, context: ClaimContext): Claim[] => {
  const claims = context.claimed ?? claimedFacts(text);
  if (claims.length === 0) return unreadFigures(text, [], context.in);
  const table = factTableFor(claims, context);
  const byId = new Map(context.facts.map((fact) => [fact.id, fact]));
  const judged = new Map(claims.flatMap((claim) => (isPeriod(claim) ? [] : [[claim, judge(claim, table)] as const])));
  const besides = new Map<string, Judgement[]>();
  for (const [claim, judgement] of judged) {
    const known = besides.get(claim.sentence);
    if (known === undefined) besides.set(claim.sentence, [judgement]);
    else known.push(judgement);
  }
  const read = claims.map((claim) => {
    const judgement = judged.get(claim) ?? judgePeriod(claim, besides.get(claim.sentence) ?? [], table, byId);
    return {
      text: claim.quantity.text,
      in: context.in,
      span: claim.sourceSpan,
      quantity: claim.quantity,
      ...judgement,
      explanation: explainClaim({ quantity: claim.quantity, ...judgement }, byId),
    };
  });
  const sourceText = (): string =>
    context.source ?? [...new Set(table.facts.map(({ sentence }) => sentence))].join('\n');
  return [
    ...read,
    ...unreadFigures(text, read, context.in),
    ...misnumberedNames(text, sourceText, read, context.in),
  ].toSorted((a, b) => a.span.start - b.span.start);
};
