import { html } from 'hono/html';
import type { Document } from '../../domain/document.ts';
import type { Span } from '../../domain/span.ts';
import { page, type Markup } from '../pages/page.ts';

/** Address of a passage in our own copy of a source: the link of a citation that has no other. */
export const sourcePath = (documentId: string, span: Span): string =>
  `/documents/${encodeURIComponent(documentId)}?start=${span.start}&end=${span.end}#passage`;

/** When a page of the web was fetched, and that it took the place of an earlier version. */
const fetched = (metadata: Document['metadata'] = {}): Markup => {
  const { fetchedAt, version, supersedes } = metadata;
  if (typeof fetchedAt !== 'string') return html``;
  const earlier = typeof supersedes === 'string' ? `, in place of that of ${supersedes.slice(0, 10)}` : '';
  return html` · Fetched ${fetchedAt.slice(0, 10)} (version ${String(version)}${earlier})`;
};

const about = ({ publishedAt, url, path, metadata }: Document): Markup =>
  html`<p class="about">
    ${publishedAt === null ? '' : html`Published <time datetime="${publishedAt}">${publishedAt}</time> · `} ${path}
    ${url === null ? '' : html` · <a href="${url}" rel="noreferrer">Original</a>`} ${fetched(metadata)}
  </p>`;

/** The text with the span marked; without scripts, the focus brings the mark into view. */
const marked = (text: string, { start, end }: Span): Markup =>
  html`<pre>${text.slice(0, start)}<mark id="passage" tabindex="-1" autofocus>${text.slice(start, end)}</mark>${text.slice(end)}</pre>`;

/** A source as a page, with the cited span marked; a span that the text does not have is left out and said so. */
export const sourcePage = (document: Document, span: Span | null): Markup => {
  const { title, text } = document;
  const fits = span !== null && span.start < span.end && span.end <= text.length;
  const gone = html`<p class="about" role="status">The passage that this link marks is no longer at its place.</p>`;
  return page(
    title,
    html`<main>
      <h1>${title}</h1>
      ${about(document)} ${span !== null && !fits ? gone : ''} ${fits ? marked(text, span) : html`<pre>${text}</pre>`}
    </main>`,
  );
};
