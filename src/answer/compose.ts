import type { Citation } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Claim } from '../domain/claim.ts';
import { moveClaim, type DraftPart } from './draft.ts';

/** A draft as text: the joined deltas, with claims and citations that index it. */
export type Composition = {
  answer: string;
  citations: Citation[];
  claims: Claim[];
  /** What a stream sends for it, in order. */
  events: AnswerEvent[];
};

const citationOf = (id: number, part: DraftPart, offset: number): Citation | null => {
  if (part.quotation === null) return null;
  const { document, chunk, span, text, cited } = part.quotation;
  const start = offset + part.quotedAt;
  return {
    id,
    documentId: document.documentId,
    title: document.title,
    url: document.url,
    publishedAt: document.publishedAt,
    page: chunk.page,
    chunkId: chunk.chunkId,
    citedText: cited?.text ?? text,
    sourceSpan: cited === undefined ? span : { start: cited.start, end: cited.end },
    answerSpans: [{ start, end: start + text.length }],
  };
};

/** Numbers the quotations, writes the text with its markers and lays out the events that stream it. */
export const compose = (parts: readonly DraftPart[]): Composition => {
  const composed: Composition = { answer: '', citations: [], claims: [], events: [] };
  for (const part of parts) {
    const gap = composed.answer === '' ? '' : ' ';
    const offset = composed.answer.length + gap.length;
    const citation = citationOf(composed.citations.length + 1, part, offset);
    const text = `${gap}${part.text}${citation === null ? '' : ` [${citation.id}]`}`;
    const claims = part.claims.map((claim) => moveClaim(claim, offset));
    composed.answer += text;
    composed.events.push({ type: 'delta', text });
    composed.events.push(...claims.map((claim) => ({ type: 'claim' as const, claim })));
    composed.claims.push(...claims);
    if (citation === null) continue;
    composed.citations.push(citation);
    composed.events.push({ type: 'citation', citation });
  }
  return composed;
};
