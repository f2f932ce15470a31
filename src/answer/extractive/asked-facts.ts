import type { Fact } from '../../domain/fact.ts';
import { terms } from '../../domain/words.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { cellsOfLine, isMarkdownRow } from '../../facts/extract/table-cells.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { asksForFigure } from '../question/fitting-quantities.ts';

/** How far facts of one measure and period are what a question asks for. */
export type Fit = {
  /** Words of their measure that the question says. */
  told: number;
  /** Words of their measure that it does not. */
  strays: number;
  /** Characters of their measure, where the question says it word for word: "goals against". */
  literal: number;
  /** Words of the question that nothing around them tells: its verb, at most. */
  untold: number;
  /** When they hold, in ISO. */
  start: string;
};

/** Passages whose documents are looked up. */
const LOOKED_UP = 5;

/** Periods that the question names, half-open in ISO days. */
const periodsAsked = ({ text }: Question): { start: string; end: string }[] =>
  readQuantities(text).flatMap(({ date }) => date ?? []);

/** A figure that is the case, in a period that the question names if it names any. */
const isAskable = (
  { quantity, role, modality, subject, time }: Fact,
  periods: readonly { start: string; end: string }[],
): boolean => {
  const isWithin = ({ start, end }: { start: string; end: string }): boolean =>
    time?.start != null && time.end != null && start <= time.start && time.end <= end;
  const isLevel = quantity.kind !== 'date' && quantity.value !== null && role === 'level';
  const isOfPeriod = periods.length === 0 || periods.some(isWithin);
  return isOfPeriod && isLevel && modality === 'actual' && terms(subject).length > 0;
};

/** All facts in the documents of the best passages. */
export const factsNear = ({ passages }: Retrieval, store: FactStore): Promise<Fact[]> => {
  const documentIds = new Set(passages.slice(0, LOOKED_UP).map(({ document }) => document.documentId));
  return store.factsOfDocuments([...documentIds].toSorted());
};

/** The figures that hold in the period asked of, in the documents of the best passages. */
export const askableFacts = async (retrieval: Retrieval, store: FactStore): Promise<Fact[]> => {
  const facts = await factsNear(retrieval, store);
  const periods = periodsAsked(retrieval.question);
  return facts.filter((fact) => isAskable(fact, periods));
};

const OF_PRICE =
  /\b(?:costs?|prices?|priced|pay|pays|paid|fees?|charges?|charged|rents?|cheap\p{L}*|dear\p{L}*|expensive)\b/iu;

/** Whether figures of its kind are compared: where a price is asked for, amounts of money alone. */
export const isComparable = ({ text }: Question, { quantity }: Fact): boolean =>
  !OF_PRICE.test(text) || quantity.kind === 'money';

/** Whether the question names what the fact is about. */
export const isAskedOf = ({ subject }: Fact, { terms: asked }: Question): boolean =>
  terms(subject).every((stem) => asked.includes(stem));

/**
 * Which of some facts are about what a question names, by a part of their name too where that is nobody else's: "Petra" of "Petra
 * Holm", with no other Petra among them.
 */
export const askedAmong = (question: Question, facts: readonly Fact[]): ((fact: Fact) => boolean) => {
  const subjects = [...new Set(facts.map(({ subject }) => subject))].map((subject) => ({
    subject,
    stems: terms(subject),
  }));
  const named = new Set(
    question.names.flatMap(({ stems }) => {
      const holders = subjects.filter((each) => stems.length > 0 && stems.every((stem) => each.stems.includes(stem)));
      return holders.length === 1 ? holders.map(({ subject }) => subject) : [];
    }),
  );
  return (fact) => isAskedOf(fact, question) || named.has(fact.subject);
};

/** Whether a sentence is a row of a table, whose cells take their meaning from the headings. */
export const isRow = (sentence: string): boolean => isMarkdownRow(sentence) || cellsOfLine(sentence, 0) !== null;

/**
 * How facts of one measure and period fit a question, apart from words that only compare; null where the question is about
 * more than they and their document tell. Its verb need not be there ("handled" of a table of cargo), its names and what it asks for must.
 */
export const fitOf = (
  { question, passages }: Retrieval,
  facts: readonly Fact[],
  comparing: readonly string[] = [],
): Fit | null => {
  const [first] = facts;
  if (first === undefined) return null;
  const around = new Set([
    ...facts.flatMap(({ subject, measure, qualifiers, sentence }) =>
      terms([subject, measure, ...qualifiers, sentence].join(' ')),
    ),
    ...passages
      .filter(({ document }) => document.documentId === first.documentId)
      .flatMap(({ passage, document }) => [...passage.stemSet, ...passage.headingStems, ...terms(document.title)]),
  ]);
  const about = question.terms.filter((stem) => !comparing.includes(stem));
  const untold = about.filter((stem) => bestSimilarity(stem, around) === 0);
  const isNamed = (stem: string): boolean => question.names.some(({ stems }) => stems.includes(stem));
  const isWanted = (stem: string): boolean =>
    isNamed(stem) || (asksForFigure(question) && question.focus.includes(stem));
  if (untold.length === about.length || untold.length > 1 || untold.some(isWanted)) return null;
  const wanted = new Set([...about, ...comparing]);
  // What is counted is told of; a unit ("metric ton") is not.
  const counted = first.quantity.dimension.startsWith('count:') ? first.quantity.unitName : '';
  const measured = terms(`${first.measure} ${counted}`);
  const told = measured.filter((stem) => bestSimilarity(stem, wanted) > 0).length;
  const literal = question.text.toLowerCase().includes(first.measure.toLowerCase()) ? first.measure.length : 0;
  return { told, strays: measured.length - told, literal, untold: untold.length, start: first.time?.start ?? '' };
};

/** The one that fits best: fewest words of its measure unasked for, most asked for, latest; null where two fit alike. */
export const bestFit = <T extends Fit>(fits: readonly T[]): T | null => {
  const [best, second] = fits.toSorted(
    (a, b) => a.strays - b.strays || b.told - a.told || b.literal - a.literal || (a.start < b.start ? 1 : -1),
  );
  if (best === undefined) return null;
  const isTied =
    second?.strays === best.strays &&
    second.told === best.told &&
    second.literal === best.literal &&
    second.start === best.start;
  return isTied ? null : best;
};
