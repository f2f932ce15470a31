import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import { stemsAbove } from '../stems-above.ts';
import { clausesOf, type Clause } from './clauses.ts';

/** A clause with what its reader knows besides: what it hangs on, what "it" stands for, title and headings. */
export type ToldClause = Clause & {
  /** Stems of what stands above: title, headings, labels. */
  given: ReadonlySet<string>;
  /** Stems of all that is known besides the clause's own words. */
  around: ReadonlySet<string>;
  ranked: RankedSentence;
};

/** Sentences back in which what a pronoun stands for is looked for. */
const REACH = 4;

const OBJECT = /^(?:it|them|him|her|there|this|that|these|those)$/;

const sentencesBefore = ({ passage, position }: RankedSentence): PassageSentence[] =>
  passage.sentences.slice(Math.max(0, position - REACH), position).toReversed();

/** Subject of the nearest sentence before that names its own. */
const subjectBefore = (ranked: RankedSentence): Word[] => {
  for (const sentence of sentencesBefore(ranked)) {
    const [first] = clausesOf(sentence);
    if (first !== undefined && !first.hasPronoun && first.subject.length > 0) return first.subject;
  }
  return [];
};

const hasObjectPronoun = ({ words, tags }: Clause): boolean => {
  const verb = tags.findIndex((tag, i) => i > 0 && /^(?:verb|past|auxiliary)$/.test(tag));
  return words.some(({ folded }, i) => i > verb && OBJECT.test(folded));
};

/** The clauses of a ranked sentence, each with its context. */
export const toldClauses = (ranked: RankedSentence): ToldClause[] => {
  const given = stemsAbove(ranked);
  let known: Word[] | undefined;
  const before = (): Word[] => (known ??= subjectBefore(ranked));
  const clauses = clausesOf(ranked.sentence);
  return clauses.map((clause, i) => {
    const subject = clause.hasPronoun ? [...clause.subject, ...before()] : clause.subject;
    const object = hasObjectPronoun(clause) ? [...(clauses[i - 1]?.words ?? []), ...before()] : [];
    const around = new Set([
      ...given,
      ...[...subject, ...object, ...clause.attached].filter(isContent).map(({ stem }) => stem),
    ]);
    return { ...clause, subject, given, around, ranked };
  });
};

/**
 * Whether the text before is about all of some words: the nearest sentence whose subject has one of them has them all.
 */
export const isTopic = (asked: readonly Word[], { ranked }: Pick<ToldClause, 'ranked'>): boolean => {
  for (const sentence of sentencesBefore(ranked)) {
    const subject = new Set(clausesOf(sentence)[0]?.subject.map(({ stem }) => stem));
    const said = asked.filter(({ stem }) => bestSimilarity(stem, subject) > 0);
    if (said.length > 0) return said.length === asked.length;
  }
  return false;
};

/** Whether the context of a clause tells a word. */
export const isGiven = ({ stem }: Word, { around }: Pick<ToldClause, 'around'>): boolean =>
  bestSimilarity(stem, around) > 0;
