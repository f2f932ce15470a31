import type { Fact } from '../../domain/fact.ts';
import { terms, words } from '../../domain/words.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { agesIn } from './ages.ts';
import { askableFacts, bestFit, factsNear, fitOf, isAskedOf, isComparable, isRow, type Fit } from './asked-facts.ts';
import { changeAsked, changesCompared } from './changes-compared.ts';
import { comparisonAsked, type ComparisonAsked } from './comparison-asked.ts';
import { dimensionOf } from './figures-in-prose/kind-asked.ts';
import { nounClass } from '../question/word-class.ts';
import { tableRowsOf } from '../tables/table-rows.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** Facts of one table or list that can be compared: one unit, one measure, one period, each of another subject. */
type Listing = Fit & { facts: Fact[] };

/** A listing of fewer is compared only where the question names both things. */
const SMALLEST_LISTING = 3;
/** Sentences at the top that may say the answer in words: "Kallvik landed the most." */
const SPEAKING = 3;

const keyOf = ({ documentId, quantity, measure, time }: Fact): string =>
  JSON.stringify([documentId, quantity.dimension, quantity.unit, measure, time]);

const oneOfEach = (facts: readonly Fact[]): Fact[] => [
  ...new Map(facts.map((fact) => [terms(fact.subject).join(' '), fact])).values(),
];

/** Whether the facts are rows of a table or items of one sentence: figures from here and there are no complete list. */
const areListed = (facts: readonly Fact[]): boolean =>
  new Set(facts.map(({ sentence }) => sentence)).size === 1 || facts.every(({ sentence }) => isRow(sentence));

/** Of rows told apart by another column than the one that names them ("Product: shoes"), those of the value that the question says. */
const ofSaidValue = (group: readonly Fact[], { terms: asked }: Question): readonly Fact[] => {
  const isSaid = ({ qualifiers }: Fact): boolean =>
    qualifiers.some((qualifier) => {
      const value = terms(qualifier).slice(1);
      return value.length > 0 && value.every((stem) => asked.includes(stem));
    });
  const said = group.filter(isSaid);
  return said.length === 0 ? group : said;
};

/** The heading over what the rows of some facts are about, by the text of the row. */
const labelHeadings = ({ passages }: Retrieval): Map<string, string> =>
  new Map(
    passages.flatMap(({ passage }) =>
      tableRowsOf(passage).map(({ sentence, label }): [string, string] => [sentence.text, label.heading]),
    ),
  );

/**
 * Of listings from several tables those whose rows are what is looked for: teams for "which team", people for "who". All of them where
 * no heading tells.
 */
const ofKindSought = (listings: readonly Listing[], retrieval: Retrieval): readonly Listing[] => {
  const { kind, focus } = retrieval.question;
  const headings = labelHeadings(retrieval);
  const isSought = ({ facts: [first] }: Listing): boolean => {
    const heading = headings.get(first?.sentence ?? '') ?? '';
    return kind === 'who'
      ? words(heading).some(({ folded }) => nounClass(folded) === 'person')
      : terms(heading).some((stem) => focus.includes(stem));
  };
  const sought = listings.filter(isSought);
  return sought.length > 0 ? sought : listings;
};

const listingFor = (retrieval: Retrieval, asked: ComparisonAsked, facts: readonly Fact[]): Listing | null => {
  const { question } = retrieval;
  // "Which harbour …": the kind of thing that is looked for is no measure.
  const withoutKind = (fact: Fact): Fact => ({
    ...fact,
    measure: words(fact.measure)
      .flatMap(({ stem, text }) => (question.focus.includes(stem) ? [] : [text]))
      .join(' '),
  });
  const listings = [...Map.groupBy(facts, keyOf).values()].flatMap((all): Listing[] => {
    const group = ofSaidValue(all, question).filter((fact) => isComparable(question, fact));
    const items = oneOfEach(asked.between ? group.filter((fact) => isAskedOf(fact, question)) : group);
    if (asked.between ? items.length !== 2 : items.length < SMALLEST_LISTING) return [];
    const fit = fitOf(retrieval, items.map(withoutKind), [asked.word, ...asked.by]);
    if (fit === null || (!areListed(items) && (!asked.between || fit.told === 0))) return [];
    return [{ ...fit, facts: items }];
  });
  const sought = ofKindSought(listings, retrieval);
  const best = bestFit(sought);
  // "Who let in the most goals?": which of two measures is meant rests on the word that neither tells.
  const isOpen =
    (best?.untold ?? 0) > 0 &&
    new Set(sought.flatMap(({ told, facts: [first] }) => (told > 0 ? [first?.measure] : []))).size > 1;
  return isOpen ? null : best;
};

/** Whether a figure measures what the adjective compares: tonnes for "heaviest"; a bare cell by its heading. */
const isMeasured = (question: Question, { word, by }: ComparisonAsked, { quantity, measure }: Fact): boolean => {
  const dimension = dimensionOf(question);
  if (dimension === null || dimension.test(quantity.dimension)) return true;
  return quantity.dimension === 'number' && terms(measure).some((stem) => stem === word || by.includes(stem));
};

/**
 * The facts that a question of more or less compares, the one asked for first: "Which port landed the most in 2023?",
 * "Which is longer, A or B?", "Did A land more than B?". Null where it asks for none, a sentence says it, the facts are not
 * all of one listing, or two of them are equal.
 */
export const comparisonOf = async (
  retrieval: Retrieval,
  ranked: readonly RankedSentence[],
  store: FactStore,
): Promise<Fact[] | null> => {
  const change = changeAsked(retrieval.question);
  if (change !== null) {
    const changes = changesCompared(change, await askableFacts(retrieval, store), retrieval);
    return changes.length > 0 ? changes : null;
  }
  const asked = comparisonAsked(retrieval.question);
  if (asked === null || retrieval.question.expects === 'date') return null;
  const isSaid = ranked.slice(0, SPEAKING).some(({ sentence }) => sentence.stemSet.has(asked.word));
  if (isSaid) return null;
  const facts = asked.byAge ? agesIn(await factsNear(retrieval, store)) : await askableFacts(retrieval, store);
  const listing = listingFor(
    retrieval,
    asked,
    facts.filter((fact) => asked.byAge || isMeasured(retrieval.question, asked, fact)),
  );
  if (listing === null) return null;
  const sign = asked.wants === 'most' ? -1 : 1;
  const ordered = listing.facts.toSorted((a, b) => sign * ((a.quantity.value ?? 0) - (b.quantity.value ?? 0)));
  return ordered[0]?.quantity.value === ordered[1]?.quantity.value ? null : ordered;
};
