import { readableQuote } from '../domain/readable-quote.ts';
import { html } from 'hono/html';
import type { Answer, Citation } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import { page, type Markup } from './page.ts';
import { sourcePath } from './source-page.ts';

/** `[2]` as a link to the second source; all other text as it is. */
const withMarkers = (text: string): Markup[] =>
  text.split(/(\[\d+\])/).map((part) => {
    const id = /^\[(\d+)\]$/.exec(part)?.[1];
    return id === undefined ? html`${part}` : html`<a href="#source-${id}">${part}</a>`;
  });

const source = ({ id, documentId, title, url, publishedAt, citedText, sourceSpan }: Citation): Markup =>
  html` <li id="source-${id}" value="${id}">
    <a href="${sourcePath(documentId, sourceSpan)}">${title}</a>${publishedAt === null ? '' : `, ${publishedAt}`}
    ${url === null ? '' : html`(<a href="${url}" rel="noreferrer">original</a>)`}
    <blockquote>${readableQuote(citedText)}</blockquote>
  </li>`;

const checked = ({ text, verdict, reason }: Claim): Markup =>
  html`<li><strong>${text}</strong>: ${verdict}, ${reason}</li>`;

const heldBack = ({ text, reason }: Answer['withheld'][number]): Markup => html`<li>${text}: ${reason}</li>`;

const bulleted = (items: readonly Markup[]): Markup =>
  html`<ul>
    ${items}
  </ul>`;

const section = (title: string, items: readonly Markup[], list: (items: readonly Markup[]) => Markup): Markup =>
  items.length === 0
    ? html``
    : html`<h2>${title}</h2>
        ${list(items)}`;

/** A past answer with its sources and verdicts, as a page to link to. */
export const answerPage = (answer: Answer): Markup =>
  page(
    answer.question,
    html`<main>
      <h1>${answer.question}</h1>
      <p class="text">${withMarkers(answer.answer)}</p>
      ${section(
        'Sources',
        answer.citations.map(source),
        (items) =>
          html`<ol>
            ${items}
          </ol>`,
      )}
      ${section('Numbers checked', answer.claims.map(checked), bulleted)}
      ${section('Held back because it could not be proven', answer.withheld.map(heldBack), bulleted)}
      ${section(
        'Please note',
        answer.notices.map(({ message }) => html`<li>${message}</li>`),
        bulleted,
      )}
    </main>`,
  );
