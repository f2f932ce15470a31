import type { Fact } from '../../domain/fact.ts';
import { align, NOTHING_AROUND } from './alignment.ts';
import type { Candidate, FactTable } from './candidates.ts';
import { familyOf } from './families.ts';
import { profileOf } from './profile.ts';
import type { Term } from '../terms.ts';

const NOW = /\b(?:now|today|currently|at present|these days|nowadays)\b/i;
const OVER = /\b(?:until|used to|formerly|previously|when (?:it|he|she|they|there))\b/i;
/** What is called or made of something today says nothing of its figures. */
const NAMED_NOW = /\b(?:now|today|currently) (?:known|called|part|defunct)\b/i;

const saysNow = (sentence: string): boolean => NOW.test(sentence) && !NAMED_NOW.test(sentence);

/** Whether the words around a figure say that it holds no more. */
const isSaidToBeOver = ({ sentence, quantity }: Fact): boolean => {
  const at = sentence.indexOf(quantity.text);
  const [near] = sentence.slice(at + quantity.text.length).split(/[,;]/);
  return OVER.test(sentence.slice(0, at).split(/[,;]/).at(-1) ?? '') || OVER.test(near ?? '');
};

/** Whether a claim of today meets a fact of a period that its own sentence says is over. */
export const isOver = (claim: Fact, fact: Fact): boolean =>
  saysNow(claim.sentence) &&
  (isSaidToBeOver(fact) ||
    (fact.time !== null && NOW.test(fact.sentence.slice(fact.sentence.indexOf(fact.quantity.text)))));

const PAST = /\b(?:was|were|had|did|been|once|then|ago|formerly|used to|until)\b/i;
const PRESENT = /[^s]s$/;
const IS = /\b(?:is|are|has|have)\b/i;

/** The same verb in the present and in the past: covers, covered. */
const isPresentOf = (verb: Term, past: Term): boolean =>
  verb.stem === past.stem && PRESENT.test(verb.text) && past.text.endsWith('ed');

/** Whether a claim tells how things stand: by "now", or by a verb in the present tense and no period. */
const isOfPresent = (claim: Fact, earlier: readonly Fact[]): boolean => {
  if (claim.time !== null || claim.modality !== 'actual' || claim.quantity.kind === 'date') return false;
  if (saysNow(claim.sentence)) return true;
  const { measure } = profileOf(claim);
  if (PAST.test(claim.sentence) || measure.some(({ verbal, text }) => verbal && text.endsWith('ed'))) return false;
  return (
    IS.test(claim.sentence) ||
    measure.some(
      (verb) =>
        (verb.verbal && PRESENT.test(verb.text)) ||
        earlier.some((fact) => profileOf(fact).measure.some((past) => isPresentOf(verb, past))),
    )
  );
};

const SAME_KEY = 0.8;

const isBare = ({ quantity }: Fact): boolean => quantity.kind === 'number' && quantity.unit === '';

/** Whether one fact tells how that stands today of which another tells how it stood; a bare number is of the other's unit. */
const follows = (today: Fact, earlier: Fact): boolean => {
  if (today.documentId !== earlier.documentId || !(isBare(today) || familyOf(today) === familyOf(earlier)))
    return false;
  const { strict, subject } = align(profileOf(today), profileOf(earlier), NOTHING_AROUND);
  return subject >= SAME_KEY && strict() >= SAME_KEY;
};

const isToday = (fact: Fact): boolean =>
  fact.time === null && fact.quantity.kind !== 'date' && saysNow(fact.sentence) && !isSaidToBeOver(fact);

const isEarlier = (fact: Fact): boolean => !isToday(fact) && (fact.time !== null || isSaidToBeOver(fact));

/**
 * The candidates of a claim that tells how things stand: a fact that tells of today ends an earlier one of the same, which
 * is then of another period, and what the earlier sentence says of its figure is said of today's too: "employed 900
 * people", "today it employs 640".
 */
export const atPresent = (
  claim: Fact,
  candidates: readonly Candidate[],
  { near }: Pick<FactTable, 'near'>,
): readonly Candidate[] => {
  const earlier = candidates.filter(({ fact }) => isEarlier(fact));
  const past = earlier.map(({ fact }) => fact);
  const todays = past.length > 0 && isOfPresent(claim, past) ? near(claim).filter(isToday) : [];
  if (todays.length === 0) return candidates;
  const ended = new Map(
    earlier.flatMap((candidate) => {
      const today = todays.find((fact) => follows(fact, candidate.fact));
      return today === undefined ? [] : [[candidate, today] as const];
    }),
  );
  return candidates.map((candidate) => {
    if (ended.has(candidate)) return { ...candidate, barrier: () => candidate.barrier() ?? 'period' };
    const fuller = earlier.find(
      (each) => ended.get(each) === candidate.fact && each.alignment.strict() > candidate.alignment.strict(),
    );
    return fuller === undefined ? candidate : { ...candidate, alignment: fuller.alignment, earlier: fuller.fact };
  });
};
