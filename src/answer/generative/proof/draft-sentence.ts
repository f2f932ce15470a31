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
  /** Words that tell something a source has to hold: neither small words nor figures. */
  content: Word[];
  names: Name[];
};

/** `[1]`, `[1, 3]`, `[1][3]`, `【2】`, with the space before them. */
const MARKERS = /\s*[[【]\s*(\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*)\s*[\]】]/g;
const SOURCES =
  '(?:(?:the|this|that|these|those|all|both) )?(?:(?:given|provided|above|cited|numbered) )*(?:sources?|passages?|documents?|texts?|articles?|excerpts?)(?: \\d{1,2})?';
/** How an answer leads over to what it tells: it rests on the sources anyhow. */
const LEAD = new RegExp(
  `^(?:(?:according to|based on|as (?:stated|reported|noted|described|mentioned) (?:in|by)) ${SOURCES},?|${SOURCES} (?:say|state|report|note|mention|describe|explain|add|indicate|show|confirm)s?(?: that|,)|as ${SOURCES} (?:puts?|says?|states?|has) it,|(?:in (?:short|summary|brief|conclusion)|to sum up|overall|put simply),)\\s+`,
  'iu',
);

/** The numbers in the brackets of markers. */
const citedNumbers = (text: string): number[] => [
  ...new Set(
    Array.from(text.matchAll(MARKERS), ([, list = '']) => list.split(/\D+/).map(Number))
      .flat()
      .filter((number) => number > 0),
  ),
];

/** A text without its markers. */
export const withoutMarkers = (text: string): string => text.replace(MARKERS, '');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence as plain prose: without list marks, emphasis, markers and leads. */
const plain = (text: string): string => {
  const prose = withoutMarkers(text)
    .replace(/^\s*(?:[-*•–]\s+|#{1,6}\s+|\d{1,2}[.)]\s+(?=\p{L}))/u, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?])/g, '$1')
    .trim();
  const rest = prose.replace(LEAD, '');
  return rest === prose ? prose : capitalised(rest);
};

export const readDraftSentence = (written: string): DraftSentence => {
  const text = plain(written);
  const list = words(text);
  return {
    text,
    cited: citedNumbers(written),
    words: list,
    content: list.filter((word) => isContent(word) && !isFigure(word.folded)),
    names: names(text, list),
  };
};
