import {
  cellsOfLine,
  cellsOfMarkdownRow,
  isMarkdownRow,
  isMarkdownRule,
  markdownHeadings,
  type Cell,
} from '../../facts/extract/table-cells.ts';
import type { Passage, PassageSentence } from '../../retrieval/passage.ts';

/**
 * A row of a table with its cells: the first one says what the row is about. Spans of cells index the row's text; those in
 * which nothing stands are left out.
 */
export type TableRow = { sentence: PassageSentence; label: Cell; cells: Cell[] };

/** A line that stands in a table for its columns: the headings, or the rule below them. */
const isHead = (sentence: PassageSentence, next: PassageSentence | undefined): boolean =>
  isMarkdownRule(sentence.text) || (next !== undefined && isMarkdownRow(sentence.text) && isMarkdownRule(next.text));

/** Headings of the columns of a table whose head stands in another passage; ingestion hands them down with the headings. */
const inheritedHeadings = ({ chunk }: Passage): string[] => {
  const columns = chunk.headings.at(-1) ?? '';
  return columns.includes('|') ? columns.split('|').map((heading) => heading.trim()) : [];
};

/** Whether a sentence of the passage is no more than the head of a table. */
export const isTableHead = ({ sentences }: Passage, position: number): boolean => {
  const sentence = sentences[position];
  return sentence !== undefined && isHead(sentence, sentences[position + 1]);
};

const rows = new WeakMap<Passage, TableRow[]>();

/** The rows of the tables in a passage, in their order: of Markdown, or written as `Column: value; Column: value.` */
export const tableRowsOf = (passage: Passage): TableRow[] => {
  const known = rows.get(passage);
  if (known !== undefined) return known;
  let headings = inheritedHeadings(passage);
  const read = passage.sentences.flatMap((sentence, position): TableRow[] => {
    if (isTableHead(passage, position)) {
      if (!isMarkdownRule(sentence.text)) headings = markdownHeadings(sentence.text);
      return [];
    }
    const [label, ...cells] = isMarkdownRow(sentence.text)
      ? cellsOfMarkdownRow(sentence.text, 0, headings)
      : (cellsOfLine(sentence.text, 0) ?? []);
    return label === undefined || cells.length === 0 ? [] : [{ sentence, label, cells }];
  });
  rows.set(passage, read);
  return read;
};
