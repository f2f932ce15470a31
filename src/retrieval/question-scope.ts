/**
 * How much a question asks for: `documents`: what the documents are about; `topic`: all that is said of
 * something; `detail`: one thing in particular.
 */
export type QuestionScope = 'documents' | 'topic' | 'detail';

/** What there is to know of a question's scope; the spans index the text and hold words that are no content. */
export type ScopedText = { frames: { start: number; end: number }[]; broad: boolean; overview: boolean };

const KIND = '(?:articles?|documents?|texts?|reports?|sources?|stor(?:y|ies)|passages?|pages?|files?|corpus|papers?)';
const THE = '(?:the|this|that|these|those|your|our)';
const SAYS =
  '(?:say|tell|mention|state|report|describe|discuss|cover|contain|include|explain|talk|speak|deal|write)(?:s|ed|ing|es)?';

/** Where people speak of the documents themselves, or of how the answer should look. */
const FRAMES = [
  `\\baccording to (?:all )?${THE} ${KIND}\\b`,
  `\\b(?:in|of|from|by|for) (?:all )?${THE} ${KIND}\\b(?! of\\b)`,
  `\\b${THE} ${KIND} (?:${SAYS}|about)\\b(?: us| me)?`,
  `\\b(?:this|these|your) ${KIND}\\b`,
  `\\b(?:sum(?:mary|maries|mari[sz]ed?|mari[sz]ing|mari[sz]ation)|sum up|overview|gist|tl;?dr)\\b(?: of)?(?: ${THE})?(?: ${KIND}\\b)?`,
  `(?<=\\bsum(?:mar\\p{L}{1,8}|\\s+up)\\s.{0,60})\\b${KIND}\\b`,
  `\\b(?:main|key|central) (?:points?|ideas?|topics?|messages?|themes?|facts?|takeaways?)\\b`,
  `\\bin (?:(?:a|one|two|three|four|five|few|\\d+|a few|your own) )?(?:sentences?|words|paragraphs?|bullet points?|brief|short)\\b`,
  `\\bmention(?:s|ed)?\\b`,
].map((source) => new RegExp(source, 'giu'));

const BROAD = new RegExp(
  `\\b(?:tell|show|give|teach) (?:me|us)(?: \\p{L}+){0,3} (?:about|on)\\b|^(?:and |so |but )?(?:what|how) about\\b|\\b${KIND} ${SAYS}(?: us| me)? (?:about|on|of)\\b|\\b(?:said|written|known|know|information|info|details?|anything|everything|something) (?:about|on)\\b|\\bsum(?:mar|\\s+up)|\\boverview\\b`,
  'iu',
);
const OVERVIEW =
  /\bsum(?:mar|\s+up\b)|\boverview\b|\bgist\b|\btl;?dr\b|\babout\b|\b(?:main|key|central)\b|\b(?:say|says|cover|contain|mention|discuss)/i;

/** Reads whether a question is about the documents themselves, about a topic in general, or about a detail. */
export const scopeOfText = (text: string): ScopedText => ({
  frames: FRAMES.flatMap((frame) =>
    Array.from(text.matchAll(frame), ({ 0: found, index }) => ({ start: index, end: index + found.length })),
  ),
  broad: BROAD.test(text),
  overview: OVERVIEW.test(text),
});
