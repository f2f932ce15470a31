import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageAt, paragraphsIn, sectionsOf } from '../../web/src/sources/source-sections.ts';

const long = Array.from({ length: 900 }, (_, index) => `Paragraph ${index} of a long text.`).join('\n\n');

test('the sections of a text are all of it, in order, none too long', () => {
  const texts = fc.array(fc.constantFrom('word ', '\n', '\n\n', 'x'.repeat(3_000), 'ü'), { maxLength: 40 });
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      const sections = sectionsOf(text);
      expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(Math.max(0, ...sections.map(({ start, end }) => end - start))).toBeLessThanOrEqual(8_000);
    }),
  );
});

test('sections end where paragraphs do', () => {
  for (const { end } of sectionsOf(long).slice(0, -1)) expect(long.slice(end - 2, end)).toBe('\n\n');
});

test('paragraphs begin after blank lines and where a page begins, and lose nothing', () => {
  const text = 'One.\n\n\nTwo. Three.\n\nFour.';
  const pages = [
    { page: 1, start: 0 },
    { page: 2, start: 12 },
  ];
  const found = paragraphsIn({ text, pages }, { start: 0, end: text.length });
  expect(found.map(({ start, end, page }) => [text.slice(start, end), page])).toEqual([
    ['One.\n\n\n', 1],
    ['Two. ', null],
    ['Three.\n\n', 2],
    ['Four.', null],
  ]);
  expect([0, 11, 12, 99].map((offset) => pageAt({ pages }, offset))).toEqual([1, 1, 2, 2]);
  expect(pageAt({ pages: [] }, 3)).toBeNull();
});
