import { terms } from '../../domain/words.ts';
import type { Cell } from '../../facts/extract/table-cells.ts';
import type { RankedPassage, Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { tableRowsOf, type TableRow } from './table-rows.ts';

/** A cell of each row of a table that a question asks to list. */
export type ListedCell = RankedPassage & Pick<TableRow, 'sentence'> & { wanted: Cell; isLabel: boolean };

const LOOKED_UP = 5;
/** Longer tables are better searched than read out. */
const MOST_ROWS = 12;
const TOTAL = /^(?:(?:grand |sub-?)?total|sum|all|overall|altogether)\b/i;

const isTold = (stems: readonly string[], by: ReadonlySet<string>): boolean =>
  stems.some((stem) => bestSimilarity(stem, by) > 0);

/** What the heading over a table says that its rows are: "Revenue by division". */
const sortedBy = ({ passage }: RankedPassage): string[] =>
  passage.chunk.headings.flatMap((heading) => /\bby (\p{L}+)$/u.exec(heading.trim())?.[1] ?? []);

/**
 * What a question in the plural asks to list from one table: the column that it names ("In which countries are the mills?"), or the
 * rows ("Which mills …?"). All else that it says has to stand above the table, and it may name no row. Null where it asks for none.
 */
export const tableList = ({ question, passages }: Retrieval): ListedCell[] | null => {
  const asksForSeveral = question.words.some(
    ({ folded, stem }) => question.focus.includes(stem) && /[^s]s$/.test(folded),
  );
  if (!['which', 'what', 'where'].includes(question.kind) || !asksForSeveral || question.negated) return null;
  const focus = new Set(question.focus);
  for (const place of passages.slice(0, LOOKED_UP)) {
    const rows = tableRowsOf(place.passage).filter(({ label }) => !TOTAL.test(label.value));
    const [first] = rows;
    if (first === undefined || rows.length < 2 || rows.length > MOST_ROWS) continue;
    const headings = [first.label, ...first.cells].map(({ heading }) => heading);
    const column = sortedBy(place).some((kind) => isTold(terms(kind), focus))
      ? first.label.heading
      : headings.find((heading) => isTold(terms(heading), focus));
    const around = new Set([...place.passage.headingStems, ...terms([place.document.title, ...headings].join(' '))]);
    if (column === undefined || !question.terms.every((stem) => bestSimilarity(stem, around) > 0)) continue;
    const listed = rows.flatMap((row): ListedCell[] => {
      const wanted = [row.label, ...row.cells].find(({ heading }) => heading === column);
      return wanted === undefined ? [] : [{ ...place, sentence: row.sentence, wanted, isLabel: wanted === row.label }];
    });
    return [...new Map(listed.toReversed().map((cell) => [cell.wanted.value, cell])).values()].toReversed();
  }
  return null;
};
