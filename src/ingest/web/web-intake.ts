import type { DocumentSummary } from '../../domain/document.ts';
import { AssayError } from '../../domain/errors.ts';
import { fold } from '../../domain/words.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CorpusFolder } from '../../ports/corpus-folder.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { Fetcher } from '../../ports/fetcher.ts';
import type { Ingestion, SourceMetadata } from '../../ports/ingestion.ts';
import type { WebIntake, WebPageOutcome, WebPageRequest } from '../../ports/web-intake.ts';
import { formatOf, splitExtension } from '../formats.ts';
import { createMutex } from '../mutex.ts';
import { parse } from '../parse.ts';
import { DOCUMENT_TYPES, extensionFor } from './media-types.ts';
import { toUtf8 } from './to-utf8.ts';

const MAX_BYTES = 20_000_000;
const LONGEST_NAME = 80;
/** Texts, whose encoding may be any; in all other formats it is part of the format. */
const TEXTS = new Set(['html', 'txt', 'md', 'markdown', 'csv']);

export type WebIntakeParts = {
  fetcher: Fetcher;
  ingestion: Ingestion;
  store: DocumentStore;
  corpus: CorpusFolder;
  clock: Clock;
};

/** What was found at an address. */
type Found = { url: string; extension: string; content: Uint8Array };

const slug = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** `web/example.org/news-rare-earths`: by the address, so that people find it in the folder. */
const stemOf = (url: string): string => {
  const { hostname, pathname, search, hash } = new URL(url);
  const name = slug(decoded(`${splitExtension(pathname).stem} ${search} ${hash}`));
  const host = hostname.replace(/^www\./, '').replace(/[^a-z\d.-]+/g, '-');
  return `web/${host}/${name === '' ? 'index' : name}`;
};

const textOf = (document: DocumentSummary, key: string): string | null => {
  const value = document.metadata?.[key];
  return typeof value === 'string' ? value : null;
};

/** Documents from the web: fetched, kept in the corpus folder as they came, with a file beside them that dates them. */
export const createWebIntake = ({ fetcher, ingestion, store, corpus, clock }: WebIntakeParts): WebIntake => {
  const exclusively = createMutex();

  const freePath = async (url: string, extension: string): Promise<string> => {
    const taken = new Set((await corpus.list()).map(({ path }) => splitExtension(path).stem));
    const stem = stemOf(url);
    let free = stem;
    for (let count = 2; taken.has(free); count++) free = `${stem}-${count}`;
    return `${free}.${extension}`;
  };

  const take = async (request: WebPageRequest, found: Found): Promise<WebPageOutcome> => {
    const { href: asked } = new URL(request.url);
    const { url } = found;
    const earlier = (await store.listDocuments()).find(
      (document) =>
        document.metadata?.['fetchedAt'] !== undefined &&
        (document.url === url || document.url === asked || textOf(document, 'requested') === asked),
    );
    const format = formatOf(`x.${found.extension}`);
    // Before anything else: what can't be read is refused here. Pages differ in more than their text at each visit.
    const parsed = format === null ? null : await parse(found.content, format);
    const stored = earlier === undefined ? null : await store.getDocument(earlier.documentId);
    const { title, tags, firstSeen } = request;
    const sameTitle = !title || title.replace(/\s+/g, ' ') === earlier?.title;
    if (earlier !== undefined && sameTitle && stored?.text === parsed?.text)
      return { outcome: 'unchanged', document: earlier };
    const publishedAt = request.publishedAt ?? parsed?.metadata.publishedAt ?? firstSeen ?? earlier?.publishedAt;
    const version = Number(earlier?.metadata?.['version'] ?? 0) + 1;
    const metadata: SourceMetadata = {
      ...(title ? { title } : {}),
      url,
      ...(publishedAt ? { publishedAt } : {}),
      tags: [...(tags ?? earlier?.tags ?? [])],
      metadata: {
        ...request.metadata,
        fetchedAt: new Date(clock.now()).toISOString(),
        ...(asked === url ? {} : { requested: asked }),
        version,
        ...(earlier === undefined ? {} : { supersedes: textOf(earlier, 'fetchedAt') }),
      },
    };
    const sameFormat = earlier !== undefined && splitExtension(earlier.path).extension === found.extension;
    // In another format it is another file: the earlier one goes once the new one is in.
    const path = sameFormat ? earlier.path : await freePath(url, found.extension);
    const document = await ingestion.add({ path, content: found.content, metadata });
    if (earlier !== undefined && !sameFormat) await ingestion.remove(earlier.documentId);
    return { outcome: earlier === undefined ? 'added' : 'superseded', document };
  };

  return {
    addPage: async (request, signal) => {
      const fetched = await fetcher.fetch({ url: request.url, accept: DOCUMENT_TYPES, maxBytes: MAX_BYTES, signal });
      if (fetched.kind !== 'content')
        throw new AssayError(
          'fetch-failed',
          `${JSON.stringify(request.url)} answers with status ${fetched.kind === 'refused' ? fetched.status : 304}.`,
          { hint: 'Open it in a browser to see why.' },
        );
      const { url, mediaType, charset } = fetched;
      const extension = extensionFor(mediaType, url, fetched.content);
      const content = TEXTS.has(extension) ? toUtf8(fetched.content, charset) : fetched.content;
      const plain = new URL(request.url);
      plain.hash = '';
      return exclusively(() => take({ ...request, url: plain.href }, { url, extension, content }));
    },
    addContent: (request, html) =>
      exclusively(() =>
        take(request, { url: request.url, extension: 'html', content: new TextEncoder().encode(html) }),
      ),
  };
};
