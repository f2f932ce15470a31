import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedNamedBy, readFeed } from '../../../src/ingest/feeds/read-feed.ts';

const BASE = 'https://news.example/feeds/all.xml';

test('RSS 2.0', () => {
  const { title, ttlMinutes, items } = readFeed(
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>News &amp; more</title><link>https://news.example/</link><ttl>90</ttl>
    <item><title>Reserves &lt;b&gt;grow&lt;/b&gt;</title><link> /2026/a </link><guid isPermaLink="false">id-1</guid>
      <pubDate>Sat, 31 Jan 2026 23:30:00 -0800</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>The reserves come to <b>28.7</b> million tonnes.</p>]]></content:encoded></item>
    <item><guid>https://news.example/2026/b</guid><pubDate>1 Feb 2026</pubDate></item>
    <item><description>No link, no date.</description></item>
    </channel></rss>`,
    BASE,
  );
  expect([title, ttlMinutes]).toEqual(['News & more', 90]);
  expect(items).toEqual([
    {
      key: 'id-1',
      fingerprint: expect.any(String),
      url: 'https://news.example/2026/a',
      title: 'Reserves grow',
      publishedAt: '2026-01-31',
      content: '<p>The reserves come to <b>28.7</b> million tonnes.</p>',
    },
    expect.objectContaining({
      key: 'https://news.example/2026/b',
      url: 'https://news.example/2026/b',
      publishedAt: '2026-02-01',
    }),
    expect.objectContaining({ url: null, publishedAt: null, title: null, content: 'No link, no date.' }),
  ]);
});

test('Atom', () => {
  const { title, items } = readFeed(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">News &amp;amp; more</title>
    <entry><id>tag:1</id><title>One</title><link rel="self" href="/self"/><link rel="alternate" href="../one"/>
      <updated>2026-03-02T01:00:00Z</updated><published>2026-03-01T23:00:00-05:00</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge is <em>340</em> m long.</p></div></content></entry>
    <entry><id>tag:2</id><title>Two</title><link href="https://other.example/two"/><updated>2026-03-02T01:00:00Z</updated>
      <summary>Short.</summary></entry></feed>`,
    BASE,
  );
  expect(title).toBe('News & more');
  expect(items).toMatchObject([
    {
      key: 'tag:1',
      url: 'https://news.example/one',
      publishedAt: '2026-03-01',
      content: expect.stringContaining('<em>340</em>'),
    },
    { key: 'tag:2', url: 'https://other.example/two', publishedAt: '2026-03-02', content: 'Short.' },
  ]);
});

test('RSS 1.0, whose items stand beside the channel', () => {
  const { title, items } = readFeed(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Old</title></channel>
    <item><title>One</title><link>https://news.example/one</link><dc:date>2026-04-05T06:07:08Z</dc:date></item></rdf:RDF>`,
    BASE,
  );
  expect([title, items.length, items[0]?.publishedAt]).toEqual(['Old', 1, '2026-04-05']);
});

test('an item that changes has another fingerprint under the same key; one that comes twice counts once', () => {
  const feed = (title: string) =>
    readFeed(
      `<rss><channel><item><guid>1</guid><title>${title}</title></item><item><guid>1</guid></item></channel></rss>`,
      BASE,
    ).items;
  expect(feed('a')).toHaveLength(1);
  expect(feed('a')).toEqual(feed('a'));
  expect([feed('b')[0]?.key, feed('b')[0]?.fingerprint === feed('a')[0]?.fingerprint]).toEqual(['1', false]);
});

test.each(['', '{}', '<html><body>Not found</body></html>', '<rss></rss>', 'plain text'])('%j is no feed', (text) => {
  expect(() => readFeed(text, BASE)).toThrow(/neither an RSS nor an Atom feed/);
});

test('links that lead nowhere on the web are none', () => {
  for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'https://'])
    expect(readFeed(`<rss><channel><item><link>${link}</link></item></channel></rss>`, BASE).items[0]?.url).toBeNull();
});

test('entities are not expanded, and a flood of items is cut', () => {
  const bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>';
  expect(readFeed(bomb, BASE).title).not.toContain('aaaa');
  const many = `<rss><channel>${Array.from({ length: 2_000 }, (_, index) => `<item><guid>${index}</guid></item>`).join('')}</channel></rss>`;
  expect(readFeed(many, BASE).items).toHaveLength(500);
});

test('whatever comes, it is read or refused', () => {
  const piece = fc.constantFrom(
    '<item>',
    '</item>',
    '<link>',
    '<rss>',
    '<channel>',
    '<![CDATA[',
    ']]>',
    '&lt;',
    '<guid',
    '"',
    'x',
    '<!--',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        for (const item of readFeed(pieces.join(''), BASE).items) expect(item.key).not.toBe('');
      } catch (error) {
        expect(error).toMatchObject({ code: 'invalid-document' });
      }
    }),
  );
});

test('a page names its feed', () => {
  const page = (rel: string, type: string) =>
    `<html><head><link rel="${rel}" type="${type}" href="/rss"></head></html>`;
  expect(feedNamedBy(page('alternate', 'application/rss+xml'), BASE)).toBe('https://news.example/rss');
  expect(feedNamedBy(page('home alternate', 'application/atom+xml'), BASE)).toBe('https://news.example/rss');
  expect(feedNamedBy(page('stylesheet', 'text/css'), BASE)).toBeNull();
});
