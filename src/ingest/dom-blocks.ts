import type { NewBlock } from './text-builder.ts';
import { type Cell, tableBlocks } from './table-rows.ts';

/** The part of the DOM that is read; linkedom's nodes have it. */
export type DomNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
};

const ELEMENT = 1;
const TEXT = 3;
const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT CANVAS AUDIO VIDEO HEAD TITLE INPUT SELECT BUTTON TEXTAREA'.split(
    ' ',
  ),
);
const OWN_BLOCK = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4
  H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE CAPTION THEAD TBODY TFOOT TR TD TH UL`.split(/\s+/),
);

const isHidden = (node: DomNode): boolean =>
  UNSEEN.has(node.nodeName.toUpperCase()) ||
  (node.getAttribute?.('hidden') ?? null) !== null ||
  node.getAttribute?.('aria-hidden') === 'true';

/** Text of a cell or heading: its words with single spaces, blocks and breaks inside it parted by a space. */
const inlineText = (node: DomNode): string => {
  if (node.nodeType === TEXT) return node.textContent ?? '';
  if (node.nodeType !== ELEMENT || isHidden(node)) return '';
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') return ' ';
  const inside = Array.from(node.childNodes, inlineText).join('');
  return OWN_BLOCK.has(name) ? ` ${inside} ` : inside;
};

const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

const descendants = (node: DomNode, name: string, stop: string): DomNode[] =>
  Array.from(node.childNodes).flatMap((child) => {
    const childName = child.nodeName.toUpperCase();
    if (childName === name) return [child];
    return childName === stop ? [] : descendants(child, name, stop);
  });

const cellsOf = (row: DomNode): DomNode[] =>
  Array.from(row.childNodes).filter((cell) => /^t[dh]$/i.test(cell.nodeName) && !isHidden(cell));

/** Cells of a table row that hold something; one that spans several columns counts for each. */
const rowCells = (row: DomNode): Cell[] => {
  let column = 0;
  return cellsOf(row).flatMap((cell) => {
    const text = oneLine(inlineText(cell));
    const found = text === '' ? [] : [{ column, text }];
    column += Math.min(50, Math.max(1, Math.trunc(Number(cell.getAttribute?.('colspan'))) || 1));
    return found;
  });
};

/** Whether a table lays out a page: one cell a row, a table inside, or a cell of several paragraphs. */
const isLayout = (table: DomNode, rows: readonly DomNode[]): boolean =>
  rows.every((row) => cellsOf(row).length < 2) ||
  descendants(table, 'TABLE', '').length > 0 ||
  rows.some((row) => cellsOf(row).some((cell) => descendants(cell, 'P', '').length > 2));

/** The visible text below a node as headings, paragraphs, list items and table rows, in order. */
export const domBlocks = (root: DomNode): NewBlock[] => {
  const blocks: NewBlock[] = [];
  let open = '';
  const close = (): void => {
    const text = oneLine(open);
    if (text !== '') blocks.push({ kind: 'paragraph', text });
    open = '';
  };
  const table = (node: DomNode): void => {
    const rows = descendants(node, 'TR', 'TABLE');
    if (isLayout(node, rows)) for (const child of node.childNodes) visit(child);
    else for (const block of tableBlocks(rows.map(rowCells), 6)) blocks.push(block);
  };
  const item = (node: DomNode): void => {
    const first = blocks.length;
    for (const child of node.childNodes) visit(child);
    close();
    const lead = blocks[first];
    if (lead?.kind === 'paragraph') blocks[first] = { kind: 'item', text: `- ${lead.text}` };
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      open += node.textContent ?? '';
      return;
    }
    if (node.nodeType !== ELEMENT || isHidden(node)) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') open += '\n';
    if (!OWN_BLOCK.has(name)) {
      for (const child of node.childNodes) visit(child);
      return;
    }
    close();
    const level = /^H([1-6])$/.exec(name)?.[1];
    if (level !== undefined) blocks.push({ kind: 'heading', level: Number(level), text: oneLine(inlineText(node)) });
    else if (name === 'TABLE') table(node);
    else if (name === 'LI') item(node);
    else for (const child of node.childNodes) visit(child);
    close();
  };
  visit(root);
  close();
  return blocks;
};
