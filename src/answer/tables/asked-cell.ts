import { terms, words } from '../../domain/words.ts';
import type { Span } from '../../domain/span.ts';
import type { Cell } from '../../facts/extract/table-cells.ts';
import type { Question } from '../../retrieval/question.ts';
import type { RankedPassage, Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { asksForFigure, isOfKind } from '../question/fitting-quantities.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { comparisonAsked } from '../extractive/comparison-asked.ts';
import { isRow } from '../extractive/asked-facts.ts';
import { shareTold } from '../extractive/told-stems.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { tableRowsOf, type TableRow } from './table-rows.ts';

/** What a question asks of a table: cells of a row, `wanted` being the one that answers. */
export type AskedCell = RankedPassage & {
  sentence: PassageSentence;
  wanted: Cell;
  /** Whether what answers is what the row is about. */
  isLabel: boolean;
};

const LOOKED_UP = 5;
/** Kinds of question that a cell can answer. */
const ANSWERED_BY_CELLS: ReadonlySet<Question['kind']> = new Set([
  'who',
  'when',
  'where',
  'how-many',
  'how-much',
  'how',
  'which',
  'what',
]);

/** Stems of all words of a short text, function words too: "How often" and "Who" head columns. */
const stemsOf = (text: string): string[] => words(text).map(({ stem }) => stem);

const LATEST = /\b(?:latest|most recent|current|currently|newest)\b/i;
const LATEST_STEMS: ReadonlySet<string> = new Set(stemsOf('latest most recent current currently newest'));

const asksForLatest = ({ text }: Question): boolean => LATEST.test(text);

/** The latest year among the headings of some rows. */
const latestHeading = (rows: readonly TableRow[]): string[] =>
  rows
    .flatMap(({ cells }) => cells.flatMap(({ heading }) => (/^\d{4}$/.test(heading) ? [heading] : [])))
    .toSorted()
    .slice(-1);

type Fit = AskedCell & { told: number; strays: number };

const shareOf = (stems: readonly string[], said: ReadonlySet<string>): number =>
  stems.length === 0 ? 0 : stems.filter((stem) => bestSimilarity(stem, said) > 0).length / stems.length;

/** Whether a cell is of the type that the question asks for, as far as figures tell. */
const isOfType = (question: Question, { heading, value }: Cell): boolean => {
  if (question.kind === 'how' && !asksForFigure(question)) return true;
  if (!asksForFigure(question))
    return !['person', 'place', 'reason', 'manner'].includes(question.expects) || !/^\P{L}*$/u.test(value);
  const bare = /^[\d.,\s]+$/.test(value);
  const written = question.expects === 'date' && /^\d{4}$/.test(value) ? `in ${value}` : value;
  if (bare && question.expects !== 'date') return question.expects !== 'percent' || heading.includes('%');
  return readQuantities(written).some((quantity) => isOfKind(question, quantity));
};

/**
 * The cell that a question asks for by its row and column ("What does E04 mean?", "Who cleans the flue?"), or the row that it asks
 * for by a cell ("Which mill is in Belgium?"). All of one has to be said and something of the other, or no other cell may be of the
 * type asked for; what the question says besides has to stand around the cell. Null where no cell or several fit.
 */
export const askedCell = ({ question, passages }: Retrieval, [first]: readonly RankedSentence[]): AskedCell | null => {
  if (!ANSWERED_BY_CELLS.has(question.kind) || comparisonAsked(question) !== null) return null;
  if (first !== undefined && !isRow(first.sentence.text) && shareTold(question.terms, first) === 1) return null;
  const asked = question.words.map(({ stem }) => stem);
  const fits = passages.slice(0, LOOKED_UP).flatMap((place): Fit[] => {
    const around = [...place.passage.headingStems, ...terms(place.document.title)];
    const all = tableRowsOf(place.passage);
    const said = new Set([...asked, ...(asksForLatest(question) ? latestHeading(all) : [])]);
    return all.flatMap((row) => {
      const shown = new Set([...around, ...stemsOf([row.label.heading, row.label.value].join(' '))]);
      const lacks = (cells: readonly Cell[]): string[] => {
        const stems = new Set([...shown, ...cells.flatMap(({ heading, value }) => stemsOf(`${heading} ${value}`))]);
        return question.terms.filter(
          (stem) => bestSimilarity(stem, stems) === 0 && !(asksForLatest(question) && LATEST_STEMS.has(stem)),
        );
      };
      const isKept = (untold: readonly string[]): boolean =>
        untold.length === 0 ||
        (untold.length === 1 &&
          !untold.some(
            (stem) =>
              /\d/.test(stem) ||
              (asksForFigure(question) && question.focus.includes(stem)) ||
              question.names.some(({ stems }) => stems.includes(stem)),
          ));
      return [...cellsAsked(question, row, all, said), ...labelAsked(question, row, said)]
        .filter(({ wanted, isLabel }) => isKept(lacks(isLabel ? row.cells : [wanted])))
        .map((fit) => ({ ...place, ...fit, sentence: row.sentence }));
    });
  });
  const [best, second] = fits.toSorted((a, b) => b.told - a.told || a.strays - b.strays);
  if (best === undefined || (second !== undefined && second.told === best.told && second.strays === best.strays))
    return null;
  return best;
};

type Asked = Pick<Fit, 'wanted' | 'isLabel' | 'told' | 'strays'>;

const cellsAsked = (
  question: Question,
  { label, cells }: TableRow,
  rows: readonly TableRow[],
  said: ReadonlySet<string>,
): Asked[] => {
  const rowStems = stemsOf(label.value);
  const ofRow = shareOf(rowStems, said);
  const fits = (cell: Cell): boolean => isOfType(question, cell);
  const typed = cells.filter((cell) => fits(cell) || shareOf(stemsOf(cell.heading), said) === 1);
  return typed.flatMap((wanted): Asked[] => {
    const columnStems = stemsOf(wanted.heading);
    const ofColumn = shareOf(columnStems, said);
    const isFitting = asksForFigure(question) && fits(wanted);
    const isOnlyOfRow = isFitting && cells.filter(fits).length === 1;
    const inColumn = rows.flatMap((row) => row.cells.filter(({ heading }) => heading === wanted.heading));
    const isOnlyOfColumn = isFitting && inColumn.filter(fits).length === 1;
    const isNamed = (ofRow === 1 && (ofColumn > 0 || isOnlyOfRow)) || (ofColumn === 1 && (ofRow > 0 || isOnlyOfColumn));
    const strays = rowStems.length * (1 - ofRow) + columnStems.length * (1 - ofColumn);
    const told = rowStems.length * ofRow + columnStems.length * ofColumn;
    return isNamed ? [{ wanted, isLabel: false, told, strays }] : [];
  });
};

/** "Which mill …": the row's own name, where the question says the heading above it and all of one of the row's cells. */
const labelAsked = (question: Question, { label, cells }: TableRow, said: ReadonlySet<string>): Asked[] => {
  if (!['which', 'what', 'who'].includes(question.kind) || asksForFigure(question)) return [];
  const heading = new Set(stemsOf(label.heading));
  if (!question.focus.some((stem) => bestSimilarity(stem, heading) > 0)) return [];
  return cells.flatMap(({ value }): Asked[] => {
    const stems = stemsOf(value);
    return stems.length > 0 && shareOf(stems, said) === 1
      ? [{ wanted: label, isLabel: true, told: stems.length + 1, strays: 0 }]
      : [];
  });
};

/** Where the cell that answers stands in its document; all of the row where its label does. */
export const placeOf = ({
  sentence,
  wanted: { span },
  isLabel,
}: Pick<AskedCell, 'sentence' | 'wanted' | 'isLabel'>): Span =>
  isLabel ? sentence : { start: sentence.start + span.start, end: sentence.start + span.end };
