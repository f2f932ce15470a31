import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CHUNK_LENGTH } from '../../src/domain/document.ts';
import { chunk, pageAt } from '../../src/ingest/chunk.ts';
import { parseMarkdown } from '../../src/ingest/parse-markdown.ts';
import { parseText } from '../../src/ingest/parse-text.ts';
import { takesLinearTime } from '../domain/linear-time.ts';
import { bytes } from './fixtures.ts';

const passagesOf = async (source: string, parse = parseMarkdown) => {
  const parsed = parse(bytes(source));
  return (await chunk(parsed)).passages.map((passage) => ({
    text: parsed.text.slice(passage.start, passage.end),
    headings: passage.headings,
  }));
};

const sentence = (word: string): string => `The ${word} of this sentence is there to make it long enough for a test.`;
const WORDS = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau'.split(
  ' ',
);
/** Different sentences, about 70 characters each. */
const prose = (count: number): string =>
  Array.from({ length: count }, (_, index) => sentence(`${WORDS[index % WORDS.length]!}${index}`)).join(' ');

describe('chunk', () => {
  test('keeps a paragraph whole, whether a line or parted by blank lines', async () => {
    const [first, second] = [prose(5), prose(14).slice(400)];
    for (const separator of ['\n', '\n\n', '\n \n\n'])
      expect((await passagesOf(`${first}${separator}${second}\n`, parseText)).map(({ text }) => text)).toEqual([
        first,
        second,
      ]);
  });

  test('cuts a long paragraph into even parts at sentence ends', async () => {
    const long = prose(40);
    const passages = await passagesOf(long);
    expect(passages.map(({ text }) => text).join(' ')).toBe(long);
    for (const { text } of passages) {
      expect(text).toMatch(/^The .*test\.$/s);
      expect(text.length).toBeGreaterThan(600);
      expect(text.length).toBeLessThan(1_000);
    }
  });

  test('cuts a sentence without end at white space, and a word without end anywhere but in a character', async () => {
    const words = `${'word '.repeat(1_000)}end`;
    for (const { text } of await passagesOf(words)) expect(text).toMatch(/^word .*(?:word|end)$/);
    const faces = await passagesOf('🙂'.repeat(3_001));
    expect(faces.map(({ text }) => text).join('')).toBe('🙂'.repeat(3_001));
    for (const { text } of faces) expect(text).toMatch(/^🙂+$/u);
  });

  test('gives headings as context, not as passages', async () => {
    const source = `# Metals\n\n${prose(4)}\n\n## Reserves of **Russia**\n\n${prose(9).slice(300)}\n\n# Bridges #\n\nThere are two.\n`;
    expect((await passagesOf(source)).map(({ headings }) => headings)).toEqual([
      ['Metals'],
      ['Metals', 'Reserves of Russia'],
      ['Bridges'],
    ]);
  });

  test('indexes the headings of a document that holds nothing else', async () => {
    expect((await passagesOf('# One\n\n## Two\n')).map(({ text }) => text)).toEqual(['# One', '## Two']);
  });

  test('joins what is short under one heading only', async () => {
    const source = `# A\n\nShort one.\n\nShort two.\n\n# B\n\n- item one\n- item two\n`;
    expect(await passagesOf(source)).toEqual([
      { text: 'Short one.\n\nShort two.', headings: ['A'] },
      { text: '- item one\n- item two', headings: ['B'] },
    ]);
  });

  test('keeps the columns of a long table in sight', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `| ${WORDS[index % 19]} ${index} | ${index * 7} t |`);
    const passages = await passagesOf(`# Output\n\n| Metal | Tonnes |\n|---|---|\n${rows.join('\n')}\n`);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages[0]!.text).toMatch(/^\| Metal \| Tonnes \|\n/);
    for (const { headings } of passages.slice(1)) expect(headings).toEqual(['Output', 'Metal | Tonnes']);
  });

  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom('\n', '\n\n', '# Head\n', '- ', '| a | b |\n', '|---|\n', '```\n', '---\n', '. ', ' ', '1. '),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.integer({ min: 1, max: 60 }).map(prose),
        fc.integer({ min: 1, max: 4_000 }).map((length) => 'x'.repeat(length)),
      ),
      { maxLength: 25 },
    )
    .map((pieces) => pieces.join(''));

  test.each([
    ['Markdown', parseMarkdown],
    ['text', parseText],
  ])(
    '%s: passages lie in order within the limit and cover all that is neither heading nor repeat',
    async (_, parse) => {
      await fc.assert(
        fc.asyncProperty(anyText, async (source) => {
          // What opens with a rule could be front matter.
          const parsed = parse(bytes(`A\n${source.toWellFormed().replaceAll('\0', '')}`));
          const { passages, duplicates } = await chunk(parsed);
          const isCovered = new Uint8Array(parsed.text.length);
          let from = 0;
          for (const { start, end } of passages) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end - start).toBeLessThanOrEqual(MAX_CHUNK_LENGTH);
            expect(parsed.text.slice(start, end).trim()).toBe(parsed.text.slice(start, end));
            isCovered.fill(1, start, end);
            from = end;
          }
          const uncovered = parsed.blocks.filter(
            ({ start, end, kind }) =>
              kind !== 'heading' &&
              [...parsed.text.slice(start, end).matchAll(/\S/g)].some(({ index }) => isCovered[start + index] === 0),
          );
          expect(uncovered).toHaveLength(duplicates);
          expect(await chunk(parse(bytes(`A\n${source.toWellFormed().replaceAll('\0', '')}`)))).toEqual({
            passages,
            duplicates,
          });
        }),
        { numRuns: 200 },
      );
    },
  );

  test.each(['a', 'a ', 'A b c. ', 'one two three four five six seven eight nine.\n', '-', '| a | b |\n', '# a\n'])(
    'takes linear time on %j',
    (unit) => takesLinearTime(unit, (text) => chunk(parseMarkdown(bytes(text)))),
  );
});

test('pageAt finds the page of an offset', () => {
  const pages = [0, 10, 10, 25].map((start, index) => ({ page: index + 1, start }));
  expect([0, 9, 10, 24, 25, 99].map((offset) => pageAt(pages, offset))).toEqual([1, 1, 3, 3, 4, 4]);
  expect(pageAt([], 5)).toBeNull();
});
