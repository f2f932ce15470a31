import { sentences } from '../../domain/sentences.ts';
import type { Fact } from '../../domain/fact.ts';
import type { Surroundings } from './alignment.ts';
import { profileOf } from './profile.ts';
import type { Term } from '../terms.ts';
import { termsOf } from '../terms.ts';

/** Sentences from which on a document is taken to name its subjects once and go on with short forms. */
const LONG = 4;

/** In how many sentences of a document a concept stands, its title among them, and whether it ever does without a capital. */
type Use = { count: number; isCommon: boolean; /** The sentence that counted last. */ last: number };

/** The sentences of one document, and how it uses each concept. */
type DocumentWords = { sentences: ReadonlyMap<string, readonly Term[]>; uses: ReadonlyMap<string, Use> };

const TITLE = -1;

const usesIn = (told: Iterable<readonly Term[]>, title: readonly Term[]): Map<string, Use> => {
  const uses = new Map<string, Use>();
  const add = (terms: readonly Term[], sentence: number): void => {
    for (const { concept, proper } of terms) {
      const isCommon = !proper && sentence !== TITLE;
      const use = uses.get(concept);
      if (use === undefined) uses.set(concept, { count: 1, isCommon, last: sentence });
      else {
        if (use.last !== sentence) use.count++;
        use.last = sentence;
        use.isCommon ||= isCommon;
      }
    }
  };
  let sentence = 0;
  for (const terms of told) add(terms, sentence++);
  add(title, TITLE);
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
    const own = factsByDocument.get(documentId) ?? [];
    const told = new Map<string, readonly Term[]>();
    for (const fact of own) if (!told.has(fact.sentence)) told.set(fact.sentence, profileOf(fact).sentence);
    if (text !== undefined && documentId === only)
      for (const { start, end } of sentences(text)) {
        const sentence = text.slice(start, end);
        if (!told.has(sentence)) told.set(sentence, termsOf(sentence));
      }
    const title = own.find((fact) => fact.title !== undefined)?.title;
    return { sentences: told, uses: usesIn(told.values(), title === undefined ? [] : termsOf(title)) };
  };
  const documents = new Map<string, DocumentWords>();
  const wordsOf = (documentId: string): DocumentWords => {
    const known = documents.get(documentId) ?? read(documentId);
    documents.set(documentId, known);
    return known;
  };
  return ({ documentId, sentence }) => {
    const words = wordsOf(documentId);
    const isOwn = (concept: string): boolean =>
      words.sentences.get(sentence)?.some((term) => term.concept === concept) === true;
    return {
      has: (concept) => {
        const count = words.uses.get(concept)?.count ?? 0;
        return count > 1 || (count === 1 && !isOwn(concept));
      },
      isCommon: (concept) => words.uses.get(concept)?.isCommon === true,
      isLong: words.sentences.size >= LONG,
    };
  };
};
