import type { Fact } from '../domain/fact.ts';
import { align, NOTHING_AROUND } from './alignment.ts';
import type { Candidate } from './candidates.ts';
import { familyOf } from './families.ts';
import { profileOf } from './profile.ts';

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
const IS = /\b(?:is|are|has|have)\b/i;

/** Whether a claim tells how things stand: by "now", or by a verb in the present tense and no period. */
const isOfPresent = (claim: Fact): boolean => {
  if (claim.time !== null || claim.modality !== 'actual' || claim.quantity.kind === 'date') return false;
  if (saysNow(claim.sentence)) return true;
  const verbs = profileOf(claim).measure.filter(({ verbal }) => verbal);
  return (
    !PAST.test(claim.sentence) &&
    (IS.test(claim.sentence) || verbs.some(({ text }) => /[^s]s$/.test(text))) &&
    !verbs.some(({ text }) => text.endsWith('ed'))
  );
};

const SAME_KEY = 0.8;

/** Whether one fact tells how that stands today of which another tells how it stood. */
const follows = (today: Fact, earlier: Fact): boolean => {
  if (today.documentId !== earlier.documentId || familyOf(today) !== familyOf(earlier)) return false;
  const { strict, subject } = align(profileOf(today), profileOf(earlier), NOTHING_AROUND);
  return strict >= SAME_KEY && subject >= SAME_KEY;
};

/**
 * The candidates of a claim that tells how things stand: a fact that tells of today ends an earlier one of the same, which
 * is then of another period, and what the earlier sentence says of its figure is said of today's too: "employed 900
 * people", "today it employs 640".
 */
export const atPresent = (claim: Fact, candidates: readonly Candidate[]): readonly Candidate[] => {
  if (!isOfPresent(claim)) return candidates;
  const isToday = ({ fact }: Candidate): boolean =>
    fact.time === null && saysNow(fact.sentence) && !isSaidToBeOver(fact);
  const todays = candidates.filter(isToday);
  if (todays.length === 0) return candidates;
  const ended = new Map<Candidate, Candidate>();
  for (const earlier of candidates) {
    if (isToday(earlier) || (earlier.fact.time === null && !isSaidToBeOver(earlier.fact))) continue;
    const today = todays.find(({ fact }) => follows(fact, earlier.fact));
    if (today !== undefined) ended.set(earlier, today);
  }
  return candidates.map((candidate) => {
    if (ended.has(candidate)) return { ...candidate, barrier: candidate.barrier ?? 'period' };
    const [fuller] = ended
      .entries()
      .flatMap(([earlier, today]) =>
        today === candidate && earlier.alignment.strict > candidate.alignment.strict ? [earlier] : [],
      );
    return fuller === undefined ? candidate : { ...candidate, alignment: fuller.alignment, earlier: fuller.fact };
  });
};
