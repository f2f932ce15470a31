import { sentences } from '../domain/sentences.ts';
import type { Fact } from '../domain/fact.ts';
import type { Surroundings } from './alignment.ts';
import { profileOf } from './profile.ts';
import type { Term } from './terms.ts';
import { termsOf } from './terms.ts';

/** Sentences from which on a document is taken to name its subjects once and go on with short forms. */
const LONG = 5;

/** The sentences of one document, in how many of them each concept stands, and which it writes without a capital. */
type DocumentWords = {
  sentences: Map<string, ReadonlySet<string>>;
  counts: Map<string, number>;
  common: Set<string>;
};

/**
 * What the documents of some facts say outside each fact's own sentence: all of `text` where it is given, else the
 * sentences of the other facts.
 */
export const surroundingsOf = (facts: readonly Fact[], text?: string): Surroundings => {
  const documents = new Map<string, DocumentWords>();
  const add = (documentId: string, sentence: string, read: () => readonly Term[]): void => {
    const known = documents.get(documentId) ?? { sentences: new Map(), counts: new Map(), common: new Set() };
    documents.set(documentId, known);
    if (known.sentences.has(sentence)) return;
    const found = read();
    const concepts = new Set(found.map((term) => term.concept));
    known.sentences.set(sentence, concepts);
    for (const concept of concepts) known.counts.set(concept, (known.counts.get(concept) ?? 0) + 1);
    for (const term of found) if (!term.proper) known.common.add(term.concept);
  };
  for (const fact of facts) add(fact.documentId, fact.sentence, () => profileOf(fact).sentence);
  const [only] = documents.keys();
  if (text !== undefined && only !== undefined)
    for (const { start, end } of sentences(text)) {
      const sentence = text.slice(start, end);
      add(only, sentence, () => termsOf(sentence));
    }
  return ({ documentId, sentence }) => ({
    has: (concept) => {
      const known = documents.get(documentId);
      const own = known?.sentences.get(sentence)?.has(concept) === true ? 1 : 0;
      return (known?.counts.get(concept) ?? 0) > own;
    },
    isCommon: (concept) => documents.get(documentId)?.common.has(concept) === true,
    isLong: (documents.get(documentId)?.sentences.size ?? 0) >= LONG,
  });
};
