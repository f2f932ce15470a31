import { NOT_IN_SOURCES } from './prompts/answer-prompt.ts';

const OPENING = /^\s*(yes|no)\b(?:\s*(?:[,.;:!]|—|–|-(?=\s))\s*|\s*$)/i;

/** The "Yes" or "No" that a sentence opens with, and what comes behind it with its capital. */
export const leadOf = (sentence: string): { word: 'Yes' | 'No' | null; rest: string } => {
  const found = OPENING.exec(sentence);
  if (found === null) return { word: null, rest: sentence.trim() };
  const rest = sentence.slice(found[0].length).trim();
  const isMarkersAlone = /^(?:\[[\d\s,;–-]*\]|[.\s])*$/.test(rest);
  return {
    word: found[1]?.toLowerCase() === 'yes' ? 'Yes' : 'No',
    rest: isMarkersAlone ? '' : rest.charAt(0).toUpperCase() + rest.slice(1),
  };
};

/** How models say that they found nothing, whatever they were asked to write. */
const ABSTAINING =
  /^(?:unfortunately,? )?(?:(?:i(?:'m| am) )?sorry\b|i (?:can(?:'|no)t|could(?:n't| not)|do(?:n't| not)|am (?:not able|unable))\b|(?:none of )?(?:the|these) (?:\p{L}+ )?(?:passages?|sources?|documents?|texts?|context) (?:above )?(?:do(?:es)?(?:n't| not)|(?:is|are) silent|contains? no|gives? no|provides? no|says? nothing)|there is no (?:information|mention|answer)\b|(?:it|this|that) is not (?:stated|mentioned|said|given|answered)\b|no information\b)/iu;

const bare = (text: string): string =>
  text
    .replace(/[’]/g, "'")
    .replace(/[*_"“”]/g, '')
    .trim();

/** Whether a sentence says that the sources don't say. */
export const saysNothing = (sentence: string): boolean => {
  const text = bare(sentence);
  return text.toUpperCase().startsWith(NOT_IN_SOURCES) || ABSTAINING.test(text);
};
