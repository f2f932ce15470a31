import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { decodeText } from './decode-text.ts';
import { type DomNode, domBlocks } from './dom-blocks.ts';
import { PublicationDate } from './front-matter.ts';
import type { Parsed, ParsedMetadata } from './parsed.ts';
import { createTextBuilder, type NewBlock } from './text-builder.ts';

/** An article below this length is taken for a failure to find one. */
const SHORTEST_ARTICLE = 200;
/** The article has to hold this share of the page's own paragraphs, or the whole page is read. */
const LEAST_SHARE = 0.4;
/** Elements beyond which the search for the article takes too long. */
const MOST_ELEMENTS = 100_000;

const PAGE_FURNITURE = 'nav, header nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo]';

const PUBLICATION_DATES = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"], meta[name="dc.date"], meta[name="DC.date"], meta[name="dcterms.date"]', 'content'],
  ['meta[name="citation_publication_date"], meta[name="pubdate"]', 'content'],
  ['time[itemprop="datePublished"], time[pubdate]', 'datetime'],
] as const;

/** A day in the linked data that a page carries for search engines (schema.org), wherever it stands in it. */
const linkedDate = (page: Page): string | null => {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"\\]{10,40})"/.exec(script.textContent ?? '')?.[1];
    if (found !== undefined) return found;
  }
  return null;
};

type Page = ReturnType<typeof parseHTML>['document'];

const openPage = (source: string): Page =>
  parseHTML(/<html[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`).document;

const attribute = (page: Page, selector: string, name: string): string | null =>
  page.querySelector(selector)?.getAttribute(name)?.trim() || null;

const metadataOf = (page: Page): ParsedMetadata => {
  const title = attribute(page, 'meta[property="og:title"]', 'content') ?? page.querySelector('title')?.textContent;
  const url = attribute(page, 'link[rel="canonical"]', 'href') ?? attribute(page, 'meta[property="og:url"]', 'content');
  const dates = [...PUBLICATION_DATES.map(([selector, name]) => attribute(page, selector, name)), linkedDate(page)];
  const publishedAt = dates.map((date) => PublicationDate.safeParse(date)).find((date) => date.success);
  return {
    title: title?.replace(/\s+/g, ' ').trim() || null,
    url: url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    publishedAt: publishedAt?.data ?? null,
    tags: [],
  };
};

const lengthOf = (blocks: readonly NewBlock[]): number => blocks.reduce((sum, block) => sum + block.text.length, 0);

/** The article of a page as Readability finds it; null when it finds none. It takes the page apart. */
const articleBlocks = (page: Page): NewBlock[] | null => {
  if (page.querySelectorAll('*').length > MOST_ELEMENTS) return null;
  try {
    const article = new Readability<unknown>(page, { serializer: (node) => node }).parse();
    return article?.content ? domBlocks(article.content as DomNode) : null;
  } catch (error) {
    // Readability is recursive: hostile pages exceed its stack. The whole page has been read by then.
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/**
 * A web page as the text of its article, without navigation and other furniture; all of the page where no article
 * stands out. Tables become lines that are readable alone. Nothing in the page is run or fetched.
 */
export const parseHtml = (content: Uint8Array): Parsed => {
  const source = decodeText(content);
  const page = openPage(source);
  const metadata = metadataOf(page);
  for (const furniture of page.querySelectorAll(PAGE_FURNITURE)) furniture.remove();
  const whole = domBlocks((page.body ?? page.documentElement) as DomNode);
  const article = articleBlocks(page);
  const length = article === null ? 0 : lengthOf(article);
  const isArticle = length >= SHORTEST_ARTICLE && length >= LEAST_SHARE * lengthOf(whole);
  const builder = createTextBuilder();
  for (const block of isArticle && article !== null ? article : whole) builder.add(block);
  return builder.finish(metadata);
};
