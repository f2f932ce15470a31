/** A cell as one line, without what would end it early. */
const cellText = (cell: string): string => cell.replace(/\s+/g, ' ').trim();

/**
 * A table as lines that are each readable alone: `Column: value; Column: value.` Empty cells are left out, columns
 * without a heading go by their number, and rows without a cell are dropped. The first row that has cells names the
 * columns.
 */
export const tableRows = (rows: readonly (readonly string[])[]): string[] => {
  const filled = rows.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== ''));
  const [header = [], ...body] = filled;
  if (body.length === 0) return header.length === 0 ? [] : [header.filter((cell) => cell !== '').join('; ')];
  return body.map((row) => {
    const cells = row.flatMap((cell, index) =>
      cell === '' ? [] : [`${header[index]?.replace(/:$/, '') || `Column ${index + 1}`}: ${cell}`],
    );
    return `${cells.join('; ')}.`;
  });
};
