import fc from 'fast-check';
import { marked } from 'marked';
import { isValidElement, type ComponentChildren, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { markdownElements } from '../../web/src/answer/markdown.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('&#39;', "'");

const attributes = (properties: Record<string, unknown>): string =>
  Object.entries(properties)
    .filter(([name]) => name !== 'children')
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');

const isElement = (node: ComponentChildren): node is VNode<Record<string, unknown>> => isValidElement(node);

/** What a browser would hold of the elements. */
const html = (node: ComponentChildren): string => {
  if (Array.isArray(node)) return node.map(html).join('');
  if (!isElement(node)) return node === null || typeof node === 'boolean' ? '' : escape(String(node));
  const { children, ...properties } = node.props;
  const name = String(node.type);
  return ['br', 'hr'].includes(name)
    ? `<${name}>`
    : `<${name}${attributes(properties)}>${html(children as ComponentChildren)}</${name}>`;
};

const shown = (markdown: string): string => html(markdownElements(markdown, (text) => text));

const asMarkedWrites = (markdown: string): string =>
  (marked.parse(markdown, { async: false }) as string).replace(/>\s+</g, '><').trim();

test.each([
  'Plain text, with & and "quotes".',
  'A *word*, **two**, ***three***, ~~none~~ and `code`.',
  '- one\n- two\n  - nested\n\n1. first\n2. second',
  '3. from three\n4. on',
  '- loose\n\n- list',
  '> quoted\n> lines',
  '```\ncode <b> & more\n```',
  'line  \nbreak\n\n---\n\nafter',
  'Entities &amp; &lt; &gt; are what they stand for.',
  'escaped \\*stars\\* and \\[brackets\\]',
  'snake_case_name and 3 * 4 * 5 and **bold _and em_ in it**.',
  '- one\n  goes on\n- two\n\n  second paragraph\n  - deep\n\nAfter the list.',
  'Heading\n===\n\nUnder it\n\n***\n\n> a quote\ngoes on lazily\n\n> > deeper',
  '1. one\n   ```\n   code\n   ```\n2. two',
  'a `` code with ` in it `` and `**none**`',
  'nothing **closes and * alone',
])('reads Markdown as marked does: %j', (markdown) => {
  expect(shown(markdown).replace(/>\s+</g, '><')).toBe(
    asMarkedWrites(markdown)
      .replace(/<(\/?)h\d>/g, '<$1h3>')
      .replaceAll('&quot;', '&#34;')
      .replaceAll('&amp;', '&#38;')
      .replaceAll('&lt;', '&#60;')
      .replaceAll('&gt;', '&#62;')
      .replaceAll('\n</code>', '</code>')
      .replaceAll('\n</li>', '</li>'),
  );
});

test('a table stands in a box of its own; headings are all of one level', () => {
  expect(shown('| a | b |\n|---|---|\n| 1 | *2* |')).toBe(
    '<div class="table"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table></div>',
  );
  expect(shown('# One\n\n#### Four')).toBe('<h3>One</h3><h3>Four</h3>');
});

test.each([
  ['<script>alert(1)</script>', '&#60;script&#62;'],
  ['a <img src=x onerror=alert(1)> b', '&#60;img'],
  ['![alt](https://attacker.example/p.png)', '<p>alt</p>'],
  ['[press](javascript:alert(1))', '<p>press</p>'],
  ['[press](JaVaScRiPt:alert(1))', '<p>press</p>'],
  ['[press](data:text/html,x)', '<p>press</p>'],
  ['[press](//attacker.example)', '<p>press</p>'],
  ['[press](/\\\\attacker.example)', '<p>press</p>'],
  ['[press](&#106;avascript:alert(1))', '<p>press</p>'],
  ['[press][x]\n\n[x]: vbscript:1', '<p>[press][x]</p>'],
  ['<https://example.org>', '<a href="https://example.org"'],
  ['[here](/documents/a)', '<a href="/documents/a"'],
])('%j shows text, and links to the web alone', (markdown, expected) => {
  expect(shown(markdown)).toContain(expected);
  expect(shown(markdown)).not.toMatch(/<(?:script|img)|href="(?!https:\/\/example\.org"|\/documents)/i);
});

test('any text is read to its end', () => {
  const fragments = '** * _ ` ~~ [ ]( ) \\ < # > | --- word'.split(' ').concat(' ', '\n', '\n\n', '- ', '1. ', '  ');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 60 }), (parts) => {
      const told: string[] = [];
      markdownElements(`${parts.join('')}\n\nend`, (text) => told.push(text));
      expect(told.join('')).toContain('end');
    }),
    { numRuns: 500 },
  );
});
