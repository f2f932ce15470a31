import type { PassageSentence } from '../../../retrieval/passage.ts';

const FIRST = /^(?:First(?:ly|\sof all)?\b|To begin\b|Start by\b)|^To [^.]{3,80}, first\b/;
const NEXT = /^(?:Then|Next|After that|Afterwards|Second(?:ly)?|Third(?:ly)?|Finally|Lastly|At the end|In the end)\b/;
/** Sentences without a mark that may stand between two steps. */
const GAP = 1;

/** The steps that a text tells one after the other ("First …", "Then …", "Finally …"), what stands between them included; none without. */
export const stepsIn = (sentences: readonly PassageSentence[]): PassageSentence[] => {
  const from = sentences.findIndex(({ text }) => FIRST.test(text));
  if (from < 0) return [];
  let last = from;
  for (let at = from + 1; at < sentences.length && at - last <= GAP + 1; at++)
    if (NEXT.test(sentences[at]?.text ?? '')) last = at;
  return sentences.slice(from, last + 1);
};
