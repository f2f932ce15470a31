import { draftSentences } from './proof/draft-sentences.ts';

/** A marker whose bracket is not closed yet: it belongs to the sentence before it. */
const OPEN_MARKER = /^\s*[[【][^\]】]*$/;
/** A sentence that has its full stop, and its markers closed. */
const FINISHED = /(?:(?<!\p{N})[.!?]["'”’)]*|[.!?]["'”’)]*(?:\s*\[[\d\s,;–-]+\])+)\s*$/u;
/** Characters of a sentence; what goes on without end is cut here. */
const LONGEST = 2_000;

/**
 * Cuts a text that arrives in pieces into its sentences, each as soon as the next one has begun. How the text was cut
 * into pieces makes no difference: it is looked at after each of its words, whatever arrives at once. Where it breaks off, what is
 * finished still comes out before the failure.
 */
export async function* sentenceStream(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const piece of pieces)
      for (const word of piece.split(/(?<=\s)/)) {
        rest += word;
        if (!/\s$/.test(word)) continue;
        const [first, next] = draftSentences(rest);
        const isWhole = next !== undefined && !OPEN_MARKER.test(rest.slice(next.start));
        if (first === undefined || (!isWhole && rest.length < LONGEST)) continue;
        yield rest.slice(first.start, first.end);
        rest = rest.slice(first.end);
      }
  } catch (error) {
    for (const { start, end } of draftSentences(rest)) {
      const sentence = rest.slice(start, end);
      if (FINISHED.test(sentence)) yield sentence;
    }
    throw error;
  }
  for (const { start, end } of draftSentences(rest)) yield rest.slice(start, end);
}
