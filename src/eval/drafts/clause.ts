import { tagsOf, verbBase } from '../../answer/question/word-class.ts';
import type { Fact } from '../../domain/fact.ts';
import { isDictionaryWord } from '../../domain/word-relations.ts';
import { isFunctionWord, words, type Word } from '../../domain/words.ts';

/** A plain statement around a figure: subject, finite verb, what stands between that and the figure, what follows it. */
export type Clause = {
  subject: string;
  verb: string;
  /** What a question has first: the auxiliary itself, or `do`, `does`, `did`. */
  asking: string;
  /** What is left of the verb in a question: "handle"; empty for an auxiliary. */
  base: string;
  between: string;
  after: string;
};

/** The sentence in one line without its full stop. */
export const sentenceOf = ({ sentence }: Pick<Fact, 'sentence'>): string =>
  sentence.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** What refers to words of another sentence, or to whoever wrote it, can't be asked about alone. */
const REFERS =
  /\b(?:he|she|it|they|we|i|you|him|them|us|me|his|her|its|their|our|my|your|this|these|those|such|there|here|where|today|yesterday|tomorrow|ago|said|says|told|according)\b/i;

const JOINS =
  /^(?:however|but|and|or|so|then|also|still|where|which|who|that|when|while|although|though|if|because|as)\b/i;

const AUXILIARIES = new Set('is are was were must will can should may has had have'.split(' '));
const BE = /^(?:is|are|was|were)$/;

export const isPlural = (word: string): boolean => /[^s]s$|(?:people|men|women|children)$/i.test(word);

/**
 * A text as it stands within a sentence. Names keep their capital: words that the dictionary lacks, those before another
 * capital, and lone singulars before a verb, as "Thorn retired".
 */
export const inSentence = (text: string): string => {
  const list = words(text);
  const [first, second] = list;
  if (first === undefined || isFunctionWord(first.folded)) return text.charAt(0).toLowerCase() + text.slice(1);
  const next = tagsOf(list)[1];
  const isSubjectAlone = next === 'verb' || next === 'past' || next === 'auxiliary';
  const isName =
    !isDictionaryWord(first.stem) ||
    (second !== undefined && /^\p{Lu}/u.test(second.text)) ||
    (isSubjectAlone && !isPlural(first.text));
  return isName || /^\p{Lu}(?:\p{Lu}|\d|$)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
};

const lastWords = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '');

/** What follows a figure up to the next comma or clause; empty where that is long. */
const nearAfter = (text: string): string => {
  const near =
    /^[^,;:(–—]*/
      .exec(text)?.[0]
      .replace(/\s(?:and|or|but|which|who|that|when|while|after|before)\b.*$/, '')
      .trim() ?? '';
  return near.split(' ').length <= 6 ? near : '';
};

const isSubject = (text: string): boolean => {
  const list = words(text);
  const tags = tagsOf(list);
  const [opening] = tags;
  return (
    list.length > 0 &&
    list.length <= 8 &&
    !/[,;:()“”"]/.test(text) &&
    opening !== 'preposition' &&
    opening !== 'conjunction' &&
    opening !== 'gerund' &&
    opening !== 'pronoun' &&
    opening !== 'adverb' &&
    !tags.includes('question') &&
    !tags.includes('past') &&
    !tags.includes('auxiliary')
  );
};

/** The first finite verb: an auxiliary, or a form of a verb after what can be a subject. */
const finiteVerb = (list: readonly Word[]): { at: number; base: string | null } | null => {
  const tags = tagsOf(list);
  for (const [at, word] of list.entries()) {
    if (at === 0) continue;
    if (AUXILIARIES.has(word.folded)) return { at, base: null };
    const tag = tags[at];
    if (tag !== 'verb' && tag !== 'past') continue;
    const base = verbBase(word.folded);
    return base === null ? null : { at, base };
  }
  return null;
};

/** The clause of a sentence that states a figure; null where it can't be taken apart for sure. */
export const clauseAround = (sentence: string, figure: string): Clause | null => {
  const at = sentence.indexOf(figure);
  const isPlain = /^\p{Lu}/u.test(sentence) && !/[|?:;"“”()]/.test(sentence) && sentence.length <= 220;
  if (at <= 0 || !isPlain || REFERS.test(sentence.slice(0, at)) || JOINS.test(sentence)) return null;
  const head = sentence.slice(0, at);
  const list = words(head);
  const finite = finiteVerb(list);
  const verb = finite === null ? undefined : list[finite.at];
  if (finite === null || verb === undefined) return null;
  const subject = head.slice(0, verb.start).trim();
  const between = lastWords(head.slice(verb.end));
  const after = nearAfter(sentence.slice(at + figure.length));
  if (!isSubject(subject) || (BE.test(verb.folded) && /^to\b/.test(between)) || REFERS.test(after)) return null;
  // "Wells sunk in 1780 brought up water": what looked like the verb was a participle.
  const [next] = tagsOf(words(/^[^,;:]*/.exec(sentence.slice(at + figure.length))?.[0] ?? ''));
  if (finite.base !== null && (next === 'past' || next === 'auxiliary')) return null;
  const isPerfect = /^(?:has|have|had)$/.test(verb.folded);
  if (isPerfect && tagsOf(words(between))[0] === 'past') return null;
  const did = { has: 'does', have: 'do', had: 'did' }[verb.folded];
  const form = finite.base === verb.folded ? 'do' : verb.folded.endsWith('s') ? 'does' : 'did';
  return {
    subject: inSentence(head.slice(0, verb.end)).slice(0, subject.length),
    verb: verb.text,
    asking: isPerfect ? (did ?? 'did') : finite.base === null ? verb.text : form,
    base: isPerfect ? 'have' : (finite.base ?? ''),
    between,
    after,
  };
};
