import { html } from 'hono/html';
import type { Answer, Citation, Conflict } from '../../domain/answer.ts';
import type { Claim } from '../../domain/claim.ts';
import { contains } from '../../domain/span.ts';
import { onDay, type Markup } from '../pages/page.ts';

/** Claims as they are listed: a number that stands there twice was found the same twice. */
export const distinct = (claims: readonly Claim[]): Claim[] => {
  const key = ({ text, verdict, reason, in: place }: Claim) => JSON.stringify([text, verdict, reason, place]);
  return [...new Map(claims.map((claim) => [key(claim), claim])).values()];
};

/** What the answer takes from one source: the disputed figures of it, and the source. */
const side = ({ id, title, publishedAt, answerSpans }: Citation, disputed: readonly Claim[]): Markup => {
  const own = distinct(disputed.filter(({ span }) => answerSpans.some((part) => contains(part, span))));
  const figures = own.map(({ text }) => text).join(', ');
  return html`<li>
    ${figures === '' ? '' : html`<strong>${figures}</strong>: `}<bdi>${title}</bdi>,
    ${publishedAt === null ? 'undated' : onDay(publishedAt)} <a href="#source-${id}">[${id}]</a>
  </li>`;
};

/** Sources that disagree on what was asked, with what each says; nothing where fewer than two of them are left. */
export const conflictBox = ({ facts, citations: ids }: Conflict, { citations, claims }: Answer): Markup => {
  const sides = citations.filter(({ id }) => ids.includes(id));
  if (sides.length < 2) return html``;
  const disputed = claims.filter((claim) => claim.in === 'answer' && claim.facts.some((id) => facts.includes(id)));
  return html`<section class="note">
    <strong>The sources disagree</strong>
    <ul>
      ${sides.map((citation) => side(citation, disputed))}
    </ul>
  </section>`;
};
