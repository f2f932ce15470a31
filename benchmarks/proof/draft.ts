import type { Span } from '../../src/domain/span.ts';

/** A passage as a model is shown it: its number is its place in the list, from 1. */
export type Passage = { documentId: string; title: string; text: string };

/** A sentence of a draft and what is known of it. */
export type DraftSentence = {
  text: string;
  cites: number[];
  /** How it came from its source: `verbatim`, the name of a rewriting or of a corruption. */
  kind: string;
  isFaithful: boolean;
  /** The sentence of the source that it was made from. */
  source: string;
};

/** What a model might have written. */
export type LabelledDraft = {
  id: string;
  question: string;
  passages: Passage[];
  sentences: DraftSentence[];
  markersAfter: boolean;
};

/** A question with passages and what they say of it, to make drafts from. */
export type Base = {
  id: string;
  question: string;
  passages: Passage[];
  /** Sentences of the passages, the one with the answer first. */
  statements: { text: string; passage: number }[];
  /** Sentences of other passages of the same document, and of other documents. */
  strangers: { near: string[]; far: string[] };
};

const withMarkers = ({ text, cites }: DraftSentence, areAfter: boolean): string => {
  const markers = cites.map((number) => `[${number}]`).join('');
  if (markers === '') return text;
  return areAfter ? `${text} ${markers}` : text.replace(/([.!?]["”]?)$/u, ` ${markers}$1`);
};

/** The text of a draft, and where in it each of its sentences stands. Markers stand before the full stop or after it. */
export const renderDraft = ({ sentences, markersAfter }: LabelledDraft): { text: string; spans: Span[] } => {
  let text = '';
  const spans: Span[] = [];
  for (const sentence of sentences) {
    if (text !== '') text += ' ';
    const start = text.length;
    text += withMarkers(sentence, markersAfter);
    spans.push({ start, end: text.length });
  }
  return { text, spans };
};
