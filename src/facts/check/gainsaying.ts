import type { Fact } from '../../domain/fact.ts';
import { isOfBefore, speaksOfBefore } from './before.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { measured } from '../derive/derived.ts';
import { leadOver } from './misplaced.ts';
import { speaksOfRest } from '../derive/arithmetic-cues.ts';
import { owesArithmetic } from '../derive/owes-arithmetic.ts';
import { profileOf } from './profile.ts';
import { relatePeriods } from '../time-spans.ts';

const MOVES = new Set(['rise', 'fall', 'change']);

const behind = ({ sentence, quantity }: Fact): string =>
  sentence.slice(sentence.indexOf(quantity.text) + quantity.text.length);

const ahead = ({ sentence, quantity }: Fact): string => sentence.slice(0, sentence.indexOf(quantity.text));

/** Whether a figure tells how far two things are apart: "14 degrees warmer than", "shortened by two years". */
const isDifference = (fact: Fact): boolean =>
  MOVES.has(fact.role) ||
  /^(?:\s\p{L}+){0,2}\s(?:more|fewer|less|\p{L}{3,}er|ahead|behind|short|late|early)\b/iu.test(behind(fact)) ||
  /\b(?:more|fewer|less)\b/i.test(fact.quantity.text.replace(/^(?:more|fewer|less) than/i, '')) ||
  /\bby\s+(?:about |around |some |nearly |almost )?$/i.test(ahead(fact));

/** Whether "one robot" is only what something else is said of. */
const isDeterminer = ({ quantity, sentence }: Fact): boolean =>
  quantity.value === 1 && /^one\b/i.test(quantity.text) && !/\b(?:only|just)\b/i.test(sentence);

/** Most figures of a sentence that are tried with each other. */
const MOST = 12;

/** Whether the claim's figure comes of two of the fact's sentence, or of the rest of a hundred percent: then it may be one of those. */
const mayFollow = (claim: Fact, fact: Fact, { beside, derived }: FactTable): boolean => {
  const { canonical } = claim.quantity;
  if (canonical === null) return false;
  const holds = (value: number): boolean => {
    const slack = Math.abs(value) * 1e-9;
    return value >= (canonical.low ?? -Infinity) - slack && value <= (canonical.high ?? Infinity) + slack;
  };
  const kind = fact.quantity.dimension.split(':')[0];
  const values = beside(fact)
    .filter(
      ({ quantity, id }) => !derived.has(id) && quantity.kind !== 'date' && quantity.dimension.split(':')[0] === kind,
    )
    .slice(0, MOST)
    .flatMap(({ quantity }) => measured(quantity)?.value ?? []);
  if (kind === 'ratio' && values.some((value) => holds(1 - value))) return true;
  return values.some((one, at) =>
    values.slice(at + 1).some((other) => holds(one + other) || holds(Math.abs(one - other))),
  );
};

/** A figure that is computed answers a claim of the same kind alone: a rise a rise, a share a share. */
const answersOther = (claim: Fact, fact: Fact): boolean =>
  fact.role === 'total' ? isDifference(claim) : MOVES.has(fact.role) !== MOVES.has(claim.role);

/** Whether the claim counts things of which the fact's sentence does not speak: homeless people, a magnitude of 7. */
const countsOther = (claim: Fact, fact: Fact): boolean => {
  const [mine, theirs] = [profileOf(claim), profileOf(fact)];
  return mine.counted !== null && theirs.counted === null && !theirs.everywhere.has(mine.counted);
};

/**
 * Whether a fact answers a claim at all: not where the claim is of how things stood before, of a difference, of the others or of
 * several of them.
 */
export const answers = (claim: Fact, { fact, relation, earlier = fact }: Candidate, table: FactTable): boolean => {
  if (isDeterminer(claim)) return false;
  if (speaksOfBefore(claim) && !isOfBefore(fact) && fact.role !== 'start') return false;
  if (relation === 'equal' || relation === 'inside' || relation === 'same-number-other-unit') return true;
  if (claim.quantity.kind === 'date') return true;
  return (
    isDifference(claim) === isDifference(fact) &&
    !(table.derived.has(fact.id) && answersOther(claim, fact)) &&
    !(claim.quantity.kind !== 'score' && speaksOfRest(claim.sentence, fact.sentence)) &&
    !owesArithmetic(claim, fact, table) &&
    !(countsOther(claim, fact) && countsOther(claim, earlier))
  );
};

/** A fact this much about the claim speaks against it even where the source states the claim's figure too. */
const NEARLY_ALL = 0.9;
/** From so many figures of its kind on, a stated figure is more likely told of something else than wrong. */
const CROWD = 3;

const isAboutAll = ({ alignment }: Candidate): boolean =>
  alignment.subject >= NEARLY_ALL && alignment.strict() >= NEARLY_ALL;

/** Whether the source gives the claim's figure as it stands, among several of its kind. */
const isStated = (claim: Fact, candidates: readonly Candidate[], { derived }: FactTable, crowd: number): boolean => {
  const kin = candidates.filter(
    ({ fact }) => !derived.has(fact.id) && fact.quantity.dimension === claim.quantity.dimension,
  );
  return kin.length >= crowd && kin.some(({ relation, alignment }) => relation === 'equal' && alignment.coverage > 0);
};

/** A stated figure with this much of the claim around it may well be what the claim repeats. */
const AGREEING = 0.3;
/** A lead of another figure's place that says little. */
const NEARLY = 0.5;

/** Whether the source states the claim's very figure in words that agree with the claim's. */
const isStatedFor = (claim: Fact, against: Fact, candidates: readonly Candidate[], table: FactTable): boolean =>
  table.surroundings(against).isLong &&
  candidates.some(
    ({ fact, relation, alignment, barrier }) =>
      (relation === 'equal' || relation === 'inside') &&
      alignment.opposed === null &&
      alignment.coverage >= AGREEING &&
      !table.derived.has(fact.id) &&
      barrier() !== 'sense' &&
      barrier() !== 'superseded' &&
      leadOver(claim, fact, against, table) < NEARLY,
  );

/** Whether a figure is that of another time in the row of figures that `against` is one of. */
const isElsewhereInRow = ({ subject, measure, time }: Fact, against: Fact): boolean =>
  time !== null &&
  against.time !== null &&
  subject === against.subject &&
  measure === against.measure &&
  relatePeriods(time, against.time) === 'other';

/**
 * Whether a fact that answers a claim proves it wrong: it says nearly all that the claim does, or else the claim's figure neither
 * follows from the fact's sentence nor is stated by the source. What the rules align less surely has to be stated nowhere.
 */
export const proves = (
  claim: Fact,
  candidate: Candidate,
  candidates: readonly Candidate[],
  table: FactTable,
  isByRule: boolean,
): boolean => {
  const { fact, relation } = candidate;
  if (relation === 'equal' || relation === 'inside' || relation === 'same-number-other-unit') return true;
  // "16,900 in 2022 and 14,300 in 2023": the one is no ground for doubt in what the claim says of the other.
  const others = claim.time === null ? candidates : candidates.filter((each) => !isElsewhereInRow(each.fact, fact));
  if (isStatedFor(claim, fact, others, table)) return false;
  if (isAboutAll(candidate)) return true;
  if (claim.quantity.kind !== 'date' && mayFollow(claim, fact, table)) return false;
  return !isStated(claim, others, table, isByRule ? CROWD : 1);
};
