import type { Fact } from '../domain/fact.ts';
import { RESTS, SUMS } from './arithmetic-cues.ts';
import { distinctive, mentions, type ClaimWords } from './claim-words.ts';
import type { Arithmetic, Computation } from './computation.ts';
import { isLevel } from './computation.ts';
import type { Operand } from './operands.ts';
import { profileOf } from './profile.ts';
import { plus } from './spread.ts';

const ADDS = /^(?:money|mass|volume|energy|power|area|length|time|count)\b/;
const MOST_ITEMS = 12;

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

/** "X and Y together hold N"; "employs 200 people", being 120 women and 80 men. */
export const computeSums: Arithmetic = function* (words, operands) {
  if (!ADDS.test(words.family)) return;
  for (const list of listsOf(words.family, operands)) {
    const named = list.filter((item) => isNamed(words, item, list));
    if (named.length >= 2) yield sum(words, named, true);
    if (named.length === 0) yield sum(words, list, false);
  }
};
