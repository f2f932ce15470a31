import { figureInSentence } from '../../../src/domain/fact-text.ts';
import type { Fact } from '../api/types.ts';

/** The sentence of a fact with the characters of its figure marked, where they occur in it. */
export const FactSentence = ({ fact }: { fact: Fact }) => {
  const { sentence } = fact;
  const span = figureInSentence(fact);
  if (span === null) return <blockquote dir="auto">{sentence}</blockquote>;
  return (
    <blockquote dir="auto">
      {sentence.slice(0, span.start)}
      <mark>{sentence.slice(span.start, span.end)}</mark>
      {sentence.slice(span.end)}
    </blockquote>
  );
};
