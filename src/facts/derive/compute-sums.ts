import type { Fact } from '../../domain/fact.ts';
import { RESTS, SUMS } from './arithmetic-cues.ts';
import { distinctive, mentions, type ClaimWords } from './claim-words.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { areNear, isLevel } from './computation.ts';
import { familyOf, type Operand } from './operands.ts';
import { profileOf } from '../check/profile.ts';
import { exactly, holds, plus } from './spread.ts';

const ADDS = /^(?:money|mass|volume|energy|power|area|length|time|count)\b/;
const MOST_ITEMS = 12;
/** Words with which something comes to what there is. */
const ADDED = /\b(?:with|including|plus|counting|once|after)\b/i;

/** The items of each sentence's list, in the order of writing. */
const listsOf = (family: string, operands: readonly Operand[]): Operand[][] => {
  const lists = Map.groupBy(
    operands.filter((operand) => operand.family === family && isLevel(operand) && operand.fact.role !== 'whole'),
    ({ fact }) => `${fact.documentId}\n${fact.sentence}`,
  );
  return [...lists.values()].filter(({ length }) => length >= 2 && length <= MOST_ITEMS);
};

const isOneKind = (items: readonly Operand[]): boolean =>
  new Set(items.map(({ fact }) => profileOf(fact).counted)).size === 1;

/** Whether the claim names an item: by what it counts where each counts something else, or by a word that no other item has. */
const isNamed = (words: ClaimWords, item: Operand, list: readonly Operand[]): boolean => {
  const { counted } = profileOf(item.fact);
  if (counted !== null && !isOneKind(list)) return words.terms.some(({ concept }) => concept === counted);
  const others = list.filter((other) => other !== item);
  return mentions(words.terms, distinctive(item, others));
};

/** The noun of a figure beside the claim's that says how many items there are: the "three towns". */
const countOf = ({ beside }: ClaimWords, items: readonly Operand[]): Fact | undefined =>
  beside.find(({ quantity }) => quantity.value === items.length && /^(?:count:|number|time)/.test(quantity.dimension));

const sum = (words: ClaimWords, items: readonly Operand[], isNamedAll: boolean): Computation => {
  const { sentence } = words.claim;
  const counted = profileOf(words.claim).counted;
  const number = countOf(words, items);
  const noun = number === undefined ? null : profileOf(number).counted;
  const amount = items.map((item) => item.amount).reduce(plus);
  return {
    amount,
    operands: items,
    terms: items.map(({ fact }) => fact.quantity.text).join(' + '),
    ...(noun === null ? {} : { explained: [noun] }),
    isCalledFor: () =>
      !RESTS.test(sentence) &&
      // women and men are people
      (SUMS.test(sentence) ||
        number !== undefined ||
        (isNamedAll && isOneKind(items) && /\band\b/i.test(words.before + words.behind)) ||
        (!isOneKind(items) && counted !== null && items.every(({ fact }) => profileOf(fact).counted !== counted))),
    isUnmistakable: () =>
      isNamedAll &&
      SUMS.test(sentence) &&
      items.every(({ fact }) => fact.quantity.unit === words.claim.quantity.unit && fact.role === 'level'),
  };
};

/** Items that a later sentence adds to: a second phase with 22 turbines more. */
function* additions(words: ClaimWords, operands: readonly Operand[]): Generator<Computation> {
  const items = operands.filter((operand) => operand.family === words.family && isLevel(operand));
  for (const [index, a] of items.entries())
    for (const b of items.slice(index + 1)) {
      if (!areNear(a, b) || a.fact.sentence === b.fact.sentence || a.fact.quantity.unit !== b.fact.quantity.unit)
        continue;
      yield {
        amount: plus(a.amount, b.amount),
        operands: [a, b],
        terms: `${a.fact.quantity.text} + ${b.fact.quantity.text}`,
        isCalledFor: () =>
          ADDED.test(words.claim.sentence) &&
          !RESTS.test(words.claim.sentence) &&
          mentions(words.terms, distinctive(b, [a])),
      };
    }
}

/** The number of a list's items, where the claim gives their sum too: "the three towns received 38 million". */
function* counts({ claim, beside }: ClaimWords, operands: readonly Operand[]): Generator<Computation> {
  if (!SUMS.test(claim.sentence)) return;
  for (const fact of beside)
    for (const list of listsOf(familyOf(fact.quantity.dimension), operands)) {
      const together = list.map(({ amount }) => amount).reduce(plus);
      if (fact.quantity.canonical === null || !holds(fact.quantity.canonical, together)) continue;
      const noun = profileOf(claim).counted;
      yield {
        amount: exactly(list.length),
        operands: list,
        terms: `number of ${list.map((item) => item.fact.quantity.text).join(', ')}`,
        isCalledFor: () => true,
        ...(noun === null ? {} : { explained: [noun] }),
      };
    }
}

/** "X and Y together hold N"; "employs 200 people", being 120 women and 80 men. */
export const computeSums: Arithmetic = function* (words, operands) {
  if (!ADDS.test(words.family)) return;
  yield* additions(words, operands);
  if (words.family === 'count') yield* counts(words, operands);
  for (const list of listsOf(words.family, operands)) {
    const named = list.filter((item) => isNamed(words, item, list));
    if (named.length >= 2) yield sum(words, named, true);
    if (named.length === 0) yield sum(words, list, false);
  }
};
