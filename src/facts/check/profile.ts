import type { Fact } from '../../domain/fact.ts';
import { conceptOf, termsOf, type Term } from '../terms.ts';
import { PREPOSITIONS } from '../tokens.ts';
import { impliedBearer } from './title-names.ts';

/** The words of a fact as the alignment compares them. */
export type Profile = {
  subject: Term[];
  measure: Term[];
  qualifiers: Term[];
  /** The qualifiers one by one, with the preposition that opens each. */
  phrases: readonly { preposition: string; terms: readonly Term[] }[];
  attribution: Term[];
  /** Concepts of subject, measure, qualifiers and aliases, and of whom the title says that they are (see {@link impliedBearer}). */
  concepts: ReadonlySet<string>;
  own: readonly Term[];
  /** Terms of the whole sentence. */
  sentence: readonly Term[];
  /** Concepts of the sentence and of all else. */
  everywhere: ReadonlySet<string>;
  /** Concept of the noun that is counted; null for a bare number. */
  counted: string | null;
  /** Whether the subject is what the clause names, rather than what a pronoun or short form points back to. */
  isNamed: boolean;
  /** Whether the sentence is told by those it is about: "we expect". */
  isFirstPerson: boolean;
  /** Whether the fact is a table's row, whose first cell alone bears its figures. */
  isRow: boolean;
  /** Concepts of the words that a relative clause of the sentence hangs on: the roof, which was damaged. */
  antecedents: () => ReadonlySet<string>;
  /** Terms of each alias of the subject. */
  aliases: readonly (readonly Term[])[];
};

/** Terms of sentences met before, which the facts of one sentence share; starts afresh when full. */
const sentences = new Map<string, readonly Term[]>();
const REMEMBERED_SENTENCES = 500;

const sentenceTerms = (sentence: string): readonly Term[] => {
  const known = sentences.get(sentence);
  if (known !== undefined) return known;
  const terms = termsOf(sentence);
  if (sentences.size >= REMEMBERED_SENTENCES) sentences.clear();
  sentences.set(sentence, terms);
  return terms;
};

const toPhrase = (text: string): Profile['phrases'][number] => {
  const preposition = text.split(' ', 1)[0] ?? '';
  return { preposition, terms: termsOf(PREPOSITIONS.has(preposition) ? text.slice(preposition.length) : text) };
};

const RELATIVE = /(\p{L}+),? (?:which|who|that|whose)\b/gu;

const antecedentsIn = (sentence: string): ReadonlySet<string> =>
  new Set(Array.from(sentence.matchAll(RELATIVE), ([, word = '']) => conceptOf(word.toLowerCase())));

const conceptsOf = (...lists: readonly (readonly Term[])[]): Set<string> => {
  const concepts = new Set<string>();
  for (const terms of lists) for (const { concept } of terms) concepts.add(concept);
  return concepts;
};

/** Confidence of a fact whose subject a pronoun or short form points back to. */
const RESOLVED_CONFIDENCE = 0.7;

const FIRST_PERSON = /(?<![\p{L}.])(?:I|[Ww]e|[Oo]ur|[Uu]s)(?![\p{L}.])/u;

const ROW = /^[^:;\n]{1,80}: [^:;\n]*; [^:;\n]{1,80}: |^\s*\|/;

/** What a profile tells beyond the fact's own words is found when it is asked for: most facts are set aside before. */
class LazyProfile implements Profile {
  readonly subject: Term[];
  readonly measure: Term[];
  readonly qualifiers: Term[];
  readonly aliases: readonly (readonly Term[])[];
  readonly own: readonly Term[];
  readonly isNamed: boolean;
  readonly #fact: Fact;
  #attribution: Term[] | undefined;
  #phrases: Profile['phrases'] | undefined;
  #implied: readonly Term[] | undefined;
  #concepts: ReadonlySet<string> | undefined;
  #sentence: readonly Term[] | undefined;
  #everywhere: ReadonlySet<string> | undefined;
  #isRow: boolean | undefined;

  constructor(fact: Fact) {
    this.#fact = fact;
    this.subject = termsOf(fact.subject);
    this.measure = termsOf(fact.measure);
    this.qualifiers = fact.qualifiers.flatMap(termsOf);
    this.aliases = (fact.aliases ?? []).map(termsOf);
    this.own = [...this.subject, ...this.measure, ...this.qualifiers, ...this.aliases.flat()];
    this.isNamed = fact.origin === 'curated' || fact.confidence > RESOLVED_CONFIDENCE;
  }

  get attribution(): Term[] {
    const { attribution } = this.#fact;
    return (this.#attribution ??= attribution === null ? [] : termsOf(attribution));
  }

  get phrases(): Profile['phrases'] {
    return (this.#phrases ??= this.#fact.qualifiers.map(toPhrase));
  }

  get implied(): readonly Term[] {
    return (this.#implied ??= impliedBearer(this.#fact, this.subject));
  }

  get concepts(): ReadonlySet<string> {
    return (this.#concepts ??= this.#ownConcepts());
  }

  get sentence(): readonly Term[] {
    return (this.#sentence ??= sentenceTerms(this.#fact.sentence));
  }

  get everywhere(): ReadonlySet<string> {
    return (this.#everywhere ??= conceptsOf(this.own, this.implied, this.sentence));
  }

  get counted(): string | null {
    const { unit, dimension } = this.#fact.quantity;
    return dimension.startsWith('count:') && unit !== '' ? conceptOf(unit.toLowerCase()) : null;
  }

  get isFirstPerson(): boolean {
    return FIRST_PERSON.test(this.#fact.sentence);
  }

  get isRow(): boolean {
    return (this.#isRow ??= ROW.test(this.#fact.sentence));
  }

  antecedents(): ReadonlySet<string> {
    return antecedentsIn(this.#fact.sentence);
  }

  #ownConcepts(): Set<string> {
    const concepts = conceptsOf(this.own, this.implied);
    const [, divisor] = this.#fact.quantity.unitName.split(' per ');
    if (this.counted !== null) concepts.add(this.counted);
    if (divisor !== undefined) concepts.add(conceptOf(divisor));
    return concepts;
  }
}

const cache = new WeakMap<Fact, Profile>();

/** Profile of a fact, made once for each fact object. */
export const profileOf = (fact: Fact): Profile => {
  const known = cache.get(fact);
  if (known !== undefined) return known;
  const made = new LazyProfile(fact);
  cache.set(fact, made);
  return made;
};
