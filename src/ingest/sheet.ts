import { type NumberFormat, showNumber } from './number-format.ts';
import { readXml } from './read-xml.ts';
import type { Cell } from './table-rows.ts';

/** Column of a reference such as AB12, from 0; null when it names none. */
const columnOf = (reference: string | undefined): number | null => {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

export type CellContext = { texts: readonly string[]; styles: readonly NumberFormat[]; uses1904: boolean };

const PLAIN: NumberFormat = { kind: 'number', prefix: '', suffix: '', scale: 1 };

const cellText = (type: string, style: number, value: string, context: CellContext): string => {
  if (type === 's') return context.texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type !== 'n' || value.trim() === '' || !Number.isFinite(Number(value))) return value;
  return showNumber(Number(value), context.styles[style] ?? PLAIN, context.uses1904);
};

/** Rows of a sheet with the cells that hold something, as a reader of the sheet sees them. */
export const readSheet = (content: Uint8Array | undefined, context: CellContext): Cell[][] => {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell = { column: 0, type: 'n', style: 0, value: '' };
  let isValue = false;
  readXml(content, {
    open: (name, attributes) => {
      if (name === 'row') row = [];
      if (name === 'c')
        cell = {
          column: columnOf(attributes['r']) ?? (row.at(-1)?.column ?? -1) + 1,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
        };
      isValue = name === 'v' || name === 't';
    },
    text: (text) => {
      if (isValue) cell.value += text;
    },
    close: (name) => {
      isValue = false;
      if (name === 'c') {
        const text = cellText(cell.type, cell.style, cell.value, context);
        if (text.trim() !== '') row.push({ column: cell.column, text });
      }
      if (name === 'row') rows.push(row);
    },
  });
  return rows;
};
