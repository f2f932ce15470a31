import type { Citation } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Claim } from '../domain/claim.ts';
import type { Span } from '../domain/span.ts';
import { moveClaim, type DraftPart, type Quotation } from './draft.ts';

/** An answer as text: the joined deltas, with claims and citations that index it. */
type Composition = { answer: string; citations: Citation[]; claims: Claim[] };

export type Composer = Composition & {
  /** Writes one part behind the others, and gives what a stream sends for it, in order. */
  add(part: DraftPart): AnswerEvent[];
};

const citationOf = (id: number, { document, chunk, span, text, cited }: Quotation, answerSpan: Span): Citation => ({
  id,
  documentId: document.documentId,
  title: document.title,
  url: document.url,
  publishedAt: document.publishedAt,
  page: chunk.page,
  chunkId: chunk.chunkId,
  citedText: cited?.text ?? text,
  sourceSpan: cited === undefined ? span : { start: cited.start, end: cited.end },
  answerSpans: [answerSpan],
});

const isSameSource = (a: Citation, b: Citation): boolean =>
  a.documentId === b.documentId && a.sourceSpan.start === b.sourceSpan.start && a.sourceSpan.end === b.sourceSpan.end;

/** What a part cites, and which stretch of the part rests on it. */
const citedBy = ({ text, quotation, quotedAt, carriers }: DraftPart): { quotation: Quotation; span: Span }[] => [
  ...(quotation === null
    ? []
    : [{ quotation, span: { start: quotedAt, end: quotedAt + (quotation.said ?? quotation.text).length } }]),
  ...(carriers ?? []).map((carrier) => ({ quotation: carrier, span: { start: 0, end: text.length } })),
];

/**
 * Numbers the sources, writes each part with its markers behind it and lays out the events that stream it. What carries a
 * sentence of prose is one citation however often it does: it is sent again with the spans that came to it.
 */
export const createComposer = (): Composer => {
  const cite = (quotation: Quotation, span: Span, isProse: boolean): Citation => {
    const citation = citationOf(composer.citations.length + 1, quotation, span);
    const at = isProse ? composer.citations.findIndex((known) => isSameSource(known, citation)) : -1;
    const known = composer.citations[at];
    if (known === undefined) {
      composer.citations.push(citation);
      return citation;
    }
    const extended = { ...known, answerSpans: [...known.answerSpans, span] };
    composer.citations[at] = extended;
    return extended;
  };
  const composer: Composer = {
    answer: '',
    citations: [],
    claims: [],
    add: (part) => {
      const gap = composer.answer === '' ? '' : ' ';
      const offset = composer.answer.length + gap.length;
      const citations = citedBy(part).map(({ quotation, span }) =>
        cite(quotation, { start: offset + span.start, end: offset + span.end }, part.carriers !== undefined),
      );
      const text = `${gap}${part.text}${citations.map(({ id }) => ` [${id}]`).join('')}`;
      const claims = part.claims.map((claim) => moveClaim(claim, offset));
      composer.answer += text;
      composer.claims.push(...claims);
      return [
        { type: 'delta', text },
        ...claims.map((claim) => ({ type: 'claim' as const, claim })),
        ...citations.map((citation) => ({ type: 'citation' as const, citation })),
      ];
    },
  };
  return composer;
};
