import { sentences } from '../../../domain/sentences.ts';
import type { Span } from '../../../domain/span.ts';

/** Markers that stand behind the full stop belong to the sentence before it. */
const LEADING_MARKERS = /^(?:\s*[[【]\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*[\]】])+[.,;]?\s*/;

/** Sentences of a draft as spans in order, each with the markers behind it. */
export const draftSentences = (draft: string): Span[] => {
  const found: Span[] = [];
  for (const span of sentences(draft)) {
    const markers = LEADING_MARKERS.exec(draft.slice(span.start, span.end))?.[0] ?? '';
    const before = found.at(-1);
    if (before === undefined || markers === '') found.push({ ...span });
    else {
      before.end = span.start + markers.trimEnd().length;
      if (span.start + markers.length < span.end) found.push({ start: span.start + markers.length, end: span.end });
    }
  }
  return found;
};
