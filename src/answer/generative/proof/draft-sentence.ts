import type { Span } from '../../../domain/span.ts';
import { words, type Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { isFigure } from '../../../retrieval/answer-cues.ts';
import { names, type Name } from '../../../retrieval/names.ts';

/** A sentence that a model wrote, its markers read and taken out. Words and names index `text`. */
export type DraftSentence = {
  text: string;
  /** Numbers of the sources that it cites, in order. */
  cited: number[];
  words: Word[];
  /** Words that tell something a source has to hold: neither small words, figures nor talk of the sources themselves. */
  content: Word[];
  names: Name[];
};

/** `[1]`, `[1, 3]`, `[1][3]`, `【2】`, with the space before them. */
const MARKERS = /\s*[[【]\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*[\]】]/g;
/** How sentences of an answer speak of what they rest on. */
const FRAME =
  /\b(?:according to|based on|as (?:stated|reported|noted|described|mentioned) (?:in|by)|(?:stated|reported|noted|described|mentioned) in)\s+(?:the |this |that |these |all |both )*(?:given |provided |above |cited |numbered )*(?:sources?|passages?|documents?|texts?|articles?|excerpts?|context)(?:\s+\d+)?\b|\b(?:the|this|these|both|all) (?:sources?|passages?|documents?|texts?|articles?|excerpts?) (?:say|state|report|note|mention|describe|explain|add|indicate|show|confirm|give)s?(?: that)?\b/gi;

/** The numbers in the brackets of markers. */
const citedNumbers = (text: string): number[] => [
  ...new Set(
    Array.from(text.matchAll(MARKERS), ([, list = '']) => list.split(/\D+/).map(Number))
      .flat()
      .filter((number) => number > 0),
  ),
];

const isInside = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);

/** A sentence as plain prose: without list marks, emphasis and markers. */
const plain = (text: string): string =>
  text
    .replace(MARKERS, '')
    .replace(/^\s*(?:[-*•–]\s+|#{1,6}\s+|\d{1,2}[.)]\s+(?=\p{L}))/u, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim();

export const readDraftSentence = (written: string): DraftSentence => {
  const text = plain(written);
  const list = words(text);
  const frames = Array.from(text.matchAll(FRAME), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  return {
    text,
    cited: citedNumbers(written),
    words: list,
    content: list.filter((word) => isContent(word) && !isFigure(word.folded) && !isInside(word, frames)),
    names: names(text, list),
  };
};
