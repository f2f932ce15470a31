import type { Clause, Phrase } from './clause.ts';
import { contentWords, datesIn, hasValue, phraseWords } from './content.ts';
import { GENERIC_NOUNS } from './lexicon/light-words.ts';
import type { Token } from './tokens.ts';

/** What earlier sentences leave for pronouns and short forms: the last subject that was named. */
export type Discourse = { subject: string[] };

/** What a piece without a verb or subject of its own takes over from the piece before. */
export type Frame = {
  subject: string[];
  named: boolean;
  verb: string[];
  verbTokens: Token[];
  objects: string[];
  phrases: Phrase[];
  direction: 'rise' | 'fall' | null;
};

export type Subject = { subject: string[]; named: boolean };

const isGeneric = (names: readonly string[]): boolean =>
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

/** Words of what stands before the verb; what a leading prepositional phrase counts is not the subject. */
const headWords = (clause: Clause): string[] =>
  clause.head.flatMap((phrase) =>
    (phrase.preposition === '' && !/^(?:after|before|as)$/.test(clause.link)) || phrase.preposition === 'of'
      ? contentWords(phrase.tokens)
      : contentWords(phrase.tokens.filter((token) => token.kind !== 'quantity' || token.quantity.kind === 'ordinal')),
  );

/** Subject of a clause: its own, else the one carried on; a bare "the company" keeps what it points back to. */
export const subjectOf = (clause: Clause, frame: Frame | null, discourse: Discourse): Subject => {
  const isFragment = clause.verb.length === 0;
  const inherited = frame?.subject.length ? frame.subject : discourse.subject;
  if (isFragment) {
    const own = frame === null ? [] : ellipticSubject(clause);
    return own.length > 0
      ? { subject: own, named: true }
      : { subject: frame?.subject ?? [], named: frame?.named ?? false };
  }
  const own = headWords(clause);
  // "revenue of 9 million, which is an increase of …": the revenue increases.
  const antecedent = clause.link === 'which' ? (frame?.objects ?? []) : [];
  if (own.length === 0) return { subject: [...antecedent, ...inherited], named: frame?.named ?? false };
  if (isGeneric(own))
    return { subject: [...own, ...discourse.subject.filter((word) => !own.includes(word))], named: false };
  return { subject: own, named: true };
};

const plainPhrases = (clause: Clause): Phrase[] => clause.phrases.filter((phrase) => !hasValue(phrase));

const frameFrom = (clause: Clause, subject: Subject, direction: Frame['direction']): Frame => ({
  ...subject,
  verb: contentWords(clause.verb),
  verbTokens: clause.verb,
  objects: plainPhrases(clause)
    .filter((phrase) => phrase.preposition === '')
    .flatMap((phrase) => contentWords(phrase.tokens)),
  phrases: plainPhrases(clause).filter((phrase) => phrase.preposition !== '' && datesIn(phrase.tokens).length === 0),
  direction,
});

/** A first piece without a verb names the subject: "Marta Osei, 34, …"; with a figure it waits for the next piece's verb. */
export const openingFrame = (clause: Clause, ahead: Clause | undefined, direction: Frame['direction']): Frame => {
  const waits = ahead !== undefined && clause.phrases.some(hasValue) && /^(?:and|or|,)$/.test(ahead.link);
  const subject = { subject: phraseWords(clause.phrases), named: true };
  const empty = { ...subject, verb: [], verbTokens: [], objects: [], phrases: [], direction: null };
  return waits ? { ...frameFrom(ahead, subject, direction), subject: [] } : empty;
};

/** The frame that a clause with a verb leaves to the pieces after it. */
export const nextFrame = (
  clause: Clause,
  subject: Subject,
  direction: Frame['direction'],
  frame: Frame | null,
): Frame => {
  const own = phraseWords(clause.head).length > 0 && !/^(?:who|which|that|when|where)$/.test(clause.link);
  if (own || frame === null || frame.verb.length === 0) return frameFrom(clause, subject, direction);
  return { ...frame, verb: contentWords(clause.verb), verbTokens: clause.verb, direction };
};

/** Whether a clause names what later sentences may point back to. */
export const namesSubject = (clause: Clause, { subject, named }: Subject, discourse: Discourse): boolean =>
  (named || discourse.subject.length === 0) &&
  phraseWords(clause.head).length > 0 &&
  (!isGeneric(subject) || discourse.subject.length === 0) &&
  !/^(?:who|which|when|where|if|because)$/.test(clause.link);
