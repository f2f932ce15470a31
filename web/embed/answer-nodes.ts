import { bindCitations, insertMarks, splitAtMarks } from '../src/answer/marks.ts';
import type { Citation, Claim } from '../src/api/types.ts';
import type { Exchange } from './ask-server.ts';
import { element } from './element.ts';
import { words } from './words.ts';

const sourceAddress = (serverUrl: string, { documentId, sourceSpan: { start, end } }: Citation): string =>
  new URL(`/documents/${encodeURIComponent(documentId)}?start=${start}&end=${end}#passage`, serverUrl).href;

const link = (serverUrl: string, citation: Citation, className: string, text: string): HTMLAnchorElement =>
  element(
    'a',
    {
      class: className,
      href: sourceAddress(serverUrl, citation),
      target: '_blank',
      rel: 'noopener',
      'aria-label': words.source(citation.id, citation.title),
    },
    text,
  );

/** The text with its numbers marked and its citation markers as links. */
const prose = ({ text, claims, citations }: Exchange, serverUrl: string): HTMLElement => {
  const asserted = claims.filter((claim) => claim.in === 'answer');
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  const paragraph = element('p', { class: 'prose' });
  let inside: HTMLElement = paragraph;
  let open: Claim | undefined;
  for (const piece of bindCitations(splitAtMarks(insertMarks(text, asserted, new Set(byId.keys())))))
    if (piece.kind === 'text') inside.append(piece.text);
    else if (piece.kind === 'claim-start') {
      open = asserted[piece.index];
      inside = element('span', { class: `claim ${open?.verdict ?? ''}`, title: open?.reason ?? '' });
      paragraph.append(inside);
    } else if (piece.kind === 'claim-end') {
      inside = paragraph;
      if (open !== undefined && open.verdict !== 'supported')
        paragraph.append(element('small', { class: open.verdict }, ` (${words.verdict[open.verdict]})`));
    } else {
      const citation = byId.get(piece.id);
      if (citation !== undefined) inside.append(link(serverUrl, citation, 'marker', `[${piece.id}]`));
    }
  return paragraph;
};

const sourceList = (citations: readonly Citation[], serverUrl: string): HTMLElement =>
  element(
    'ol',
    { 'aria-label': words.sources },
    ...citations.map((citation) =>
      element(
        'li',
        { value: String(citation.id) },
        link(serverUrl, citation, 'source', citation.title),
        ...(citation.publishedAt === null ? [] : [`, ${citation.publishedAt}`]),
      ),
    ),
  );

const check = ({ text, verdict, reason, in: place }: Claim): HTMLElement =>
  element(
    'li',
    {},
    `${text} `,
    element('b', { class: verdict }, words.verdict[verdict]),
    ...(place === 'question' ? [` (${words.inQuestion})`] : []),
    element('span', { class: 'soft' }, `: ${reason}`),
  );

/** How many of each verdict, the worst first. */
const tally = (claims: readonly Claim[]): string =>
  (['contradicted', 'unverified', 'supported'] as const)
    .map((verdict) => ({ verdict, count: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${words.verdict[verdict]}`)
    .join(', ');

const checkList = (claims: readonly Claim[]): HTMLElement =>
  element(
    'details',
    claims.some(({ verdict }) => verdict !== 'supported') ? { open: '' } : {},
    element('summary', {}, `${words.checks}: ${tally(claims)}`),
    element('ul', {}, ...claims.map(check)),
  );

/** An exchange's answer as it stands, for the reader. */
export const answerNodes = (exchange: Exchange, serverUrl: string): HTMLElement[] => {
  const { text, status, claims, citations, problem, isDone } = exchange;
  return [
    ...(text === '' && !isDone ? [element('p', { class: 'soft' }, words.searching)] : []),
    ...(words.status[status] === '' ? [] : [element('p', { class: 'status' }, words.status[status])]),
    ...(text === '' ? [] : [prose(exchange, serverUrl)]),
    ...(problem === null ? [] : [element('p', { class: 'problem', role: 'alert' }, problem)]),
    ...(isDone && citations.length > 0 ? [sourceList(citations, serverUrl)] : []),
    ...(isDone && claims.length > 0 ? [checkList(claims)] : []),
  ];
};
