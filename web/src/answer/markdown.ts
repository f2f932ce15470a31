import type { ComponentChildren } from 'preact';
import { element, inlineElements, type RenderText } from './markdown-inline.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})(?:([-*+])|(\d{1,9})[.)])(?:([ \t]+)(?=\S)|[ \t]*$)/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** Quotes and lists in one another deeper than this are text. */
const DEEPEST = 12;

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

const opensTable = (lines: readonly string[], at: number): boolean =>
  (lines[at] ?? '').includes('|') && DELIMITERS.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('|');

/** Whether a line ends the paragraph before it. */
const opensBlock = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? '';
  const item = ITEM.exec(line);
  return (
    isBlank(line) ||
    FENCE.test(line) ||
    HEADING.test(line) ||
    RULE.test(line) ||
    QUOTE.test(line) ||
    (item !== null && item[4] !== undefined && (item[3] ?? '1') === '1') ||
    opensTable(lines, at)
  );
};

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

type Block = { node: ComponentChildren; next: number };
type Read = (lines: readonly string[], at: number, render: RenderText, depth: number) => Block;

const readFence: Read = (lines, at, render) => {
  const [, fence = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  let end = at + 1;
  while (end < lines.length && !(lines[end] ?? '').trimStart().startsWith(fence)) end++;
  const code = lines.slice(at + 1, end).join('\n');
  return { node: element('pre', null, element('code', null, render(code))), next: end + 1 };
};

const readTable: Read = (lines, at, render) => {
  const row = (name: 'th' | 'td', line: string, columns: number) =>
    element(
      'tr',
      null,
      ...Array.from({ length: columns }, (_, index) =>
        element(name, null, ...inlineElements(cellsOf(line)[index] ?? '', render)),
      ),
    );
  const columns = cellsOf(lines[at] ?? '').length;
  const head = row('th', lines[at] ?? '', columns);
  const body: ComponentChildren[] = [];
  let next = at + 2;
  for (; !isBlank(lines[next]) && (lines[next] ?? '').includes('|'); next++)
    body.push(row('td', lines[next] ?? '', columns));
  const table = element('table', null, element('thead', null, head), element('tbody', null, ...body));
  return { node: element('div', { class: 'table' }, table), next };
};

const readQuote: Read = (lines, at, render, depth) => {
  const inside: string[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    if (!QUOTE.test(line) && (isBlank(inside.at(-1)) || opensBlock(lines, next))) break;
    inside.push(line.replace(QUOTE, ''));
  }
  return { node: element('blockquote', null, ...blocksOf(inside, render, depth + 1)), next };
};

/** The lines of one item without its marker and indentation, and where they end. */
const readItem = (lines: readonly string[], at: number): { inside: string[]; next: number } => {
  const line = lines[at] ?? '';
  const [marker = ''] = ITEM.exec(line) ?? [];
  const inside = [line.slice(marker.length)];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const further = lines[next] ?? '';
    const indent = further.length - further.trimStart().length;
    if (isBlank(further)) {
      if (isBlank(lines[next + 1])) break;
      inside.push('');
    } else if (indent >= Math.min(marker.length, 2) && (indent >= marker.length || ITEM.test(further.trimStart())))
      inside.push(further.slice(Math.min(indent, marker.length)));
    else if (isBlank(lines[next - 1]) || opensBlock(lines, next) || ITEM.test(further)) break;
    else inside.push(further.trimStart());
  }
  while (isBlank(inside.at(-1)) && inside.length > 1) inside.pop();
  return { inside, next };
};

const TASK = /^\[([ xX])\] /;

const readList: Read = (lines, at, render, depth) => {
  const [, , bullet, number] = ITEM.exec(lines[at] ?? '') ?? [];
  const items: string[][] = [];
  let isLoose = false;
  let next = at;
  for (let match = ITEM.exec(lines[next] ?? ''); match !== null; match = ITEM.exec(lines[next] ?? '')) {
    if (match[2] !== bullet || RULE.test(lines[next] ?? '')) break;
    const item = readItem(lines, next);
    items.push(item.inside);
    isLoose ||= item.inside.includes('');
    next = item.next;
    const goesOn = (line: string | undefined): boolean =>
      ITEM.exec(line ?? '')?.[2] === bullet && ITEM.test(line ?? '');
    if (isBlank(lines[next]) && goesOn(lines[next + 1])) next++;
    if (isBlank(lines[next - 1]) && goesOn(lines[next])) isLoose = true;
  }
  const nodes = items.map(([first = '', ...rest]) => {
    const task = TASK.exec(first);
    const content = [first.replace(TASK, ''), ...rest];
    const box = task === null ? [] : [task[1] === ' ' ? '☐ ' : '☑ '];
    return element('li', null, ...box, ...blocksOf(content, render, depth + 1, !isLoose));
  });
  const start = Number(number ?? 1);
  return { node: element(bullet === undefined ? 'ol' : 'ul', start === 1 ? null : { start }, ...nodes), next };
};

/** A paragraph, or a heading where a line of `=` or `-` stands under it. */
const readParagraph = (lines: readonly string[], at: number, render: RenderText, isTight: boolean): Block => {
  let next = at + 1;
  while (next < lines.length && !UNDERLINE.test(lines[next] ?? '') && !opensBlock(lines, next)) next++;
  const isHeading = UNDERLINE.test(lines[next] ?? '');
  const text = lines
    .slice(at, next)
    .map((line) => line.trimStart())
    .join('\n')
    .trimEnd();
  const inside = inlineElements(text, render);
  if (isHeading) return { node: element('h3', null, ...inside), next: next + 1 };
  return { node: isTight ? inside : element('p', null, ...inside), next };
};

const blockAt = (lines: readonly string[], at: number, render: RenderText, depth: number, isTight: boolean): Block => {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  // Below the question, which is the page's second level.
  if (heading !== null) return { node: element('h3', null, ...inlineElements(heading[1] ?? '', render)), next: at + 1 };
  if (FENCE.test(line)) return readFence(lines, at, render, depth);
  if (RULE.test(line)) return { node: element('hr', null), next: at + 1 };
  if (QUOTE.test(line) && depth < DEEPEST) return readQuote(lines, at, render, depth);
  if (ITEM.test(line) && depth < DEEPEST) return readList(lines, at, render, depth);
  if (opensTable(lines, at)) return readTable(lines, at, render, depth);
  return readParagraph(lines, at, render, isTight);
};

const blocksOf = (
  lines: readonly string[],
  render: RenderText,
  depth: number,
  isTight = false,
): ComponentChildren[] => {
  const nodes: ComponentChildren[] = [];
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) at++;
    else {
      const { node, next } = blockAt(lines, at, render, depth, isTight);
      nodes.push(node);
      at = next;
    }
  }
  return nodes;
};

/**
 * Markdown as elements that hold text, never markup: no source's or model's HTML is interpreted anywhere. It reads what
 * answers are written in (paragraphs, headings, lists, quotes, code, tables, emphasis, links) as CommonMark and GitHub
 * do; link definitions, indented code and HTML are text. `render` is given each piece of the text, in order.
 */
export const markdownElements = (markdown: string, render: RenderText): ComponentChildren[] =>
  blocksOf(markdown.replaceAll('\t', '    ').split('\n'), render, 0);
