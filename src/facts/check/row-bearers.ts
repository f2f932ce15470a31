import type { Fact } from '../../domain/fact.ts';
import { kinshipWith } from './kinship.ts';
import type { Profile } from './profile.ts';
import { profileOf } from './profile.ts';
import type { Term } from '../terms.ts';
import { sameTerm } from '../terms.ts';

/** Words of a row's or column's label; none where the table does not say whose the figure is, or where it is the sum of all. */
const labelOf = (fact: Fact): readonly Term[] => {
  const { isRow, isNamed, subject } = profileOf(fact);
  return isRow && isNamed && fact.role !== 'total' ? subject.filter(({ light }) => !light) : [];
};

/** How many times some words stand one behind the other. */
const timesSaid = (label: readonly Term[], sentence: readonly Term[]): number =>
  sentence.filter((_, index) =>
    label.every((term, place) => {
      const said = sentence[index + place];
      return said !== undefined && sameTerm(term, said);
    }),
  ).length;

/** As much as another word for it says it; a more general one says it of others too: grain, wheat. */
const SAME = 0.8;

const isSaid = (term: Term, { everywhere, own, sentence }: Profile): boolean =>
  everywhere.has(term.concept) || kinshipWith(term, own) >= SAME || kinshipWith(term, sentence) >= SAME;

type Naming = { label: readonly Term[]; said: number; isWhole: boolean };

const namingOf = (fact: Fact, claim: Profile): Naming => {
  const label = labelOf(fact);
  const said = label.filter((term) => isSaid(term, claim)).length;
  return { label, said, isWhole: said === label.length };
};

/** Whether the claim says one label as no more than a part of another: "K4" of "K4 Plus". */
const isPartOf = (mine: Naming, other: Naming, { sentence }: Profile): boolean =>
  other.isWhole &&
  other.label.length > mine.label.length &&
  mine.label.every((term) => other.label.some((each) => sameTerm(each, term))) &&
  timesSaid(mine.label, sentence) <= timesSaid(other.label, sentence);

/** The column of a table, over all rows, in one period. */
const columnOf = ({ documentId, measure, time }: Fact): string =>
  JSON.stringify([documentId, measure, time?.start, time?.end]);

/** The rows by column, each with how the claim names it. */
const columnsOf = (mine: Profile, facts: readonly Fact[]): Map<string, Map<string, Naming>> => {
  const columns = new Map<string, Map<string, Naming>>();
  for (const fact of facts) {
    if (labelOf(fact).length === 0) continue;
    const key = columnOf(fact);
    const rows = columns.get(key) ?? new Map<string, Naming>();
    columns.set(key, rows);
    if (!rows.has(fact.subject)) rows.set(fact.subject, namingOf(fact, mine));
  }
  return columns;
};

/**
 * Whether a claim may speak of a fact, of those that it is held against: where a table's column has the figures of several, that
 * of one stands neither for another nor for all of them. The one whose label the claim says in full is meant.
 */
export const mayMeanRow = (claim: Fact, facts: readonly Fact[]): ((fact: Fact) => boolean) => {
  const mine = profileOf(claim);
  const columns = columnsOf(mine, facts);
  return (fact) => {
    const rows = labelOf(fact).length === 0 ? undefined : columns.get(columnOf(fact));
    const naming = rows?.get(fact.subject);
    if (rows === undefined || naming === undefined || rows.size < 2) return true;
    if (naming.said === 0) return false;
    const others = rows.values().filter((other) => other !== naming);
    return !others.some((other) => (naming.isWhole ? isPartOf(naming, other, mine) : other.isWhole));
  };
};
