import { paint } from './terminal.ts';

/** A label and what it says, in one line or several. */
export type Row = readonly [label: string, ...lines: string[]];

/** Rows with their labels in one column, those without a line left out. */
export const columns = (rows: readonly Row[], indent = ''): string[] => {
  const shown = rows.filter(([, ...lines]) => lines.length > 0);
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  return shown.flatMap(([label, ...lines]) =>
    lines.map((line, i) =>
      `${indent}${i === 0 ? paint('dim', label.padEnd(width)) : ' '.repeat(width)}${line}`.trimEnd(),
    ),
  );
};
