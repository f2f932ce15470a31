import type { Span } from '../domain/span.ts';
import { words, type Word } from '../domain/words.ts';

import { isContent } from './content.ts';

/** A run of capitalised words, such as a person, a place or an organisation. */
export type Name = Span & { text: string; stems: string[] };

const CAPITALISED = /^\p{Lu}/u;
/** Small words inside a name: "Bank of England", "Ludwig van Beethoven". */
const PARTICLES = new Set(['of', 'the', 'de', 'la', 'van', 'von', 'der', 'del', 'di', 'al', 'for', '&', 'bin', 'ibn']);
/** Capitalised in English, but no names of anything. */
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const JOINS = /^(?:\s+|\.\s+|-|–|\s?&\s?|'|’)$/u;

const isPossessive = ({ text }: Word): boolean => /['’]s$/.test(text);

/**
 * The names of a text in order. A sentence's first word counts only when it is no function word and is
 * followed by another capital or stands capitalised elsewhere in the text.
 */
export const names = (text: string, list: readonly Word[] = words(text)): Name[] => {
  const found: Name[] = [];
  const elsewhere = new Set<string>();
  list.forEach((word, i) => {
    if (CAPITALISED.test(word.text) && !opensSentence(text, word, i)) elsewhere.add(word.folded);
  });
  let i = 0;
  while (i < list.length) {
    const first = list[i] as Word;
    if (!CAPITALISED.test(first.text) || CALENDAR.test(first.folded) || !isContent(first)) {
      i++;
      continue;
    }
    let last = i;
    for (let next = i + 1; next < list.length; next++) {
      const word = list[next] as Word;
      const gap = text.slice((list[next - 1] as Word).end, word.start);
      if (
        !JOINS.test(gap) ||
        (gap.startsWith('.') && !/^\p{Lu}$|^(?:Mr|Mrs|Dr|St)$/u.test((list[next - 1] as Word).text))
      )
        break;
      if (
        CAPITALISED.test(word.text) ||
        (/^\p{N}/u.test(word.text) && gap === ' ' && last === next - 1 && !isPossessive(list[next - 1] as Word))
      )
        last = next;
      else if (!PARTICLES.has(word.folded)) break;
    }
    const run = list.slice(i, last + 1);
    const isOpener = last === i && opensSentence(text, first, i) && !elsewhere.has(first.folded);
    if (!isOpener || /^\p{Lu}{2,}/u.test(first.text)) {
      const closing = list[last] as Word;
      const end = closing.end - (/['’]s$/.exec(closing.text)?.[0].length ?? 0);
      found.push({
        text: text.slice(first.start, end),
        start: first.start,
        end,
        stems: run.filter(isContent).map((word) => word.stem),
      });
    }
    i = last + 1;
  }
  return found;
};

const opensSentence = (text: string, word: Word, position: number): boolean =>
  position === 0 || /[.!?:]["'”’)\]]*\s+["'“‘([]*$/u.test(text.slice(Math.max(0, word.start - 6), word.start));
