import type { Citation } from '../../domain/answer.ts';
import type { AnswerEvent } from '../../domain/answer-event.ts';
import type { Span } from '../../domain/span.ts';
import type { FinishReason, UrlCitation } from './completion-shapes.ts';
import { createCutter, type Limits } from './cut.ts';
import { linkContent } from './linked-content.ts';

/** Makes a completion's content of an answer's events; each call gives what can be sent on by then. */
export type ContentWriter = {
  take(event: AnswerEvent): string;
  end(): { rest: string; annotations: UrlCitation[]; finishReason: FinishReason };
};

const MARKERS_BEHIND = /(?: \[\d+\])+$/;

const markersBehind = (text: string): number => (MARKERS_BEHIND.exec(text)?.[0].match(/\[/g) ?? []).length;

/**
 * A sentence is written once its claims and citations are there, which come behind it: as soon as there is one for each of
 * its markers, or the next sentence.
 */
export const createContentWriter = (limits: Limits, serverUrl: string): ContentWriter => {
  const cutter = createCutter(limits);
  const citations = new Map<number, Citation>();
  const annotations: UrlCitation[] = [];
  let sentence: { text: string; at: number; awaited: number; claims: Span[] } | null = null;
  let at = 0;
  let contentAt = 0;
  const write = (): string => {
    if (sentence === null) return '';
    const piece = { ...sentence, contentAt, citations: Array.from(citations.values()) };
    const linked = linkContent(piece, serverUrl);
    sentence = null;
    contentAt += linked.content.length;
    annotations.push(...linked.annotations);
    return cutter.push(linked.content, linked.whole);
  };
  return {
    take: (event) => {
      switch (event.type) {
        case 'delta': {
          const ready = write();
          sentence = { text: event.text, at, awaited: markersBehind(event.text), claims: [] };
          at += event.text.length;
          return ready;
        }
        case 'claim':
          if (event.claim.in === 'answer') sentence?.claims.push(event.claim.span);
          return '';
        case 'citation': {
          citations.set(event.citation.id, event.citation);
          if (sentence === null) return '';
          sentence.awaited -= 1;
          return sentence.awaited === 0 ? write() : '';
        }
        default:
          return '';
      }
    },
    end: () => {
      const rest = write() + cutter.end();
      return {
        rest,
        annotations: annotations.filter(({ url_citation }) => url_citation.end_index <= cutter.length),
        finishReason: cutter.finishReason,
      };
    },
  };
};
