import { sentences } from '../../domain/sentences.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Surroundings } from './alignment.ts';
import { profileOf } from './profile.ts';
import type { Term } from '../terms.ts';
import { termsOf } from '../terms.ts';

/** Sentences from which on a document is taken to name its subjects once and go on with short forms. */
const LONG = 4;

/** Concepts of a sentence, and those of them that it writes without a capital. */
type SentenceWords = { concepts: ReadonlySet<string>; common: ReadonlySet<string> };

const wordsByTerms = new WeakMap<readonly Term[], SentenceWords>();

/** What a sentence says, found once for each list of its terms. */
const wordsIn = (sentence: readonly Term[]): SentenceWords => {
  const known = wordsByTerms.get(sentence);
  if (known !== undefined) return known;
  const found = {
    concepts: new Set(sentence.map((term) => term.concept)),
    common: new Set(sentence.filter((term) => !term.proper).map((term) => term.concept)),
  };
  wordsByTerms.set(sentence, found);
  return found;
};

/** In how many sentences of a document a concept stands, and whether it ever does without a capital. */
type Use = { count: number; isCommon: boolean };

/** The sentences of one document, and how it uses each concept. */
type DocumentWords = { sentences: ReadonlyMap<string, SentenceWords>; uses: ReadonlyMap<string, Use> };

const usesIn = (told: ReadonlyMap<string, SentenceWords>): Map<string, Use> => {
  const uses = new Map<string, Use>();
  for (const { concepts, common } of told.values())
    for (const concept of concepts) {
      const use = uses.get(concept);
      if (use === undefined) uses.set(concept, { count: 1, isCommon: common.has(concept) });
      else {
        use.count++;
        use.isCommon ||= common.has(concept);
      }
    }
  return uses;
};

/**
 * What the documents of some facts say outside each fact's own sentence: all of `text` where it is given, else the
 * sentences of the other facts. A document is read when it is asked about.
 */
export const surroundingsOf = (facts: readonly Fact[], text?: string): Surroundings => {
  const factsByDocument = Map.groupBy(facts, ({ documentId }) => documentId);
  const [only] = factsByDocument.keys();
  const read = (documentId: string): DocumentWords => {
    const known = new Map<string, SentenceWords>();
    for (const fact of factsByDocument.get(documentId) ?? [])
      if (!known.has(fact.sentence)) known.set(fact.sentence, wordsIn(profileOf(fact).sentence));
    if (text !== undefined && documentId === only)
      for (const { start, end } of sentences(text)) {
        const sentence = text.slice(start, end);
        if (!known.has(sentence)) known.set(sentence, wordsIn(termsOf(sentence)));
      }
    const uses = usesIn(known);
    const title = factsByDocument.get(documentId)?.find((fact) => fact.title !== undefined)?.title;
    for (const concept of title === undefined ? [] : wordsIn(termsOf(title)).concepts) {
      const use = uses.get(concept);
      if (use === undefined) uses.set(concept, { count: 1, isCommon: false });
      else use.count++;
    }
    return { sentences: known, uses };
  };
  const documents = new Map<string, DocumentWords>();
  const wordsOf = (documentId: string): DocumentWords => {
    const known = documents.get(documentId) ?? read(documentId);
    documents.set(documentId, known);
    return known;
  };
  return ({ documentId, sentence }) => {
    const words = wordsOf(documentId);
    const own = words.sentences.get(sentence);
    return {
      has: (concept) => (words.uses.get(concept)?.count ?? 0) > (own?.concepts.has(concept) === true ? 1 : 0),
      isCommon: (concept) => words.uses.get(concept)?.isCommon === true,
      isLong: words.sentences.size >= LONG,
    };
  };
};
