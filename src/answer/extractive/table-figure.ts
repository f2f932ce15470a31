import type { Fact } from '../../domain/fact.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { askableFacts, askedAmong, bestFit, fitOf, isComparable, isRow } from './asked-facts.ts';
import { asksForFigure, isOfKind } from '../question/fitting-quantities.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { shareTold } from './told-stems.ts';

/** A bare figure of a cell may be of any kind but a share: its unit stands in a heading or beside the table. */
const mayBe = ({ question }: Retrieval, { quantity }: Fact): boolean =>
  isOfKind(question, quantity) ||
  (/^\d[\d.,\s]*$/.test(quantity.text) && quantity.kind !== 'percent' && question.expects !== 'percent');

/** Where a price is asked for, of a row that has amounts of money those alone: no "Rooms: 6" for what a room costs. */
const pricesFirst = (question: Question, cells: readonly Fact[]): Fact[] => {
  const priced = new Set(cells.flatMap(({ quantity, sentence }) => (quantity.kind === 'money' ? [sentence] : [])));
  return cells.filter((fact) => !priced.has(fact.sentence) || isComparable(question, fact));
};

/**
 * The one cell of a table that a question for a figure asks for, by row, column and period: "How many tonnes were landed at
 * Osterby in 2023?". Null where a sentence of prose tells all that the question says, or no cell or several fit.
 */
export const tableFigure = async (
  retrieval: Retrieval,
  [best]: readonly RankedSentence[],
  store: FactStore,
): Promise<Fact | null> => {
  const { question } = retrieval;
  if (!asksForFigure(question) || question.expects === 'date' || best === undefined) return null;
  if (!isRow(best.sentence.text) && shareTold(question.terms, best) === 1) return null;
  const rows = (await askableFacts(retrieval, store)).filter((fact) => isRow(fact.sentence));
  const isAsked = askedAmong(question, rows);
  const cells = rows.filter((fact) => isAsked(fact) && mayBe(retrieval, fact));
  const fits = pricesFirst(question, cells).flatMap((fact) => {
    const fit = fitOf(retrieval, [fact]);
    return fit === null || fit.strays > fit.told ? [] : [{ ...fit, fact }];
  });
  return bestFit(fits)?.fact ?? null;
};
