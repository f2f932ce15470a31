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

/** Confidence of a fact whose subject a pronoun or short form points back to. */
const RESOLVED_CONFIDENCE = 0.7;

const FIRST_PERSON = /(?<![\p{L}.])(?:I|[Ww]e|[Oo]ur|[Uu]s)(?![\p{L}.])/u;

const ROW = /^[^:;\n]{1,80}: [^:;\n]*; [^:;\n]{1,80}: |^\s*\|/;

const build = (fact: Fact): Profile => {
  const subject = termsOf(fact.subject);
  const measure = termsOf(fact.measure);
  const qualifiers = fact.qualifiers.flatMap(termsOf);
  const aliases = (fact.aliases ?? []).map(termsOf);
  const { unit, dimension } = fact.quantity;
  const [, divisor] = fact.quantity.unitName.split(' per ');
  const counted = dimension.startsWith('count:') && unit !== '' ? conceptOf(unit.toLowerCase()) : null;
  const own = [...subject, ...measure, ...qualifiers, ...aliases.flat()];
  const sentence = sentenceTerms(fact.sentence);
  const implied = impliedBearer(fact, subject);
  return {
    subject,
    measure,
    qualifiers,
    phrases: fact.qualifiers.map(toPhrase),
    aliases,
    attribution: fact.attribution === null ? [] : termsOf(fact.attribution),
    own,
    concepts: new Set([
      ...[...own, ...implied].map((term) => term.concept),
      ...(counted === null ? [] : [counted]),
      ...(divisor === undefined ? [] : [conceptOf(divisor)]),
    ]),
    sentence,
    everywhere: new Set([...own, ...implied, ...sentence].map((term) => term.concept)),
    counted,
    isNamed: fact.origin === 'curated' || fact.confidence > RESOLVED_CONFIDENCE,
    isFirstPerson: FIRST_PERSON.test(fact.sentence),
    isRow: ROW.test(fact.sentence),
    antecedents: () => antecedentsIn(fact.sentence),
  };
};

const cache = new WeakMap<Fact, Profile>();

/** Profile of a fact, made once for each fact object. */
export const profileOf = (fact: Fact): Profile => {
  const known = cache.get(fact);
  if (known !== undefined) return known;
  const made = build(fact);
  cache.set(fact, made);
  return made;
};
