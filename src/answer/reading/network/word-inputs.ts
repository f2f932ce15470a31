import { overlaps } from '../../../domain/span.ts';
import { isFunctionWord, type Word } from '../../../domain/words.ts';
import type { Question } from '../../../retrieval/question.ts';
import type { AnswerType, QuestionKind } from '../../../retrieval/question-kind.ts';
import type { WordNearness } from '../../../retrieval/word-nearness.ts';
import { quantitiesOf } from '../../question/fitting-quantities.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';
import type { SentenceContext } from '../span-features.ts';

// The order of each list is that of the rows in the network's tables: a change needs new weights.
const list = <T extends string>(text: string): readonly T[] => text.split(' ') as T[];
const TAGS = list<Tag>(
  'determiner preposition pronoun conjunction question auxiliary to number name noun adjective adverb verb past gerund',
);
const SHAPES = list('lower capital year digit month number');
const SUFFIXES = list('- ing ed ly tion sion ment ity ness ism ist er or al ic ous ive s');
const KINDS = list<QuestionKind>('who when where how-many how-much how which what why yes-no definition keywords');
const TYPES = list<AnswerType>(
  'person date place count money percent measure duration reason manner polarity definition name thing',
);

/** What the network is told of any word; numbers but `stem` are rows of its tables. */
export type WordInput = { stem: string; surface: number; tag: number; shape: number };

type QuestionWord = WordInput & { isTerm: number; isFocus: number };

type SentenceWord = WordInput & {
  suffix: number;
  mark: number;
  name: number;
  figure: number;
  isFocus: number;
};

export type QuestionInput = { kind: number; expects: number; words: QuestionWord[] };

/** A sentence beside a question: its words, and for each of them how near it is to each word of the question. */
export type SentenceInput = {
  words: SentenceWord[];
  /** In [0, 1], by what both words mean; and 1 where they are written alike. */
  near: Float64Array;
  same: Float64Array;
  /** Share of the belief that the sentence answers, and its place by that. */
  share: number;
  rank: number;
};

/** Words beyond are not read. */
const LONGEST_QUESTION = 24;
export const LONGEST_SENTENCE = 70;
/** Words farther apart have nothing to do with each other. */
const NEAR = 0.3;

const place = (from: readonly string[], value: string | undefined): number => Math.max(0, from.indexOf(value ?? ''));

const shapeOf = ({ text, folded }: Word): string =>
  /^\p{N}/u.test(text)
    ? /^(?:1\d|20)\d\d$/.test(folded)
      ? 'year'
      : 'digit'
    : /^\p{Lu}/u.test(text)
      ? 'capital'
      : 'lower';

/** Marks by what they part: clauses, sentences, what is quoted or put in brackets. */
const MARKS = [/,/, /[.;:!?]/, /[“"(]/, /[”)]/, /[–—-]/];
/** The strongest mark counts where several stand between two words. */
const STRENGTH = [1, 2, 3, 4, 0];

const markIn = (gap: string): number => (STRENGTH.find((i) => MARKS[i]!.test(gap)) ?? -1) + 1;

/** Rows of common words, from 1 on; 0 for all others. */
export type Surfaces = ReadonlyMap<string, number>;

const inputOf = (word: Word, tag: Tag | undefined, shape: string, surfaces: Surfaces): WordInput => ({
  stem: word.stem,
  surface: surfaces.get(word.folded) ?? 0,
  tag: place(TAGS, tag),
  shape: place(SHAPES, shape),
});

export const questionInput = ({ words, kind, expects, terms, focus }: Question, surfaces: Surfaces): QuestionInput => {
  const tags = tagsOf(words);
  return {
    kind: place(KINDS, kind),
    expects: place(TYPES, expects),
    words: words.slice(0, LONGEST_QUESTION).map((word, i) => ({
      ...inputOf(word, tags[i], shapeOf(word), surfaces),
      isTerm: Number(terms.includes(word.stem)),
      isFocus: Number(focus.includes(word.stem)),
    })),
  };
};

const nearnessOf = (question: Question, words: readonly Word[], nearness: WordNearness) => {
  const asked = question.words.slice(0, LONGEST_QUESTION);
  const near = new Float64Array(words.length * asked.length);
  const same = new Float64Array(near.length);
  const terms = asked.map(({ stem }) => question.terms.indexOf(stem));
  words.forEach((word, i) => {
    const row = isFunctionWord(word.folded) ? undefined : nearness.get(word.stem);
    asked.forEach(({ folded }, j) => {
      const at = i * asked.length + j;
      const term = terms[j]!;
      if (row === undefined || term < 0) same[at] = Number(word.folded === folded);
      else if (row[term]! >= NEAR) near[at] = row[term]!;
    });
  });
  return { near, same };
};

export const sentenceInput = (
  question: Question,
  { candidate, shapes, suffixes, fitting, focus, rank }: SentenceContext,
  nearness: WordNearness,
  surfaces: Surfaces,
): SentenceInput => {
  const { sentence, share } = candidate;
  const { text, names } = sentence;
  const words = sentence.words.slice(0, LONGEST_SENTENCE);
  const tags = tagsOf(words);
  const quantities = quantitiesOf(sentence);
  return {
    share,
    rank,
    ...nearnessOf(question, words, nearness),
    words: words.map((word, i) => {
      const name = names.find((each) => overlaps(each, word));
      const ends = Number(name?.end === word.end) * 2;
      return {
        ...inputOf(word, tags[i], shapes[i] ?? '', surfaces),
        suffix: place(SUFFIXES, suffixes[i]),
        mark: markIn(text.slice(words[i - 1]?.end ?? 0, word.start)),
        name: name === undefined ? 0 : (name.start === word.start ? 1 : 2) + ends,
        figure:
          Number(fitting.some((each) => overlaps(each, word))) +
          Number(quantities.some((each) => overlaps(each, word))) * 2,
        isFocus: Number(focus[i] === true),
      };
    }),
  };
};
