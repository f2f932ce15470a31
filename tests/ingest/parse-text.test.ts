import { expect, test } from 'vitest';
import { parseText } from '../../src/ingest/parse-text.ts';

const kindsOf = (text: string) => parseText(new TextEncoder().encode(text)).blocks.map(({ kind }) => kind);

test('a line alone at the top of a plain text is its title', () => {
  const { blocks } = parseText(new TextEncoder().encode('The salt strike of 1871\n\nThe women walked out first.\n'));
  expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, title: 'The salt strike of 1871' });
});

test.each([
  ['a sentence', 'The women walked out first.\n\nThe men followed.\n'],
  ['a figure', 'Population: 81,400\n\nThe town is old.\n'],
  ['a wrapped line', 'The women walked out\nand the men followed\n\nThey came back.\n'],
  ['the only line', 'The salt strike of 1871\n'],
])('%s is none', (_, text) => {
  expect(kindsOf(text)).not.toContain('heading');
});
