import type { Fact } from '../domain/fact.ts';
import { terms } from '../domain/words.ts';
import { isMarkdownRow } from '../facts/table-cells.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { Question } from '../retrieval/question.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { bestSimilarity } from '../retrieval/stem-similarity.ts';
import { asksForFigure } from './fitting-quantities.ts';

/** Passages whose documents are looked up. */
const LOOKED_UP = 5;

type Cell = { fact: Fact; told: number };

const yearsOf = ({ figures }: Question): string[] => figures.filter((figure) => /^\d{4}$/.test(figure));

/** Words of the column that the question does not say, and how many it does; null where the row is not of what is asked. */
const cellOf = (question: Question, fact: Fact, around: ReadonlySet<string>): Cell | null => {
  const { subject, measure, quantity, qualifiers, role, modality, time, sentence } = fact;
  const row = terms(subject);
  if (!isMarkdownRow(sentence) || row.length === 0 || role !== 'level' || modality !== 'actual') return null;
  if (quantity.kind === 'date' || !row.every((stem) => question.terms.includes(stem))) return null;
  const years = yearsOf(question);
  if (years.length > 0 && !years.some((year) => time?.start?.startsWith(year) === true)) return null;
  const asked = new Set(question.terms);
  const column = terms(`${measure} ${qualifiers.join(' ')}`);
  if (column.some((stem) => bestSimilarity(stem, asked) === 0)) return null;
  const said = new Set([...row, ...column, ...terms(quantity.unitName), ...around]);
  const untold = question.terms.filter((stem) => !years.includes(stem) && bestSimilarity(stem, said) === 0);
  return untold.length > 0 ? null : { fact, told: column.length };
};

/**
 * The figure in the one cell of a table that a question asks for: "How many tonnes were landed at Osterby in 2023?" Its row and its
 * column have to be asked for, and the text around the table has to say the rest; without a year the latest column counts. Null
 * where two cells would do.
 */
export const tableCellFor = async ({ question, passages }: Retrieval, store: FactStore): Promise<Fact | null> => {
  if (!asksForFigure(question) || question.expects === 'date') return null;
  const read = passages.slice(0, LOOKED_UP);
  const facts = await store.factsOfDocuments([...new Set(read.map(({ document }) => document.documentId))].toSorted());
  const cells = facts.flatMap((fact): Cell[] => {
    const own = read.filter(({ document }) => document.documentId === fact.documentId);
    const around = new Set(
      own.flatMap(({ passage, document }) => [...passage.stemSet, ...passage.headingStems, ...terms(document.title)]),
    );
    const cell = cellOf(question, fact, around);
    return cell === null ? [] : [cell];
  });
  const startOf = ({ fact }: Cell): string => fact.time?.start ?? '';
  const [best, second] = cells.toSorted((a, b) => b.told - a.told || (startOf(a) < startOf(b) ? 1 : -1));
  const isTied = best !== undefined && second?.told === best.told && startOf(second) === startOf(best);
  return best === undefined || isTied ? null : best.fact;
};
