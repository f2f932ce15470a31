import type { Fact } from '../../domain/fact.ts';
import { departureOf, isOpposed } from './agreement.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { agrees, clashes } from './candidates.ts';
import { exchange } from './departures.ts';
import type { Likeness } from './likeness.ts';
import { likenessOf } from './likeness.ts';
import { leadOver } from './misplaced.ts';
import { profileOf } from './profile.ts';
import { relatePeriods } from '../time-spans.ts';

/** A candidate with how like the claim its sentence is. */
type Ranked = { candidate: Candidate; likeness: Likeness; score: number };

/** What speaks for a claim and against it: the likest fact that gives its figure, and the likest that gives another. */
export type Evidence = { forIt: Candidate | null; against: Candidate | null; features: number[] };

const bit = (holds: boolean): number => (holds ? 1 : 0);

/** Words in common beyond which more say nothing new. */
const MOST_COMMON = 6;
const MOST_WORDS = 12;
const MOST_RIVALS = 10;

const OF_CANDIDATE = [
  'present',
  'coverage',
  'strict',
  'subject',
  'predicate',
  'named',
  'mutual',
  'told',
  'retained',
  'common',
  'opposed',
  'substituted',
  'otherAct',
  'departs',
  'exchanged',
  'role',
  'modality',
  'attribution',
  'period',
  'sameText',
  'sameRole',
  'sameUnit',
  'sameOperator',
  'derived',
  'samePeriod',
  'otherPeriod',
  'numberAlone',
] as const;

const ofCandidate = (claim: Fact, ranked: Ranked | undefined, table: FactTable): number[] => {
  if (ranked === undefined) return OF_CANDIDATE.map(() => 0);
  const { candidate, likeness } = ranked;
  const { fact, alignment, relation } = candidate;
  const barrier = candidate.barrier();
  const around = table.surroundings(fact);
  const periods = relatePeriods(claim.time, fact.time);
  return [
    1,
    alignment.coverage,
    alignment.strict(),
    alignment.subject,
    alignment.predicate,
    alignment.named,
    alignment.mutual(),
    likeness.told,
    likeness.retained,
    Math.min(likeness.common, MOST_COMMON) / MOST_COMMON,
    bit(isOpposed(claim, candidate)),
    bit(alignment.isSubstituted()),
    bit(alignment.isOtherAct()),
    bit(departureOf(claim, candidate, table) !== undefined),
    bit(exchange(profileOf(claim), profileOf(fact), around) !== undefined),
    bit(barrier === 'role'),
    bit(barrier === 'modality'),
    bit(barrier === 'attribution'),
    bit(barrier === 'period'),
    bit(claim.quantity.text.toLowerCase() === fact.quantity.text.toLowerCase()),
    bit(claim.role === fact.role),
    bit(claim.quantity.unit === fact.quantity.unit),
    bit(claim.quantity.operator === fact.quantity.operator),
    bit(table.derived.has(fact.id)),
    bit(claim.time !== null && fact.time !== null && (periods === 'same' || periods === 'within')),
    bit(periods === 'other'),
    bit(relation === 'same-number-other-unit'),
  ];
};

const KINDS = ['number', 'measure', 'money', 'percent', 'date', 'duration', 'ordinal', 'score', 'ratio'] as const;
const ROLES = ['level', 'rise', 'fall', 'event', 'share', 'part', 'whole', 'rank', 'start', 'end', 'change'] as const;
const NEGATED = /\b(?:not|never|no|without|neither|nor|fail\w*)\b|n[’']t\b/i;

const OF_CLAIM = [
  'lead',
  'place',
  'agreeing',
  'clashing',
  'overlapping',
  'isLong',
  'unknownWords',
  'unknownNames',
  'words',
  'bounded',
  'approximate',
  'unreal',
  'attributed',
  'dated',
  'negated',
  ...KINDS,
  ...ROLES,
] as const;

const MOST_LEAD = 1.5;

/** How much more the claim's figure stands in the place of what speaks for it than of what speaks against it, -1 to 1. */
const placeLead = (claim: Fact, [own, other]: (Ranked | undefined)[], table: FactTable): number => {
  if (own === undefined || other === undefined) return 0;
  const lead = leadOver(claim, own.candidate.fact, other.candidate.fact, table);
  return Math.max(-1, Math.min(1, -lead / MOST_LEAD));
};

const ofClaim = (claim: Fact, ranked: readonly Ranked[], best: (Ranked | undefined)[], table: FactTable): number[] => {
  const { own } = profileOf(claim);
  const telling = own.filter((term) => !term.light);
  const [first] = ranked;
  const around = first === undefined ? undefined : table.surroundings(first.candidate.fact);
  const unknown = telling.filter(
    ({ concept }) =>
      ranked.every(({ candidate }) => !profileOf(candidate.fact).everywhere.has(concept)) &&
      around?.has(concept) !== true,
  );
  const count = (holds: (candidate: Candidate) => boolean): number =>
    Math.min(MOST_RIVALS, ranked.filter(({ candidate }) => holds(candidate)).length) / MOST_RIVALS;
  const { kind, operator } = claim.quantity;
  return [
    (best[0]?.score ?? 0) - (best[1]?.score ?? 0),
    placeLead(claim, best, table),
    count(({ relation }) => agrees(relation)),
    count(({ relation }) => clashes(relation)),
    bit(ranked.some(({ candidate: { relation } }) => relation === 'overlapping' || relation === 'more-precise')),
    bit(around?.isLong === true),
    unknown.length / Math.max(1, telling.length),
    unknown.filter(({ proper }) => proper).length,
    Math.min(telling.length, MOST_WORDS) / MOST_WORDS,
    bit(operator !== '=' && operator !== '~'),
    bit(operator === '~'),
    bit(claim.modality !== 'actual'),
    bit(claim.attribution !== null),
    bit(claim.time !== null),
    bit(NEGATED.test(claim.sentence)),
    ...KINDS.map((each) => bit(kind === each)),
    ...ROLES.map((each) => bit(claim.role === each)),
  ];
};

/** Names of the features of {@link evidenceFor}, in order. */
export const EVIDENCE_FEATURES: readonly string[] = [
  ...OF_CANDIDATE.map((name) => `for.${name}`),
  ...OF_CANDIDATE.map((name) => `against.${name}`),
  ...OF_CLAIM,
];

const byScore = (a: Ranked, b: Ranked): number =>
  b.score - a.score || (a.candidate.fact.id < b.candidate.fact.id ? -1 : 1);

/** What of the candidates speaks for a claim and what against it, with each side's features, about in [0, 1]. */
export const evidenceFor = (claim: Fact, candidates: readonly Candidate[], table: FactTable): Evidence => {
  const mine = profileOf(claim);
  const ranked = candidates
    .map((candidate) => {
      const likeness = likenessOf(mine, profileOf(candidate.fact), table.surroundings(candidate.fact));
      return { candidate, likeness, score: candidate.alignment.coverage + likeness.score };
    })
    .toSorted(byScore);
  const forIt = ranked.find(({ candidate }) => agrees(candidate.relation) && candidate.barrier() !== 'sense');
  const against = ranked.find(({ candidate }) => clashes(candidate.relation));
  return {
    forIt: forIt?.candidate ?? null,
    against: against?.candidate ?? null,
    features: [
      ...ofCandidate(claim, forIt, table),
      ...ofCandidate(claim, against, table),
      ...ofClaim(claim, ranked, [forIt, against], table),
    ],
  };
};
