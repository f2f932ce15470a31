import { strToU8, zipSync } from 'fflate';
import { PDFDocument, StandardFonts } from 'pdf-lib';

export const bytes = (text: string): Uint8Array => strToU8(text);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A PDF with the given lines a page, top to bottom; a number before a line is its font size. */
export const pdf = async (pages: readonly (readonly (string | [number, string])[])[], title?: string) => {
  const document = await PDFDocument.create({ updateMetadata: false });
  if (title !== undefined) document.setTitle(title);
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([600, 800]);
    let y = 760;
    for (const line of lines) {
      const [size, text] = typeof line === 'string' ? [12, line] : line;
      if (text !== '') page.drawText(text, { x: 50, y, size, font });
      y -= 14;
    }
  }
  return document.save();
};

/** A PDF with one table: the cells of each row, the first column on the left, the others set flush right. */
export const pdfTable = async (rows: readonly (readonly string[])[], before = '', behind = ''): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([600, 800]);
  page.drawText(before, { x: 50, y: 760, size: 12, font });
  for (const [index, row] of rows.entries())
    for (const [column, text] of row.entries()) {
      const x = column === 0 ? 50 : 100 + 110 * column - font.widthOfTextAtSize(text, 12) + 60;
      if (text !== '') page.drawText(text, { x, y: 720 - 16 * index, size: 12, font });
    }
  page.drawText(behind, { x: 50, y: 700 - 16 * rows.length, size: 12, font });
  return document.save();
};

/** A Word file around the XML of its body. */
export const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': bytes(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytes(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': bytes(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>',
    ),
    'word/_rels/document.xml.rels': bytes(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    ...more,
  });

export const wordParagraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;

export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** A cell: shared text, a number, or a number with a style. */
export type SheetCell = string | number | { value: number; style: number } | null;

/** A workbook with shared texts; `formats` are the number formats of styles 1, 2, …, 0 being plain. */
export const xlsx = (
  sheets: Record<string, readonly (readonly SheetCell[])[]>,
  formats: readonly string[] = [],
  more: Record<string, Uint8Array> = {},
): Uint8Array => {
  const texts: string[] = [];
  const cell = (value: SheetCell, row: number, column: number): string => {
    if (value === null) return '';
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof value === 'string') return `<c r="${reference}" t="s"><v>${texts.push(value) - 1}</v></c>`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" s="${value.style}"><v>${value.value}</v></c>`;
  };
  const names = Object.keys(sheets);
  const parts = Object.fromEntries(
    Object.values(sheets).map((rows, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      bytes(
        `<worksheet><sheetData>${rows
          .map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`)
          .join('')}</sheetData></worksheet>`,
      ),
    ]),
  );
  return zipSync({
    'xl/workbook.xml': bytes(
      `<workbook xmlns:r="x"><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      `<Relationships>${names.map((_, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': bytes(
      `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t><rPh><t>guide</t></rPh></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': bytes(
      `<styleSheet><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    ...parts,
    ...more,
  });
};
