import { sentences } from '../domain/sentences.ts';
import type { Fact } from '../domain/fact.ts';
import type { Surroundings } from './alignment.ts';
import { termsOf } from './terms.ts';

const conceptsOf = (sentence: string): Set<string> => new Set(termsOf(sentence).map((term) => term.concept));

/** The sentences of one document, and in how many of them each concept stands. */
type DocumentWords = { sentences: Map<string, ReadonlySet<string>>; counts: Map<string, number> };

/**
 * What the documents of some facts say outside each fact's own sentence: all of `text` where it is given, else the
 * sentences of the other facts.
 */
export const surroundingsOf = (facts: readonly Fact[], text?: string): Surroundings => {
  const documents = new Map<string, DocumentWords>();
  const add = (documentId: string, sentence: string): void => {
    const known = documents.get(documentId) ?? { sentences: new Map(), counts: new Map() };
    documents.set(documentId, known);
    if (known.sentences.has(sentence)) return;
    const concepts = conceptsOf(sentence);
    known.sentences.set(sentence, concepts);
    for (const concept of concepts) known.counts.set(concept, (known.counts.get(concept) ?? 0) + 1);
  };
  for (const fact of facts) add(fact.documentId, fact.sentence);
  const [only] = documents.keys();
  if (text !== undefined && only !== undefined)
    for (const span of sentences(text)) add(only, text.slice(span.start, span.end));
  return ({ documentId, sentence }) => ({
    has: (concept) => {
      const known = documents.get(documentId);
      const own = known?.sentences.get(sentence)?.has(concept) === true ? 1 : 0;
      return (known?.counts.get(concept) ?? 0) > own;
    },
  });
};
