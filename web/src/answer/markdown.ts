import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { createElement, type ComponentChildren } from 'preact';
import { removeMarks } from './marks.ts';

/** How a piece of text becomes what is shown; called in the order of the text. */
type RenderText = (text: string) => ComponentChildren;

/** Links lead to the web, to mail and to places of this server; anything else is shown as text. */
const SAFE_ADDRESS = /^(?:https?:|mailto:|\/(?![/\\])|#)/i;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Character references as the characters they stand for; those that nobody writes stay as they are. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });

const element = createElement as (
  name: string,
  properties: object | null,
  ...children: ComponentChildren[]
) => ComponentChildren;

const linkElement = ({ href, tokens }: Tokens.Link, render: RenderText): ComponentChildren => {
  const address = removeMarks(href).trim();
  const children = elementsOf(tokens, render);
  if (!SAFE_ADDRESS.test(address)) return children;
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);
};

const cells = (name: 'th' | 'td', row: readonly Tokens.TableCell[], render: RenderText): ComponentChildren =>
  element('tr', null, ...row.map(({ tokens }) => element(name, null, ...elementsOf(tokens, render))));

/** In a box of its own that scrolls sideways. */
const tableElement = ({ header, rows }: Tokens.Table, render: RenderText): ComponentChildren =>
  element(
    'div',
    { class: 'table' },
    element(
      'table',
      null,
      element('thead', null, cells('th', header, render)),
      element('tbody', null, ...rows.map((row) => cells('td', row, render))),
    ),
  );

const listElement = ({ ordered, start, items }: Tokens.List, render: RenderText): ComponentChildren =>
  element(
    ordered ? 'ol' : 'ul',
    ordered && start !== 1 && start !== '' ? { start } : null,
    ...items.map(({ tokens }) => element('li', null, ...elementsOf(tokens, render))),
  );

/** One token as an element that holds text, never markup: no source's or model's HTML is interpreted anywhere. */
const elementOf = (token: MarkedToken, render: RenderText): ComponentChildren => {
  const inside = () => ('tokens' in token && token.tokens !== undefined ? elementsOf(token.tokens, render) : []);
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? render(decode(token.text)) : inside();
    case 'escape':
    case 'image': // a request to elsewhere: its words alone
      return render(token.text);
    case 'html':
      return token.block ? element('p', null, render(token.text.trimEnd())) : render(token.text);
    case 'paragraph':
      return element('p', null, ...inside());
    case 'heading': // below the question, which is the page's second level
      return element('h3', null, ...inside());
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return element(token.type, null, ...inside());
    case 'codespan':
      return element('code', null, render(token.text));
    case 'code':
      return element('pre', null, element('code', null, render(token.text)));
    case 'link':
      return linkElement(token, render);
    case 'list':
      return listElement(token, render);
    case 'table':
      return tableElement(token, render);
    case 'br':
    case 'hr':
      return element(token.type, null);
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    default:
      return null; // blank lines and link definitions
  }
};

const elementsOf = (tokens: readonly Token[], render: RenderText): ComponentChildren[] =>
  tokens.map((token) => elementOf(token as MarkedToken, render));

/** Markdown as elements; `render` is given each piece of its text. */
export const markdownElements = (markdown: string, render: RenderText): ComponentChildren[] =>
  elementsOf(Lexer.lex(markdown, { gfm: true }), render);
