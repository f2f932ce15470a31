import type { Fact } from '../../domain/fact.ts';
import { terms } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { tableRowsOf } from '../tables/table-rows.ts';
import { fitOf, isRow } from './asked-facts.ts';

/** Which way what a question compares has gone, and whether most or least. */
export type ChangeAsked = { sign: 1 | -1; wants: 'most' | 'least'; words: readonly string[] };

const FELL = 'fell|fall|fallen|dropped|drop|declined|decline|decreased|decrease|shrank|shrink|shrunk|sank|sink';
const ROSE = 'rose|rise|risen|grew|grow|grown|increased|increase|climbed|climb|expanded|expand|improved|improve';
const [MOST, LEAST] = [
  'most|fastest|furthest|farthest|strongest|steepest|sharpest|largest|biggest|greatest',
  'least|slowest|smallest',
];
const [DEGREE, CHANGE] = [`${MOST}|${LEAST}`, `${FELL}|${ROSE}`];
/** "fell the most", and no "grew the most barley"; "the largest fall". */
const ASKED = new RegExp(
  `\\b(?<verb>${CHANGE})\\s+(?:by\\s+)?(?:the\\s+)?(?<degree>${DEGREE})\\s*(?:[?.,]|$|from\\b|between\\b|in\\b|over\\b|since\\b|during\\b|compared\\b)|\\b(?<high>${DEGREE})\\s+(?<noun>${CHANGE})\\b`,
  'iu',
);
/** Words of a heading that say no more than that its figures are changes. */
const OF_CHANGE = /\b(?:changes?|growth|trend|difference|development|variation|[+±]\/[-−–]|[±Δ]|vs\.?|yoy)(?!\p{L})/iu;
const SMALLEST = 3;

/** Reads "Whose sales fell the most?"; null for a question about no change. */
export const changeAsked = ({ text }: Question): ChangeAsked | null => {
  const { verb, degree, high, noun } = ASKED.exec(text)?.groups ?? {};
  const [change, by] = [verb ?? noun, degree ?? high];
  if (change === undefined || by === undefined) return null;
  return {
    sign: new RegExp(`^(?:${FELL})$`, 'i').test(change) ? -1 : 1,
    wants: new RegExp(`^(?:${MOST})$`, 'i').test(by) ? 'most' : 'least',
    words: terms(`${change} ${by}`),
  };
};

/** The heading of the cell that a fact is; null where no passage that was found shows it. */
const headingOf = ({ passages }: Retrieval, { documentId, sourceSpan }: Fact): string | null => {
  const cells = passages
    .filter(({ document }) => document.documentId === documentId)
    .flatMap(({ passage }) => tableRowsOf(passage))
    .flatMap((row) =>
      row.cells.map(({ heading, span }) => ({
        heading,
        start: row.sentence.start + span.start,
        end: row.sentence.start + span.end,
      })),
    );
  return cells.find(({ start, end }) => start <= sourceSpan.start && sourceSpan.start < end)?.heading ?? null;
};

/** Whether a heading is of changes, and of no other thing's than the question's: "Change in sales". */
const isOfChange = (heading: string, { terms: asked, figures }: Question): boolean => {
  if (!OF_CHANGE.test(heading)) return false;
  const [years, others] = [
    heading.split(/[^\p{L}\p{N}]+/u).filter((part) => /^\d{4}$/.test(part)),
    terms(heading.replace(OF_CHANGE, '').replaceAll(/\p{N}+/gu, '')),
  ];
  const isOfYears = figures
    .filter((figure) => /^\d{4}$/.test(figure))
    .every((year) => years.length === 0 || years.includes(year));
  return isOfYears && others.every((stem) => asked.includes(stem));
};

/**
 * The changes that a table lists with their signs, the one asked for first: "Whose sales fell the most?". Empty where no column of
 * changes of that is listed, none of them goes that way, or two are equal: levels tell nothing of it.
 */
export const changesCompared = (asked: ChangeAsked, facts: readonly Fact[], retrieval: Retrieval): Fact[] => {
  const { question } = retrieval;
  const ofChange = facts.filter((fact) => {
    const heading = isRow(fact.sentence) ? headingOf(retrieval, fact) : null;
    return heading !== null && isOfChange(heading, question);
  });
  const listings = Map.groupBy(ofChange, (fact) =>
    JSON.stringify([fact.documentId, fact.quantity.dimension, headingOf(retrieval, fact)]),
  );
  const [listing = [], ...others] = [...listings.values()].filter(
    (list) => list.length >= SMALLEST && fitOf(retrieval, list, asked.words) !== null,
  );
  const size = ({ quantity }: Fact): number => asked.sign * (quantity.value ?? 0);
  const isSigned =
    listing.some((fact) => size(fact) < 0) || listing.some(({ quantity }) => /^[+−–-]/u.test(quantity.text));
  const order = asked.wants === 'most' ? -1 : 1;
  const going = listing.filter((fact) => size(fact) > 0).toSorted((a, b) => order * (size(a) - size(b)));
  const isTied = going.length > 1 && going[0]?.quantity.value === going[1]?.quantity.value;
  return others.length > 0 || !isSigned || isTied ? [] : going;
};
