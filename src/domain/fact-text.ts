import type { Fact } from './fact.ts';
import type { Span } from './span.ts';

/** What a fact is about, in one line: subject, measure and qualifiers. */
export const aboutFact = ({ subject, measure, qualifiers }: Fact): string =>
  [subject, measure, ...qualifiers].filter((part) => part !== '').join(' · ');

/**
 * Where a fact's sentence writes its figure, in characters of the sentence; null where it does not, as in an editor's
 * wording. `text` is that of its document: it tells apart figures that a sentence writes twice.
 */
export const figureInSentence = ({ sentence, quantity, sourceSpan }: Fact, text?: string): Span | null => {
  const figure = quantity.text;
  if (figure === '') return null;
  let first: Span | null = null;
  for (let start = sentence.indexOf(figure); start >= 0; start = sentence.indexOf(figure, start + 1)) {
    const span = { start, end: start + figure.length };
    const opening = sourceSpan.start - start;
    if (text === undefined || (opening >= 0 && text.startsWith(sentence, opening))) return span;
    first ??= span;
  }
  return first;
};
