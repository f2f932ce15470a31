import type { Fact } from '../../domain/fact.ts';
import { words } from '../../domain/words.ts';
import { profileOf } from '../check/profile.ts';
import type { Amount } from './spread.ts';
import { amountOf, exactly } from './spread.ts';
import type { Term } from '../terms.ts';
import { termsOf } from '../terms.ts';

/** A stated figure that a claim's may be computed from. */
export type Operand = {
  fact: Fact;
  amount: Amount;
  /** Figures of one family add up: all counts do, amounts of one currency, masses, … */
  family: string;
  /** What the figure is said of: the fact's words and those that stand behind the figure. */
  own: readonly Term[];
};

/** Most figures that are tried with each other for one claim. */
const MOST_OPERANDS = 24;
/** Worth of a word of the claim that is the fact's own, to one that stands in its sentence. */
const OWN_WORTH = 2;

/** The family of a dimension: a bare number counts, whatever is counted. */
export const familyOf = (dimension: string): string =>
  /^(?:count:[^/]*|number)$/.test(dimension) ? 'count' : dimension;

const TRAILING = 4;
const ENDS_PHRASE = /[,;:.()\p{N}]|\b(?:and|but|while|or)\b/u;

const behind = ({ sentence, quantity }: Fact): string => {
  const rest = sentence.slice(sentence.indexOf(quantity.text) + quantity.text.length);
  const end = rest.search(ENDS_PHRASE);
  const phrase = end < 0 ? rest : rest.slice(0, end);
  return phrase.slice(0, words(phrase)[TRAILING]?.start ?? phrase.length);
};

const operands = new WeakMap<Fact, Operand | null>();

const toOperand = (fact: Fact): Operand | null => {
  const { quantity, modality } = fact;
  if (modality === 'denied' || modality === 'superseded' || quantity.kind === 'ordinal') return null;
  // A date is reckoned with by its period alone.
  const amount = quantity.kind === 'date' ? exactly(0) : amountOf(quantity);
  if (amount === null) return null;
  return {
    fact,
    amount,
    family: familyOf(quantity.dimension),
    own: [...profileOf(fact).own, ...termsOf(behind(fact))],
  };
};

/** A fact as an operand, made once; null for one that cannot be reckoned with. */
export const operandOf = (fact: Fact): Operand | null => {
  const known = operands.get(fact);
  if (known !== undefined) return known;
  const made = toOperand(fact);
  operands.set(fact, made);
  return made;
};

/** The stated figures that are most about what a claim says, in the order of the facts. */
export const operandsFor = (wanted: readonly string[], facts: readonly Fact[]): Operand[] => {
  const found: { operand: Operand; score: number; index: number }[] = [];
  facts.forEach((fact, index) => {
    const { concepts, everywhere } = profileOf(fact);
    let score = 0;
    for (const concept of wanted) score += concepts.has(concept) ? OWN_WORTH : everywhere.has(concept) ? 1 : 0;
    const operand = score > 0 || facts.length <= MOST_OPERANDS ? operandOf(fact) : null;
    if (operand !== null) found.push({ operand, score, index });
  });
  return found
    .toSorted((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, MOST_OPERANDS)
    .toSorted((a, b) => a.index - b.index)
    .map(({ operand }) => operand);
};
