import { type NumberFormat, readNumberFormat } from './number-format.ts';
import { readXml } from './read-xml.ts';

/** A workbook's parts by name, as unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>;

type Sheet = { name: string; part: string };
export type Workbook = { sheets: Sheet[]; uses1904: boolean };

/** Sheets in the order of their tabs; hidden ones are left out. */
export const readWorkbook = (parts: Parts): Workbook => {
  const targets = new Map<string, string>();
  readXml(parts.get('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const workbook: Workbook = { sheets: [], uses1904: false };
  readXml(parts.get('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') workbook.uses1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const relation = Object.keys(attributes).find((key) => key.endsWith(':id'));
      const part = relation === undefined ? undefined : targets.get(attributes[relation]!);
      if (part !== undefined) workbook.sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  return workbook;
};

/** Texts that cells name by number; phonetic guides are left out. */
export const readSharedTexts = (parts: Parts): string[] => {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isGuide = false;
  readXml(parts.get('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isGuide = true;
      isText = name === 't' && !isGuide;
    },
    text: (part) => {
      if (isText) text += part;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isGuide = false;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
};

/** Number formats by the style number of a cell. */
export const readStyles = (parts: Parts): NumberFormat[] => {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCellStyle = false;
  readXml(parts.get('xl/styles.xml'), {
    open: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) ids.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return ids.map((id) => readNumberFormat(id, codes));
};
