import { html } from 'hono/html';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Claim } from '../../domain/claim.ts';
import { readableQuote } from '../../domain/readable-quote.ts';
import type { Span } from '../../domain/span.ts';
import { onDay, page, type Markup } from '../pages/page.ts';
import { conflictBox, distinct } from './conflict-box.ts';
import { sourcePath } from '../documents/source-page.ts';

const SIGNS = { supported: '✓', contradicted: '✗', unverified: '?' };
/** Notices that say what the reader does not see, and so stand before the answer. */
const FIRST = new Set(['source-deleted', 'source-changed']);

type Piece = Span & { markup: Markup };

const claimPiece = ({ text, span, verdict }: Claim): Piece => ({
  ...span,
  markup: html`<span class="claim ${verdict}"
    >${text}<span class="verdict" title="${verdict}">&nbsp;${SIGNS[verdict]}</span></span
  >`,
});

const markerPieces = (text: string, citations: readonly Citation[]): Piece[] =>
  Array.from(text.matchAll(/\[(\d+)\]/g)).flatMap((match) => {
    const id = Number(match[1]);
    if (citations.every((citation) => citation.id !== id)) return [];
    const markup = html`<a href="#source-${id}">${match[0]}</a>`;
    return [{ start: match.index, end: match.index + match[0].length, markup }];
  });

/** The text with its numbers marked and `[2]` as a link to the second source; of pieces that overlap, the first. */
const marked = (text: string, claims: readonly Claim[], citations: readonly Citation[]): Markup[] => {
  const parts: Markup[] = [];
  let at = 0;
  for (const { start, end, markup } of [...claims.map(claimPiece), ...markerPieces(text, citations)].toSorted(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < at || end > text.length) continue;
    parts.push(html`${text.slice(at, start)}`, markup);
    at = end;
  }
  return [...parts, html`${text.slice(at)}`];
};

const source = ({ id, documentId, title, url, publishedAt, page: number, citedText, sourceSpan, changed }: Citation) =>
  html` <li id="source-${id}">
    <strong>[${id}]</strong> <a href="${sourcePath(documentId, sourceSpan)}" dir="auto">${title}</a>${
      publishedAt === null ? '' : html`, ${onDay(publishedAt)}`
    }${number === null ? '' : `, page ${number}`}
    ${url === null ? '' : html`(<a href="${url}" rel="noreferrer">original</a>)`}
    ${changed === true ? html`<strong>changed since</strong>` : ''}
    <blockquote dir="auto">${readableQuote(citedText)}</blockquote>
  </li>`;

const checked = ({ text, verdict, reason, in: place }: Claim): Markup =>
  html`<li class="${verdict}">
    <strong>${text}</strong>${place === 'question' ? ' (in the question)' : ''}:
    <span class="verdict">${SIGNS[verdict]} ${verdict}</span>, ${reason}
  </li>`;

const nearby = ({ documentId, title, text, start, end }: Answer['nearest'][number]): Markup =>
  html`<li>
    <a href="${sourcePath(documentId, { start, end })}" dir="auto">${title}</a>
    <blockquote dir="auto">${readableQuote(text)}</blockquote>
  </li>`;

const section = (title: string, items: readonly Markup[]): Markup =>
  items.length === 0
    ? html``
    : html`<h2>${title}</h2>
        <ul class="cards">
          ${items}
        </ul>`;

const masthead = (about: Markup): Markup =>
  html`<header class="masthead"><a href="/">Assay</a> <span>${about}</span></header>`;

/** `2026-11-23` of `2026-11-23T18:00:00.000Z`: the same for every reader. */
const day = (createdAt: string): Markup =>
  html`Answered on <time datetime="${createdAt}">${createdAt.slice(0, 10)}</time>`;

/**
 * A past answer with its sources and verdicts, as a page to link to; it needs no script and no key. `createdAt`: when the
 * answer was given, null where that is not known.
 */
export const answerPage = (answer: Answer, createdAt: string | null): Markup => {
  const { question, citations, claims, notices, shortAnswer } = answer;
  const inAnswer = claims.filter((claim) => claim.in === 'answer');
  return page(
    question,
    html`${masthead(createdAt === null ? html`A shared answer` : day(createdAt))}
      <main>
        <h1 dir="auto">${question}</h1>
        ${notices.filter(({ code }) => FIRST.has(code)).map(({ message }) => html`<p class="note">${message}</p>`)}
        ${
          answer.status === 'corrected' && citations.length > 0
            ? html`<p class="verdict-line contradicted"><span class="verdict">✗ The sources say otherwise</span></p>`
            : ''
        }
        ${
          shortAnswer !== null && answer.answer.includes(shortAnswer)
            ? html`<p class="short" dir="auto">${shortAnswer}</p>`
            : ''
        }
        <p class="text" dir="auto">${marked(answer.answer, inAnswer, citations)}</p>
        ${answer.conflicts.map((conflict) => conflictBox(conflict, answer))}
        ${section('Sources', citations.map(source))} ${section('Numbers checked', distinct(claims).map(checked))}
        ${section('Closest passages', answer.nearest.map(nearby))}
        ${section(
          'Held back because it could not be proven',
          answer.withheld.map(({ text, reason }) => html`<li>${text}: ${reason}</li>`),
        )}
        ${section(
          'Please note',
          notices.filter(({ code }) => !FIRST.has(code)).map(({ message }) => html`<li>${message}</li>`),
        )}
      </main>
      <footer class="foot">
        The answer is as it was given; what came from sources that have been deleted since is withheld.
        <a href="/">Ask a question of your own</a>.
      </footer>`,
  );
};

/** What a link to an answer shows that is no longer there. */
export const staleLinkPage = (): Markup =>
  page(
    'This answer is no longer there',
    html`${masthead(html`A shared answer`)}
      <main>
        <h1>This answer is no longer there</h1>
        <p>It was deleted with its conversation, or the link is not complete. Ask whoever sent it for another one.</p>
        <p><a href="/">Ask a question of your own</a></p>
      </main>`,
  );
