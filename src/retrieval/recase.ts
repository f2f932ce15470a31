import type { Passage } from './passage.ts';
import type { Question } from './question.ts';

/** A capital anywhere but at the start: the asker writes names with one. */
const HAS_CAPITAL = /^\s*\S.*\p{Lu}/su;

/** Names in a row that may be all there is to a question. */
const MOST_NAMES = 2;

/** A question typed in capitals throughout, in small letters; others, and bare names such as "NATO", as they are. */
export const withoutShouting = (text: string): string => {
  const isShouted = !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}{2,}/gu) ?? []).length > MOST_NAMES;
  const small = text.toLowerCase();
  return isShouted && small.length === text.length ? small : text;
};

/**
 * A question typed without capitals, with those that its names have: words that the passages found never write
 * small and write with a capital within a sentence. Null when it has capitals of its own or none are due.
 */
export const recase = ({ text, words, terms }: Question, passages: readonly Passage[]): string | null => {
  if (HAS_CAPITAL.test(text)) return null;
  const asked = new Set(words.filter(({ stem }) => terms.includes(stem)).map(({ folded }) => folded));
  const small = new Set<string>();
  const names = new Set<string>();
  for (const passage of passages)
    for (const sentence of passage.sentences) {
      for (const { folded, text: written } of sentence.words)
        if (asked.has(folded) && /^\p{Ll}/u.test(written)) small.add(folded);
      for (const { start, end } of sentence.names)
        for (const word of sentence.words)
          if (word.start >= start && word.start < end && asked.has(word.folded)) names.add(word.folded);
    }
  let recased = '';
  let from = 0;
  for (const { start, end, folded } of words) {
    if (!names.has(folded) || small.has(folded)) continue;
    recased += text.slice(from, start) + text.charAt(start).toUpperCase() + text.slice(start + 1, end);
    from = end;
  }
  return from === 0 ? null : recased + text.slice(from);
};
