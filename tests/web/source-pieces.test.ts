import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownLine, readablePassage } from '../../web/src/sources/markdown-style.ts';
import { onePerPlace, piecesOf } from '../../web/src/sources/pieces.ts';

const fact = (id: string, start: number, end: number, origin: 'extracted' | 'curated' = 'extracted') => ({
  id,
  text: '',
  about: '',
  span: { start, end },
  origin,
});

test('of facts that stand at the same characters one is shown, and that is what an editor entered', () => {
  const facts = [fact('read', 4, 9), fact('entered', 4, 9, 'curated'), fact('other', 4, 12), fact('again', 4, 9)];
  expect(onePerPlace(facts).map(({ id }) => id)).toEqual(['entered', 'other']);
});

test('a text is cut where the mark, a fact or a style begins or ends', () => {
  const pieces = piecesOf(
    'The dam is 61 metres tall.',
    { start: 4, end: 26 },
    {
      mark: { start: 8, end: 26 },
      facts: [fact('a', 11, 20), fact('b', 14, 25)],
      styles: [{ start: 4, end: 7, style: 'md-strong' }],
    },
  );
  expect(pieces.map(({ text, isMarked, fact: of, style }) => [text, isMarked, of?.id ?? null, style])).toEqual([
    ['dam', false, null, 'md-strong'],
    [' ', false, null, ''],
    ['is ', true, null, ''],
    ['61 ', true, 'a', ''],
    ['metres', true, 'a', ''],
    [' tall', true, 'b', ''],
    ['.', true, null, ''],
  ]);
});

const shown = (line: string): string => {
  const { parts } = markdownLine(line);
  const pieces = piecesOf(line, { start: 0, end: line.length }, { mark: null, facts: [], styles: parts });
  return pieces.map(({ text, style }) => (style === 'md-syntax' ? '' : style === '' ? text : `<${text}>`)).join('');
};

test.each([
  ['## A heading', 'A heading', 'md-heading'],
  ['> said **so**', 'said <so>', 'md-quote'],
  ['- an *item* of `code`', '- an <item> of <code>', 'md-item'],
  ['2. second', '2. second', 'md-item'],
  ['a [link](https://example.org) and ![a picture](x.png)', 'a <link> and <a picture>', ''],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4', ''],
  ['5\\% of ~~it~~', '5% of <it>', ''],
  ['| Year | Staff |', '< Year >< Staff >', 'md-row'],
  ['| a \\| b | c |', '< a \\| b >< c >', 'md-row'],
  ['|---|:-:|', '|---|:-:|', 'md-syntax'],
  ['---', '---', 'md-rule'],
  ['  ', '  ', 'md-blank'],
])('the Markdown %j reads %j', (line, expected, style) => {
  expect(shown(line)).toBe(expected);
  expect(markdownLine(line).style).toBe(style);
});

test('no character of a Markdown line is lost or shown twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('*', '**', '_', '`', '[', '](', ')', '|', '\\', 'a', ' ', '#', '1')),
      (parts) => {
        const line = parts.join('');
        const { parts: styles } = markdownLine(line);
        for (const [index, part] of styles.entries()) {
          expect(part.start).toBeGreaterThanOrEqual(styles[index - 1]?.end ?? 0);
          expect(part.end).toBeLessThanOrEqual(line.length);
        }
        const pieces = piecesOf(line, { start: 0, end: line.length }, { mark: null, facts: [], styles });
        expect(pieces.map(({ text }) => text).join('')).toBe(line);
        if (markdownLine(line).style === 'md-row')
          expect(styles.map(({ start, end }) => line.slice(start, end)).join('')).toBe(line);
      },
    ),
  );
});

test('a passage reads on one line, without its markup', () => {
  expect(readablePassage('## Head\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n> so *it* is\n---\nend')).toBe(
    'Head a · b 1 · **2** so it is end',
  );
});
