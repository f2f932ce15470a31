import type { Fact } from '../domain/fact.ts';
import { termsOf, type Term } from './terms.ts';

/** Share of the words of each of two linked facts that the other one has, at least. */
const LINKED_SHARE = 0.8;

/** What is measured, as coarsely as two facts may differ and still be compared. */
const measureOf = ({ dimension }: Fact['quantity']): string => {
  if (dimension === '' || dimension.startsWith('count:')) return 'count';
  return dimension === 'age' ? 'time' : dimension;
};

/** Longer words are rarer; the order has to be the same for all facts. */
const byRarity = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);

const isTelling = ({ light }: Term): boolean => !light;

/** Concepts of a fact's subject, measure and qualifiers. */
export const tellingWords = ({ subject, measure, qualifiers }: Fact): Set<string> =>
  new Set(
    [subject, measure, ...qualifiers]
      .flatMap(termsOf)
      .filter(isTelling)
      .map(({ concept }) => concept),
  );

/**
 * The first words, in one order for all facts, of which two facts that share enough words share at least one: the rest
 * alone would not be enough (prefix filtering, Chaudhuri, Ganti and Kaushik 2006, "A Primitive Operator for
 * Similarity Joins in Data Cleaning").
 */
const openingWords = (words: ReadonlySet<string>): string[] =>
  [...words].toSorted(byRarity).slice(0, Math.floor(words.size * (1 - LINKED_SHARE) + 1e-9) + 1);

/** Roles of figures that say nothing alone. */
const DEPENDENT = new Set(['part', 'whole', 'period']);

/** Names of the blocks of a fact: facts without one in common are never linked. Equal for facts of one id. */
export const blocksOf = (fact: Fact): string[] => {
  const { role, time, quantity } = fact;
  if (DEPENDENT.has(role) || !termsOf(fact.subject).some(isTelling)) return [];
  const words = tellingWords(fact);
  if (words.size < 2) return [];
  const period = time === null ? '' : `${time.start}/${time.end}`;
  return openingWords(words).map((word) => [measureOf(quantity), period, word].join(' '));
};
