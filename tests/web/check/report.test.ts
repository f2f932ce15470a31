import { expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import { factsOfSource } from '../../../src/facts/check/verifier.ts';
import { blocksOf, piecesOf } from '../../../web/src/check/blocks.ts';
import { reportAsHtml, reportAsMarkdown, type Checked } from '../../../web/src/check/report.ts';
import { claimAt } from './claim-at.ts';

const TEXT = 'The mine <b>holds</b> 17 metals.\n\nIt made 4 *million* tonnes & employs 420 people.';
const spot = (figure: string) => [TEXT.indexOf(figure), TEXT.indexOf(figure) + figure.length] as const;
const [fact] = factsOfSource('The <script>alert(1)</script> mine holds 15 metals.');

const CHECKED: Checked = {
  text: TEXT,
  claims: [
    claimAt(TEXT, ...spot('17 metals'), { verdict: 'contradicted', facts: ['f1', 'gone'] }),
    claimAt(TEXT, ...spot('4 *million* tonnes'), { verdict: 'supported' }),
    claimAt(TEXT, ...spot('420 people')),
  ],
  facts: new Map<string, Fact>([['f1', fact!]]),
  titleOf: () => 'Title <img src=x onerror=alert(1)>',
  hrefOf: () => 'https://assay.example/documents/mine?start=1&end=2',
  made: 'Checked on 1 May 2024',
};

test('parts of a text are its paragraphs; their pieces read as the text does', () => {
  expect(blocksOf(TEXT).map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.split('\n\n'));
  expect(blocksOf('\n\n  \n')).toEqual([]);
  expect(blocksOf('one\ntwo')).toEqual([{ start: 0, end: 7 }]);
  expect(blocksOf(`${'x'.repeat(700)}\ntwo`)).toHaveLength(2);
  const whole = { start: 0, end: TEXT.length };
  expect(
    piecesOf(TEXT, whole, CHECKED.claims)
      .map(({ text }) => text)
      .join(''),
  ).toBe(TEXT);
});

test('the report in Markdown leads with the problems, each with its words, reason and source', () => {
  const report = reportAsMarkdown(CHECKED);
  expect(report).toContain('1 number contradicted, 1 number unverified, 1 number supported');
  expect(report.indexOf('Contradicted: 17 metals')).toBeLessThan(report.indexOf('Unverified: 420 people'));
  expect(report.indexOf('Unverified: 420 people')).toBeLessThan(report.indexOf('Supported: 4'));
  expect(report).toContain('(https://assay.example/documents/mine?start=1&end=2)');
  expect(report).toContain('4 \\*million\\* tonnes');
  expect(report).not.toMatch(/(?<!\\)<(?:b|img|script)/);
});

test('the report in HTML holds the whole draft as text, and no markup of draft or sources', () => {
  const report = reportAsHtml(CHECKED);
  expect(report).toContain('<mark class="contradicted">17 metals</mark>');
  expect(report).toContain('tonnes</mark>');
  expect(report).toContain('&lt;b&gt;holds&lt;/b&gt;');
  expect(report).not.toMatch(/<(?:b|img|script)\b/);
  expect(report).toContain('href="https://assay.example/documents/mine?start=1&amp;end=2"');
});
