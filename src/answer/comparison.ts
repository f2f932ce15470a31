import type { Fact } from '../domain/fact.ts';
import { terms } from '../domain/words.ts';
import type { Question } from '../retrieval/question.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { bestSimilarity } from '../retrieval/stem-similarity.ts';
import { cellsOfLine, isMarkdownRow } from '../facts/table-cells.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { comparisonAsked, type ComparisonAsked } from './comparison-asked.ts';

/** Facts on different things that answer a question of more or less, the one that it asks for first. */
export type Comparison = { asked: ComparisonAsked; facts: Fact[] };

/** Facts of one table or list that can be compared: one unit, one measure, one period, each of another subject. */
type Listing = { facts: Fact[]; strays: number; told: number };

/** A listing of fewer is compared only where the question names both things. */
const SMALLEST_LISTING = 3;

const isComparable = ({ quantity, role, modality, subject }: Fact): boolean =>
  quantity.kind !== 'date' &&
  quantity.value !== null &&
  role === 'level' &&
  modality === 'actual' &&
  terms(subject).length > 0;

const keyOf = ({ documentId, quantity, measure, time }: Fact): string =>
  JSON.stringify([documentId, quantity.dimension, quantity.unit, terms(measure).toSorted(), time]);

const isAskedOf = ({ subject }: Fact, question: Question): boolean =>
  terms(subject).every((stem) => question.terms.includes(stem));

/** Whether the facts hold in a year that the question names; any where it names none. */
const isOfPeriod = ({ time }: Fact, { figures }: Question): boolean => {
  const years = figures.filter((figure) => /^\d{4}$/.test(figure));
  return years.length === 0 || years.some((year) => time?.start?.startsWith(year) === true);
};

const oneOfEach = (facts: readonly Fact[]): Fact[] => [
  ...new Map(facts.map((fact) => [terms(fact.subject).join(' '), fact])).values(),
];

/** What is compared has to be in the sources; the verb of the question need not ("handled" of a table of cargo). */
const isNamed = (stem: string, { names }: Question): boolean => names.some(({ stems }) => stems.includes(stem));

/** Whether the facts are rows of a table or items of one sentence: figures from here and there are no complete list. */
const areListed = (facts: readonly Fact[]): boolean =>
  new Set(facts.map(({ sentence }) => sentence)).size === 1 ||
  facts.every(({ sentence }) => isMarkdownRow(sentence) || cellsOfLine(sentence, 0) !== null);

/** The listing with the fewest words of its measure that nobody asked for; of equal ones the latest, null where that leaves two. */
const listingFor = (
  question: Question,
  retrieval: Retrieval,
  asked: ComparisonAsked,
  facts: readonly Fact[],
): Listing | null => {
  const groups = Map.groupBy(
    facts.filter((fact) => isComparable(fact) && isOfPeriod(fact, question)),
    keyOf,
  );
  const listings = [...groups.values()].flatMap((group): Listing[] => {
    const items = oneOfEach(asked.between ? group.filter((fact) => isAskedOf(fact, question)) : group);
    const [first] = items;
    if (first === undefined || (asked.between ? items.length !== 2 : items.length < SMALLEST_LISTING)) return [];
    const passages = retrieval.passages.filter(({ document }) => document.documentId === first.documentId);
    const around = new Set([
      ...items.flatMap(({ subject, measure, qualifiers, sentence }) =>
        terms([subject, measure, ...qualifiers, sentence].join(' ')),
      ),
      ...passages.flatMap(({ passage, document }) => [
        ...passage.stemSet,
        ...passage.headingStems,
        ...terms(document.title),
      ]),
    ]);
    const about = question.terms.filter((stem) => stem !== asked.word);
    const untold = about.filter((stem) => bestSimilarity(stem, around) === 0);
    if (untold.length === about.length || untold.length > 1 || untold.some((stem) => isNamed(stem, question)))
      return [];
    // "Which harbour …": the kind of thing that is looked for is no measure.
    const measured = terms(`${first.measure} ${first.quantity.unitName}`).filter(
      (stem) => !question.focus.includes(stem),
    );
    const wanted = new Set([...about, asked.by]);
    const told = measured.filter((stem) => bestSimilarity(stem, wanted) > 0).length;
    if (!areListed(items) && (!asked.between || told === 0)) return [];
    return [{ facts: items, told, strays: measured.length - told }];
  });
  const startOf = ({ facts: [first] }: Listing): string => first?.time?.start ?? '';
  const [best, second] = listings.toSorted(
    (a, b) => a.strays - b.strays || b.told - a.told || (startOf(a) < startOf(b) ? 1 : -1),
  );
  if (best === undefined) return null;
  const isTied = second?.strays === best.strays && second.told === best.told && startOf(second) === startOf(best);
  return isTied ? null : best;
};

/** Sentences at the top that may say the answer in words: "Kallvik landed the most." */
const SPEAKING = 3;
/** Passages whose documents are looked up. */
const LOOKED_UP = 5;

/**
 * Compares the facts that a question of more or less is about: "Which port landed the most in 2023?", "Which is longer, A
 * or B?", "Did A land more than B?". Null where it asks for none, a sentence says it, the facts are not all of one
 * listing, or two of them are equal.
 */
export const comparisonOf = async (
  retrieval: Retrieval,
  ranked: readonly RankedSentence[],
  store: FactStore,
): Promise<Comparison | null> => {
  const { question, passages } = retrieval;
  const asked = comparisonAsked(question);
  if (asked === null) return null;
  const isSaid = ranked.slice(0, SPEAKING).some(({ sentence }) => sentence.stemSet.has(asked.word));
  if (isSaid) return null;
  const documentIds = new Set(passages.slice(0, LOOKED_UP).map(({ document }) => document.documentId));
  const listing = listingFor(question, retrieval, asked, await store.factsOfDocuments([...documentIds].toSorted()));
  if (listing === null) return null;
  const sign = asked.wants === 'most' ? -1 : 1;
  const ordered = listing.facts.toSorted((a, b) => sign * ((a.quantity.value ?? 0) - (b.quantity.value ?? 0)));
  return ordered[0]?.quantity.value === ordered[1]?.quantity.value ? null : { asked, facts: ordered };
};
