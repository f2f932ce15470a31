import type { Clause, Phrase } from './clause.ts';
import { contentWords, datesIn, hasValue, phraseWords } from './content.ts';
import type { Discourse } from './discourse.ts';
import { isGeneric, subjectOf, type Subject } from './subjects.ts';
import type { Token } from '../tokens.ts';

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

const bare = (subject: string[]): Frame => ({
  subject,
  named: true,
  verb: [],
  verbTokens: [],
  objects: [],
  phrases: [],
  direction: null,
});

/** How a first piece without a verb is read, and what it leaves to the pieces behind it. */
type Opening = { current: Frame | null; next: Frame | null };

/**
 * A first piece without a verb. A phrase of time or place belongs to the clause behind it: "In 2014, sales fell"; unless it
 * has a noun of its own: "After the fall of Kelmar in 1940, …". Otherwise it names the subject: "Marta Osei, 34, …"; with
 * a figure it waits for the next piece's verb.
 */
export const openingFrame = (
  clause: Clause,
  ahead: readonly Clause[],
  directionOf: (clause: Clause) => Frame['direction'],
  discourse: Discourse,
): Opening => {
  const main = ahead.find((each) => each.verb.length > 0);
  const own = phraseWords(clause.phrases);
  const isAdverbial = clause.phrases.every(({ preposition }) => preposition !== '');
  if (isAdverbial && main !== undefined && main.link === ',') {
    const isPartitive = clause.phrases[0]?.preposition === 'of';
    if (isPartitive) return { current: bare(own), next: bare(own) };
    const hasNoun = clause.phrases.some((phrase) => !hasValue(phrase) && contentWords(phrase.tokens).length > 0);
    return {
      current: hasNoun ? bare(own) : frameFrom(main, subjectOf(main, null, discourse), directionOf(main)),
      next: null,
    };
  }
  const [behind] = ahead;
  const waits = behind !== undefined && clause.phrases.some(hasValue) && /^(?:and|or|,)$/.test(behind.link);
  if (!waits) return { current: null, next: bare(own) };
  const waiting = { ...frameFrom(behind, { subject: own, named: true }, directionOf(behind)), subject: [] };
  return behind.verb.length > 0 ? { current: waiting, next: waiting } : { current: null, next: waiting };
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
