import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { sentences } from '../../src/domain/sentences.ts';
import type { Prove } from './prove.ts';

const Row = z.object({
  id: z.string(),
  doc: z.string(),
  summary: z.string(),
  label: z.int(),
  original_summary: z.string(),
});

const figuresOf = (text: string): string => (text.match(/\d[\d,.]*\d|\d/gu) ?? []).toSorted().join(' ');

const balanced = (rows: readonly { isTrue: boolean; isShown: boolean }[]): string => {
  const rate = (isTrue: boolean): number => {
    const some = rows.filter((row) => row.isTrue === isTrue);
    return (100 * some.filter(({ isShown }) => isShown === isTrue).length) / Math.max(1, some.length);
  };
  return `${((rate(true) + rate(false)) / 2).toFixed(1)} (${rows.length}: consistent kept ${rate(true).toFixed(1)}, edits caught ${rate(false).toFixed(1)})`;
};

/**
 * Summaries, edited to be consistent with their source or not, as drafts that cite it (SummEdits, Laban et al. 2023,
 * github.com/salesforce/factualNLG): one is kept where all of its sentences are.
 */
export const scoreSummaries = async (file: string, prove: Prove, every: number): Promise<string> => {
  const rows = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .filter((_, place) => place % every === 0)
    .map((line) => Row.parse(JSON.parse(line)));
  const judged = rows.map(({ id, doc, summary, label, original_summary: original }) => {
    const draft = sentences(summary)
      .map(({ start, end }) => `${summary.slice(start, end).trim()} [1]`)
      .join(' ');
    const isShown = prove([{ documentId: id, title: '', text: doc }])(draft).every((piece) => piece.isShown);
    const isOfFigures = label === 1 ? figuresOf(summary) !== '' : figuresOf(summary) !== figuresOf(original);
    return { isTrue: label === 1, isShown, isOfFigures };
  });
  return `all edits ${balanced(judged)}; edits of figures ${balanced(judged.filter(({ isOfFigures }) => isOfFigures))}`;
};
