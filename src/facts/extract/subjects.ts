import { isFunctionWord } from '../../domain/words.ts';
import { isAdverb } from './adverbs.ts';
import type { Clause, Phrase } from './clause.ts';
import { contentWords } from './content.ts';
import type { Discourse } from './discourse.ts';
import type { Frame } from './frame.ts';
import { GENERIC_NOUNS } from '../lexicon/light-words.ts';
import { AGENT_VERBS } from '../lexicon/agent-verbs.ts';
import { conceptOf } from '../terms.ts';
import type { Token } from '../tokens.ts';

/** What a clause is about; `named`: the clause or sentence says it itself. */
export type Subject = { subject: string[]; named: boolean; aliases?: string[] };

export const isGeneric = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => GENERIC_NOUNS.has(name.toLowerCase().replace(/['’]s$/, '')));

/** Words before a figure in a piece without a verb name a subject of their own: "and girls 67". */
const ellipticSubject = (clause: Clause): string[] => {
  const [first] = clause.phrases;
  if (first === undefined || first.preposition !== '' || !/^(?:and|while|whereas|but|,|;)$/.test(clause.link))
    return [];
  const figure = first.tokens.findIndex((token) => token.kind === 'quantity');
  return figure <= 0
    ? []
    : contentWords(first.tokens.slice(0, figure)).filter((word) => !/^(?:up|down|plus|only|another)$/i.test(word));
};

const isEdgeAdverb = (token: Token | undefined): boolean => token?.kind === 'word' && isAdverb(token.word.folded);

/** The phrases without adverbs at either end: "Today | exports | rarely". */
const withoutEdges = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.map((phrase, index) => {
    let [start, end] = [0, phrase.tokens.length];
    if (index === 0) while (start < end && isEdgeAdverb(phrase.tokens[start])) start++;
    if (index === phrases.length - 1) while (end > start && isEdgeAdverb(phrase.tokens[end - 1])) end--;
    return { ...phrase, tokens: phrase.tokens.slice(start, end) };
  });

/** Words of what stands before the verb; what a leading prepositional phrase counts is not the subject. */
const headWords = (clause: Clause): string[] =>
  withoutEdges(clause.head).flatMap((phrase) =>
    (phrase.preposition === '' && !/^(?:after|before|as)$/.test(clause.link)) || phrase.preposition === 'of'
      ? contentWords(phrase.tokens)
      : contentWords(phrase.tokens.filter((token) => token.kind !== 'quantity' || token.quantity.kind === 'ordinal')),
  );

/** The words before the verb as long as they are nothing but function words: a pronoun, "there". */
const pronounOf = (clause: Clause): string => {
  const tokens = clause.head.flatMap((phrase) => phrase.tokens);
  const folded = tokens.map((token) => (token.kind === 'word' ? token.word.folded : ''));
  return folded.every((word) => isFunctionWord(word) || isAdverb(word)) ? (folded[0] ?? '') : '';
};

const objectWords = (clause: Clause): string[] =>
  contentWords(clause.phrases.find(({ preposition }) => preposition === '')?.tokens ?? []);

/** What a pronoun before the verb points back to. */
const resolved = (pronoun: string, clause: Clause, inherited: string[], discourse: Discourse): string[] => {
  if (pronoun === 'we' || pronoun === 'i') return [...discourse.title];
  const isAgent = clause.verb.some((token) => token.kind === 'word' && AGENT_VERBS.has(conceptOf(token.word.folded)));
  const isPerson = pronoun === 'he' || pronoun === 'she';
  return discourse.entity.length > 0 && (isPerson || (pronoun === 'it' && isAgent)) ? discourse.entity : inherited;
};

/** What is left of a sentence without who says so, and without a verb, is about its first noun: "police put | the queue | at 900". */
export const objectOf = (clause: Clause): string[] => contentWords(clause.phrases[0]?.tokens ?? []);

/** Subject of a clause: its own, else the one carried on; a bare "the company" stands for the name it points back to. */
export const subjectOf = (clause: Clause, frame: Frame | null, discourse: Discourse): Subject => {
  const inherited = frame?.subject.length ? frame.subject : discourse.subject;
  if (clause.verb.length === 0) {
    const own = frame === null ? [] : ellipticSubject(clause);
    return own.length > 0
      ? { subject: own, named: true }
      : { subject: frame?.subject ?? [], named: frame?.named ?? false };
  }
  const own = headWords(clause);
  // "revenue of 9 million, which is an increase of …": the revenue increases.
  const antecedent = clause.link === 'which' ? (frame?.objects ?? []) : [];
  if (own.length === 0) {
    const pronoun = pronounOf(clause);
    // "There are four bridges": the bridges are.
    if (pronoun === 'there') return { subject: objectWords(clause), named: true };
    const subject = pronoun === '' ? inherited : resolved(pronoun, clause, inherited, discourse);
    return { subject: [...antecedent, ...subject], named: frame?.named ?? false };
  }
  if (isGeneric(own) && discourse.entity.length > 0) return { subject: discourse.entity, named: false, aliases: own };
  const [only = '', ...others] = own;
  const full = others.length === 0 ? discourse.names.get(only) : undefined;
  if (full !== undefined && !full.startsWith(only) && full.endsWith(only))
    return { subject: full.split(' '), named: true };
  const aliases = own.flatMap((word) => discourse.names.get(word) ?? []);
  return aliases.length > 0 ? { subject: own, named: true, aliases } : { subject: own, named: true };
};
