import type { Fact } from '../../domain/fact.ts';
import { words } from '../../domain/words.ts';
import { AVERAGES, comparisonOf, GAPS, REFERENCE, RESTS, SUMS } from './arithmetic-cues.ts';
import { kinshipWith } from '../check/kinship.ts';
import { familyOf, type Operand } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import { directionOf } from '../extract/roles.ts';
import type { Term } from '../terms.ts';
import { termsOf } from '../terms.ts';

/** A claim as arithmetic reads it. */
export type ClaimWords = {
  claim: Fact;
  family: string;
  /** The sentence before its figure and behind it. */
  before: string;
  behind: string;
  /** Terms of what is compared, and of what it is compared with. */
  subject: readonly Term[];
  reference: readonly Term[];
  /** All its telling terms. */
  terms: readonly Term[];
  /** Which way it says that something differs or moved. */
  direction: 'rise' | 'fall' | null;
  /** Years that its sentence names. */
  years: readonly string[];
  /** The other figures of its sentence. */
  beside: readonly Fact[];
};

const YEAR = /\b(?:1\d|20)\d\d\b/g;

/** Years that a text names. */
export const yearsIn = (text: string): string[] => [...new Set(text.match(YEAR) ?? [])];

/** A comparing word is at most so many words behind its figure: "27 metres taller". */
const REACH = 4;

const compared = (behind: string, figure: string): 'rise' | 'fall' | null => {
  for (const { folded } of [...words(figure).slice(1), ...words(behind).slice(0, REACH)]) {
    const direction = comparisonOf(folded);
    if (direction !== null) return direction;
  }
  return null;
};

const moved = ({ role, measure }: Fact): 'rise' | 'fall' | null => {
  if (role === 'rise' || role === 'fall') return role;
  for (const { folded } of words(measure)) {
    const direction = directionOf(folded);
    if (direction !== null) return direction;
  }
  return null;
};

/** Words that the arithmetic accounts for say nothing of what a claim is about. */
const isTelling = ({ text, light }: Term): boolean =>
  !light && comparisonOf(text.toLowerCase()) === null && ![SUMS, GAPS, AVERAGES, RESTS].some((cue) => cue.test(text));

/** Reads a claim; `claims` are the figures of its sentence. */
export const wordsOfClaim = (claim: Fact, claims: readonly Fact[]): ClaimWords => {
  const { sentence, quantity } = claim;
  const at = sentence.indexOf(quantity.text);
  const [before, behind] = [sentence.slice(0, at), sentence.slice(at + quantity.text.length)];
  const reference = REFERENCE.exec(behind);
  const named = reference === null ? '' : behind.slice(reference.index + reference[0].length);
  const profile = profileOf(claim);
  const [subject, predicate] = [termsOf(before), termsOf(behind)];
  // Beside other figures only names are surely said of this one.
  const others = claims.filter((other) => other !== claim);
  const isFigure = ({ text }: Term): boolean => others.some(({ quantity: other }) => other.text.startsWith(text));
  const said = [...subject, ...predicate].filter((term) => (term.proper || others.length === 0) && !isFigure(term));
  const own = [...profile.own, ...said];
  const distinct = [...new Map(own.filter(isTelling).map((term) => [term.concept, term])).values()];
  return {
    claim,
    family: familyOf(quantity.dimension),
    before,
    behind,
    subject,
    reference: termsOf(named),
    terms: distinct,
    direction: compared(behind, quantity.text) ?? moved(claim),
    years: yearsIn(sentence.replace(quantity.text, '')),
    beside: others,
  };
};

/** Whether some terms say one of the others. */
export const mentions = (terms: readonly Term[], others: readonly Term[]): boolean =>
  others.some((other) => kinshipWith(other, terms) > 0);

/** The words of an operand that tell it from another. */
export const distinctive = (operand: Operand, others: readonly Operand[]): Term[] =>
  operand.own.filter(
    (term) => !term.light && others.every(({ own }) => own.every(({ concept }) => concept !== term.concept)),
  );
