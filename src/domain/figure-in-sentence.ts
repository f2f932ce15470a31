import type { Fact } from './fact.ts';
import type { Span } from './span.ts';

/**
 * Where a fact's sentence writes its figure, in characters of the sentence; null where it does not, as in an editor's
 * wording. `text` is that of its document: it tells apart figures that a sentence writes twice.
 */
export const figureInSentence = ({ sentence, quantity, sourceSpan }: Fact, text?: string): Span | null => {
  const figure = quantity.text;
  let first: Span | null = null;
  for (let start = sentence.indexOf(figure); figure !== '' && start >= 0; start = sentence.indexOf(figure, start + 1)) {
    const span = { start, end: start + figure.length };
    first ??= span;
    if (text === undefined) return span;
    const opening = sourceSpan.start - start;
    if (opening >= 0 && text.startsWith(sentence, opening)) return span;
  }
  return first;
};
