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

const conceptSets = new WeakMap<readonly Term[], ReadonlySet<string>>();

/** The concepts of a sentence, found once for each list of its terms. */
const conceptsIn = (sentence: readonly Term[]): ReadonlySet<string> => {
  const known = conceptSets.get(sentence);
  if (known !== undefined) return known;
  const concepts = new Set(sentence.map((term) => term.concept));
  conceptSets.set(sentence, concepts);
  return concepts;
};

const add = (words: DocumentWords, sentence: string, read: () => readonly Term[]): void => {
  if (words.sentences.has(sentence)) return;
  const found = read();
  const concepts = conceptsIn(found);
  words.sentences.set(sentence, concepts);
  for (const concept of concepts) words.counts.set(concept, (words.counts.get(concept) ?? 0) + 1);
  for (const term of found) if (!term.proper) words.common.add(term.concept);
};

/**
 * What the documents of some facts say outside each fact's own sentence: all of `text` where it is given, else the
 * sentences of the other facts. A document is read when it is asked about.
 */
export const surroundingsOf = (facts: readonly Fact[], text?: string): Surroundings => {
  const factsByDocument = Map.groupBy(facts, ({ documentId }) => documentId);
  const [only] = factsByDocument.keys();
  const read = (documentId: string): DocumentWords => {
    const words: DocumentWords = { sentences: new Map(), counts: new Map(), common: new Set() };
    for (const fact of factsByDocument.get(documentId) ?? []) add(words, fact.sentence, () => profileOf(fact).sentence);
    if (text !== undefined && documentId === only)
      for (const { start, end } of sentences(text)) {
        const sentence = text.slice(start, end);
        add(words, sentence, () => termsOf(sentence));
      }
    return words;
  };
  const documents = new Map<string, DocumentWords>();
  const wordsOf = (documentId: string): DocumentWords => {
    const known = documents.get(documentId) ?? read(documentId);
    documents.set(documentId, known);
    return known;
  };
  return ({ documentId, sentence }) => {
    const { sentences: known, counts, common } = wordsOf(documentId);
    const own = known.get(sentence);
    return {
      has: (concept) => (counts.get(concept) ?? 0) > (own?.has(concept) === true ? 1 : 0),
      isCommon: (concept) => common.has(concept),
      isLong: known.size >= LONG,
    };
  };
};
