import { createElement, type ComponentChildren } from 'preact';
import { removeMarks } from './marks.ts';

/** How a piece of text becomes what is shown; called in the order of the text. */
export type RenderText = (text: string) => ComponentChildren;

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

/** `createElement` of elements that take any children. */
export const element = createElement as (
  name: string,
  properties: object | null,
  ...children: ComponentChildren[]
) => ComponentChildren;

const link = (address: string, children: ComponentChildren[]): ComponentChildren[] => {
  const href = decode(removeMarks(address)).trim();
  return SAFE_ADDRESS.test(href)
    ? [element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children)]
    : children;
};

const ESCAPE = /\\([!-/:-@[-`{-~])/y;
const BREAK = /(?: {2,}|\\)\n */y;
const CODE = /(`+)(?!`)([^]*?[^`])\1(?!`)/y;
const IMAGE = /!\[((?:[^[\]\\]|\\.){0,999})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+"[^"]{0,999}")?\)/y;
const LINK =
  /\[((?:[^[\]\\]|\\.|\[[^[\]]{0,99}\]){1,999})\]\(\s*<?((?:[^()\s<>]|\([^()\s]*\)){0,2000})>?(?:\s+(?:"[^"]{0,999}"|'[^']{0,999}'))?\s*\)/y;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>|(https?:\/\/[^\s<>]{1,2000}[^\s<>.,:;!?'"()*_~\]])/y;
const RUN = /(\*{1,3}|_{1,3}|~~)(?=\S)/y;
/** What can begin something; all else is text. */
const PLAIN = /[^\\`![<h*_~ \n]+|[^]/y;
const WORD = /[\p{L}\p{N}]/u;

const NAMES: Record<string, readonly string[]> = {
  '*': ['em'],
  '**': ['strong'],
  '***': ['em', 'strong'],
  _: ['em'],
  __: ['strong'],
  ___: ['em', 'strong'],
  '~~': ['del'],
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Where the emphasis that a run opens ends: at the same run after a character that is no space; -1 where it does not. */
const closing = (text: string, run: string, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const skipped = matchAt(ESCAPE, text, at) ?? matchAt(CODE, text, at);
    if (skipped !== null) at += skipped[0].length - 1;
    else if (text.startsWith(run, at)) {
      let end = at;
      while (text[end] === run[0]) end++;
      const fits = end - at === run.length && at > from && !/\s/.test(text[at - 1] ?? ' ');
      if (fits && (run[0] !== '_' || !WORD.test(text[end] ?? ''))) return at;
      at = end - 1;
    }
  }
  return -1;
};

/** The inline Markdown of one paragraph, cell or item as elements and text: code, emphasis, links, breaks. */
export const inlineElements = (text: string, render: RenderText): ComponentChildren[] => {
  const found: ComponentChildren[] = [];
  const unclosed = new Set<string>(); // runs that nothing further on closes
  let pending = '';
  const flush = () => {
    if (pending !== '') found.push(render(decode(pending)));
    pending = '';
  };
  const put = (...children: ComponentChildren[]) => void found.push(...children);

  const emphasis = (at: number): number => {
    const [, run = ''] = matchAt(RUN, text, at) ?? [];
    if (run === '' || unclosed.has(run) || (run[0] === '_' && WORD.test(text[at - 1] ?? ''))) return 0;
    const end = closing(text, run, at + run.length);
    if (end < 0) {
      unclosed.add(run);
      return 0;
    }
    flush();
    const inside = inlineElements(text.slice(at + run.length, end), render);
    const [outer = '', inner] = NAMES[run] ?? [];
    put(element(outer, null, ...(inner === undefined ? inside : [element(inner, null, ...inside)])));
    return end + run.length - at;
  };

  for (let at = 0; at < text.length;) {
    let match: RegExpExecArray | null;
    if ((match = matchAt(ESCAPE, text, at)) !== null) {
      flush();
      put(render(match[1] ?? ''));
    } else if ((match = matchAt(BREAK, text, at)) !== null) {
      flush();
      put(element('br', null));
    } else if ((match = matchAt(CODE, text, at)) !== null) {
      flush();
      const code = (match[2] ?? '').replaceAll('\n', ' ');
      put(element('code', null, render(/^ .*\S.* $/.test(code) ? code.slice(1, -1) : code)));
    } else if ((match = matchAt(IMAGE, text, at)) !== null) {
      pending += match[1] ?? ''; // a request to elsewhere: its words alone
    } else if ((match = matchAt(LINK, text, at)) !== null) {
      flush();
      const [, words = '', address = ''] = match;
      const inside = inlineElements(words, render);
      put(...link(address, inside));
    } else if ((match = matchAt(AUTOLINK, text, at)) !== null) {
      flush();
      const address = match[1] ?? match[2] ?? '';
      put(...link(address, [render(address)]));
    } else {
      const length = emphasis(at);
      if (length > 0) {
        at += length;
        continue;
      }
      match = matchAt(RUN, text, at) ?? matchAt(PLAIN, text, at);
      pending += match?.[0] ?? '';
    }
    at += match?.[0].length ?? 1;
  }
  flush();
  return found;
};
