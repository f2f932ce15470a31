import type { Citation } from '../../domain/answer.ts';
import { overlaps, type Span } from '../../domain/span.ts';

/** A part of an answer's text that may still be shown, with the markers that follow it, and how far it has moved. */
export type KeptStretch = Span & { moved: number };

const WITHHELD = '[withheld]';
const MARKERS = /^(?: \[\d+\])*/;

type Carried = Span & { isGone: boolean };

/** Spans that rest on sources, those that overlap made one; such a one is gone when any source of it is. */
const carriedSpans = (citations: readonly Citation[], isGone: (documentId: string) => boolean): Carried[] => {
  const spans = citations
    .flatMap(({ documentId, answerSpans }) => answerSpans.map((span) => ({ ...span, isGone: isGone(documentId) })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: Carried[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && overlaps(last, span)) {
      last.end = Math.max(last.end, span.end);
      last.isGone ||= span.isGone;
    } else merged.push({ ...span });
  }
  return merged;
};

/**
 * An answer's text without what rests on sources that are gone. Words between, which rest on no one source, go too: they
 * may say the same. Nothing is kept where nothing else was cited.
 */
export const keepStretches = (
  text: string,
  citations: readonly Citation[],
  isGone: (documentId: string) => boolean,
): { text: string; stretches: KeptStretch[] } => {
  const stretches: KeptStretch[] = [];
  let kept = '';
  let at = 0;
  const skipTo = (start: number) => {
    const between = text.slice(at, start);
    if (!/[\p{L}\p{N}]/u.test(between)) kept += between;
    else if (!kept.endsWith(WITHHELD)) kept += `${kept === '' ? '' : ' '}${WITHHELD}`;
    if (/[\p{L}\p{N}]/u.test(between) && start < text.length) kept += ' ';
  };
  for (const span of carriedSpans(citations, isGone)) {
    if (span.isGone) continue;
    skipTo(span.start);
    const end = span.end + (MARKERS.exec(text.slice(span.end))?.[0].length ?? 0);
    stretches.push({ start: span.start, end, moved: kept.length - span.start });
    kept += text.slice(span.start, end);
    at = end;
  }
  skipTo(text.length);
  return { text: kept.trimEnd(), stretches };
};
