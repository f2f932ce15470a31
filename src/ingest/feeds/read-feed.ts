import { DomUtils, parseDocument } from 'htmlparser2';
import { isCalendarDate } from '../../domain/date.ts';
import { AssayError } from '../../domain/errors.ts';
import { contentId } from '../../domain/hash.ts';

/** An item as the feed has it. */
export type ReadItem = {
  key: string;
  fingerprint: string;
  url: string | null;
  title: string | null;
  /** The day as it is written there, whatever the zone. */
  publishedAt: string | null;
  /** HTML; null where the feed holds none. */
  content: string | null;
};

type ReadFeed = { title: string | null; ttlMinutes: number | null; items: ReadItem[] };

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: Record<string, string> }>;

/** Feeds hold the newest items; a longer one is not read to its end. */
const MOST_ITEMS = 500;
const LONGEST_TITLE = 1_000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day of a date of RFC 822, of ISO 8601, or of what feeds make of them. */
const dayOf = (text: string | null): string | null => {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})/.exec(text ?? '')?.[1];
  const [, day = '', month = '', year = ''] = /(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})/i.exec(text ?? '') ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const written = iso ?? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(written) ? written : null;
};

const isElement = (node: Node): node is Element => 'attribs' in node;

const childrenOf = (element: Element, ...names: string[]): Element[] => {
  const found = element.children.filter(isElement);
  return names.flatMap((name) => found.filter((child) => child.name === name));
};

const textOf = (element: Element, ...names: string[]): string | null => {
  for (const child of childrenOf(element, ...names)) {
    const text = DomUtils.textContent(child).trim();
    if (text !== '') return text;
  }
  return null;
};

/** A title without the markup that some put into it. */
const titleOf = (element: Element): string | null => {
  const written = textOf(element, 'title', 'atom:title', 'dc:title');
  if (written === null) return null;
  const plain = DomUtils.textContent(parseDocument(written)).replace(/\s+/g, ' ').trim();
  return plain.slice(0, LONGEST_TITLE) || null;
};

const addressIn = (text: string | null | undefined, base: string): string | null => {
  const url = text ? URL.parse(text.trim(), base) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};

const linkOf = (item: Element, base: string): string | null => {
  const links = childrenOf(item, 'link', 'atom:link');
  const alternate = links.find(({ attribs }) => attribs['href'] && (attribs['rel'] ?? 'alternate') === 'alternate');
  const guid = childrenOf(item, 'guid').find(({ attribs }) => attribs['isPermaLink'] !== 'false');
  const plain = links.find(({ attribs }) => attribs['href'] === undefined);
  return (
    addressIn(alternate?.attribs['href'], base) ??
    addressIn(plain && DomUtils.textContent(plain), base) ??
    (guid === undefined || !/^https?:/i.test(DomUtils.textContent(guid).trim())
      ? null
      : addressIn(DomUtils.textContent(guid), base))
  );
};

const contentOf = (item: Element): string | null => {
  const [content] = childrenOf(item, 'content');
  if (content?.attribs['type'] === 'xhtml') return DomUtils.getInnerHTML(content).trim() || null;
  return textOf(item, 'content:encoded', 'content', 'description', 'summary');
};

const readItem = (item: Element, base: string): ReadItem => {
  const url = linkOf(item, base);
  const title = titleOf(item);
  const published = textOf(item, 'pubDate', 'published', 'dc:date', 'issued', 'date');
  const updated = textOf(item, 'updated', 'atom:updated', 'modified', 'dcterms:modified');
  const content = contentOf(item);
  return {
    key: (textOf(item, 'guid', 'id') ?? url ?? contentId('i', title ?? '', content ?? '')).slice(0, 2_000),
    fingerprint: contentId('i', title ?? '', url ?? '', published ?? '', updated ?? '', content ?? ''),
    url,
    title,
    publishedAt: dayOf(published) ?? dayOf(updated),
    content,
  };
};

/**
 * Reads RSS 0.9 to 2.0 and Atom. Each key comes once; links are resolved against the feed's own address.
 * @throws AssayError `invalid-document` for what is no feed.
 */
export const readFeed = (xml: string, base: string): ReadFeed => {
  const root = parseDocument(xml, { xmlMode: true, decodeEntities: true }).children.find(isElement);
  const isAtom = root?.name === 'feed' || root?.name === 'atom:feed';
  const channel = isAtom ? root : root && childrenOf(root, 'channel', 'rss:channel')[0];
  if (root === undefined || channel === undefined)
    throw new AssayError('invalid-document', 'What is there is neither an RSS nor an Atom feed.', {
      hint: 'Give the address of the feed itself.',
    });
  // RSS 1.0 has its items beside the channel.
  const items = [...childrenOf(channel, 'entry', 'atom:entry', 'item'), ...(isAtom ? [] : childrenOf(root, 'item'))];
  const byKey = new Map(
    items
      .slice(0, MOST_ITEMS)
      .toReversed()
      .map((item) => readItem(item, base))
      .map((item) => [item.key, item]),
  );
  const ttl = Number(textOf(channel, 'ttl') ?? Number.NaN);
  return {
    title: titleOf(channel),
    ttlMinutes: Number.isInteger(ttl) && ttl > 0 ? ttl : null,
    items: [...byKey.values()].toReversed(),
  };
};

/** The feed that a web page names as its own; null when it names none. */
export const feedNamedBy = (html: string, base: string): string | null => {
  const links = DomUtils.getElementsByTagName('link', parseDocument(html));
  const named = links.find(
    ({ attribs }) =>
      /(^|\s)alternate(\s|$)/i.test(attribs['rel'] ?? '') &&
      /^application\/(rss|atom)\+xml$/i.test(attribs['type']?.trim() ?? ''),
  );
  return addressIn(named?.attribs['href'], base);
};
