import { sentences } from '../domain/sentences.ts';
import type { Fact } from '../domain/fact.ts';
import type { Surroundings } from './alignment.ts';
import { termsOf } from './terms.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * What the documents of some facts say outside each fact's own sentence: all of `text` where it is given, else the
 * sentences of the other facts.
 */
export const surroundingsOf = (facts: readonly Fact[], text?: string): Surroundings => {
  const documents = new Map<string, Map<string, Set<string>>>();
  const add = (documentId: string, sentence: string): void => {
    const known = documents.get(documentId) ?? new Map<string, Set<string>>();
    documents.set(documentId, known);
    if (!known.has(sentence)) known.set(sentence, new Set(termsOf(sentence).map((term) => term.concept)));
  };
  for (const fact of facts) add(fact.documentId, fact.sentence);
  const [only] = documents.keys();
  if (text !== undefined && only !== undefined)
    for (const span of sentences(text)) add(only, text.slice(span.start, span.end));
  const made = new Map<string, ReadonlySet<string>>();
  return (fact) => {
    const key = `${fact.documentId}\n${fact.sentence}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const others = [...(documents.get(fact.documentId) ?? [])].filter(([sentence]) => sentence !== fact.sentence);
    const around = others.length === 0 ? NONE : new Set(others.flatMap(([, concepts]) => [...concepts]));
    made.set(key, around);
    return around;
  };
};
