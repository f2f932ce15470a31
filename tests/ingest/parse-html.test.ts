import { describe, expect, test } from 'vitest';
import { parse } from '../../src/ingest/parse.ts';
import { bytes } from './fixtures.ts';

const html = async (source: string) => parse(bytes(source), 'html');
const sentence = 'The new bridge to the north, which is planned, must be completed by 2026. ';
const article = `<article><h1>The bridge</h1><p>${sentence.repeat(5)}</p><h2>Costs</h2><p>It costs <b>28.7 million</b> euros,&nbsp;or&#32;more.<br>So it is said.</p><p>${sentence.repeat(4)}</p></article>`;

describe('HTML', () => {
  test('is the article without what surrounds it', async () => {
    const page = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header>${article}<aside>Read also: 10 things</aside><footer>© 2019 All rights reserved</footer><script>alert(1)</script></body></html>`;
    const { text, blocks } = await html(page);
    expect(text).toContain('It costs 28.7 million euros, or more. So it is said.');
    expect(text).not.toMatch(/Home|News|Read also|2019|alert|p\{\}/);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.title] : []))).toEqual(['The bridge', 'Costs']);
  });

  test('is the whole page where no article stands out', async () => {
    const { text, blocks } = await html(
      '<h1>Head</h1><p>Short.</p><ul><li>one <i>item</i><li>two<ol><li>inner</ol></ul><div>Loose<div>text</div></div>',
    );
    expect(text).toBe('Head\n\nShort.\n\n- one item\n\n- two\n\n- inner\n\nLoose\n\ntext');
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'item',
      'item',
      'item',
      'paragraph',
      'paragraph',
    ]);
  });

  test('has tables as lines that are readable alone; tables that lay out a page are no tables', async () => {
    const table =
      '<table><caption>Output</caption><thead><tr><th>Metal<th colspan=2>Tonnes<th>Year</thead><tbody><tr><td>Zinc<td>3,000<td>t<td>2024<tr><td>Tin<td><td>5<td></table>';
    expect((await html(table)).text).toBe(
      'Metal: Zinc; Tonnes: 3,000; Column 3: t; Year: 2024.\n\nMetal: Tin; Column 3: 5.',
    );
    expect((await html('<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>')).text).toBe('One.\n\nTwo.');
  });

  test('is read as a whole where hostile markup defeats the search for the article', async () => {
    expect((await html(`<p>${'<b>'.repeat(2_500)}Text.`)).text).toBe('Text.');
    expect((await html('&'.repeat(300_000))).text).toBe('&'.repeat(300_000));
    await expect(html(`${'<div>'.repeat(50_000)}Text.`)).rejects.toThrow('The file is not readable as HTML.');
  });

  test('has the text of a table that lays out a page', async () => {
    const cell = '<td><p>One.</p><p>Two.</p><p>Three.</p></td>';
    expect((await html(`<table><tr>${cell}<td>Four.</td></tr></table>`)).text).toBe('One.\n\nTwo.\n\nThree.\n\nFour.');
  });

  test('reads title, address and date of the page as data', async () => {
    const head = (tags: string) => `<html><head>${tags}</head><body><p>Text.</p></body></html>`;
    const tags =
      '<title>Bridge &amp; road</title><link rel="canonical" href="https://example.org/bridge"><meta property="article:published_time" content="2025-11-04T23:30:00+03:00">';
    expect((await html(head(tags))).metadata).toEqual({
      title: 'Bridge & road',
      url: 'https://example.org/bridge',
      publishedAt: '2025-11-04',
      tags: [],
    });
    const unusable =
      '<link rel="canonical" href="javascript:alert(1)"><meta name="date" content="last Tuesday"><meta name="pubdate" content="2024-01-02">';
    expect((await html(head(unusable))).metadata).toMatchObject({ title: null, url: null, publishedAt: '2024-01-02' });
  });

  test('leaves hidden text out', async () => {
    expect(
      (await html('<p>Seen.</p><p hidden>No.</p><div aria-hidden="true">No.</div><template>No.</template>')).text,
    ).toBe('Seen.');
  });

  test('without text is refused', async () => {
    await expect(html('<html><body><img src=x></body></html>')).rejects.toThrow('holds no text');
  });
});
