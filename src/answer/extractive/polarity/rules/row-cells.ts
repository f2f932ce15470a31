import type { Quantity } from '../../../../domain/quantity.ts';
import { words, type Word } from '../../../../domain/words.ts';
import type { Cell } from '../../../../facts/extract/table-cells.ts';
import { compareQuantities } from '../../../../quantities/compare.ts';
import { readQuantities } from '../../../../quantities/read-quantities.ts';
import { isContent } from '../../../../retrieval/content.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import { tableRowsOf } from '../../../tables/table-rows.ts';
import type { AskedStatement } from '../asked-statement.ts';
import type { Polarity } from '../judge-clause.ts';
import { isLight, isPermitting } from '../permission.ts';
import { stemsAbove } from '../../stems-above.ts';
import { isGiven } from '../told-clause.ts';
import type { Means } from './about.ts';

const YES = /^(?:yes|y|✓|✔|included|available|allowed|free|permitted|welcome|standard)$/i;
const NO = /^(?:no|n|none|✗|✘|–|-|—|n\/a|not (?:available|included|allowed|possible|permitted)|closed)$/i;
/** Verbs and adjectives that a column need not say for its cells to answer. */
const HAVING =
  /^(?:available|included?|offer(?:s|ed)?|come|comes|serve[sd]?|provide[sd]?|equipped|fitted|support(?:s|ed)?|bring|brought|take|stay|kept|keep|got|includes|sold|made|built|done|come|model|version)$/;
const SEASON = /\b(?:season|open|opening|months?|period|dates?|available|runs?)\b/i;
const OPENING = /^(?:opens?|opened|runs?|available|stays?)$/;

const contentOf = (text: string): Word[] => words(text).filter((word) => isContent(word) || /\p{N}/u.test(word.text));

/** Whether all of a name's words are asked of: of one in two words half is enough where nobody else bears it. */
const isNamed = (name: string, asked: readonly Word[], means: Means): boolean => {
  const list = contentOf(name);
  return list.length > 0 && list.every((told) => asked.some((word) => means(word, told)));
};

/** What a cell says to a question whose words it does not have to say again; null for what is neither yes nor no nor a value asked for. */
const ofCell = (
  { value, heading }: Cell,
  others: readonly Cell[],
  untold: readonly Word[],
  figures: readonly Quantity[],
  asked: readonly Word[],
  means: Means,
): Polarity | null => {
  const text = value.trim();
  const [figure] = figures;
  if (figure !== undefined) {
    if (figures.length > 1 || untold.some(({ folded }) => !OPENING.test(folded))) return null;
    const isOfSeason =
      figure.kind === 'date' && SEASON.test(heading) && asked.some(({ folded }) => OPENING.test(folded));
    if (!isOfSeason) return null;
    if (/^(?:all (?:the )?year(?: round)?|year[- ]round)$/i.test(text)) return 'yes';
    const [told, ...rest] = readQuantities(text);
    if (told === undefined || rest.length > 0) return null;
    const { relation } = compareQuantities(figure, told);
    return relation === 'disjoint' ? 'no' : /^(?:inside|equal|more-precise)$/.test(relation) ? 'yes' : null;
  }
  if (untold.length === 0) return YES.test(text) ? 'yes' : NO.test(text) ? 'no' : null;
  const told = contentOf(text);
  if (untold.every((word) => told.some((one) => means(word, one))))
    return /\b(?:no|not|without|except)\b/i.test(text) ? null : 'yes';
  // Another one has it of those that are listed so: of this one it would be said.
  const isElsewhere = others.some((other) =>
    untold.every((word) => contentOf(other.value).some((one) => means(word, one))),
  );
  return isElsewhere && told.length > 0 ? 'no' : null;
};

/**
 * What the row of a table says to a yes/no question that names row and column, or one of them where all cells agree: by a cell of "yes" or "no", by one
 * that lists what is asked for, or by months. Null where words of the question stand neither there nor above.
 */
export const rowCells = (
  { words: list, content }: AskedStatement,
  stated: readonly Quantity[],
  ranked: RankedSentence,
  means: Means,
): Polarity | null => {
  const { sentence, passage } = ranked;
  const rows = tableRowsOf(passage);
  const row = rows.find((each) => each.sentence === sentence);
  if (row === undefined) return null;
  // "Tilda 1": the figure of a name is none.
  const marks = [row.label.value, ...row.cells.map(({ heading }) => heading)].flatMap(contentOf);
  const figures = stated.filter(
    ({ kind, text }) => kind !== 'number' || !marks.some((mark) => mark.text === text.trim()),
  );
  const isFigure = ({ start, end }: Word): boolean => figures.some((each) => start < each.end && each.start < end);
  const asked = list.filter(
    (word, i) =>
      i > 0 &&
      !isFigure(word) &&
      (content.includes(word) ||
        /\p{N}/u.test(word.text) ||
        (isContent(word) && !isLight(word.folded) && !isPermitting(word.folded))),
  );
  const around = stemsAbove(ranked);
  const isLabelled = isNamed(row.label.value, asked, means);
  const named = row.cells.filter(({ heading }) => isNamed(heading, asked, means));
  const longest = Math.max(0, ...named.map(({ heading }) => contentOf(heading).length));
  const chosen = named.filter(({ heading }) => contentOf(heading).length === longest);
  // A row may be told by its values: "white" of the colours.
  const values = row.cells.flatMap(({ value }) => contentOf(value));
  const verdicts = (chosen.length > 0 ? chosen : row.cells).map((cell) => {
    const told = [row.label.value, cell.heading, row.label.heading].flatMap(contentOf);
    const untold = asked.filter(
      (word) =>
        !told.some((one) => means(word, one)) &&
        !isGiven(word, { around }) &&
        !HAVING.test(word.folded) &&
        !isLight(word.folded),
    );
    const isOfRow = isLabelled || (untold.length > 0 && untold.every((word) => values.some((one) => means(word, one))));
    const others = [
      ...row.cells,
      ...(isLabelled ? rows.flatMap(({ cells }) => cells.filter(({ heading }) => heading === cell.heading)) : []),
    ].filter((other) => other !== cell);
    return isOfRow ? ofCell(cell, others, untold, figures, asked, means) : null;
  });
  // Where no column is named, all cells have to say the same.
  const isOfOne = chosen.length > 0 || figures.length > 0;
  const found = isOfOne ? verdicts.filter((verdict) => verdict !== null) : verdicts;
  const [first] = found;
  return first !== undefined && found.every((verdict) => verdict === first) ? first : null;
};
