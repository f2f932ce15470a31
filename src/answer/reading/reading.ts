import { related } from '../../domain/word-relations.ts';
import { isFunctionWord } from '../../domain/words.ts';
import type { PassageSentence } from '../../retrieval/passage.ts';
import type { Question } from '../../retrieval/question.ts';
import { stemSimilarity } from '../../retrieval/stem-similarity.ts';
import type { SentenceContext } from './span-features.ts';
import { nounPhrases, tagsOf, type Tag, type WordRun } from '../question/word-class.ts';

/** What of a sentence is the same for all its spans: how it is built and where the question's words stand. */
export type Reading = {
  context: SentenceContext;
  tags: Tag[];
  phrases: WordRun[];
  /** For each term of the question, the words of the sentence that stand for it. */
  places: number[][];
  /** Index of the segment between marks of punctuation that each word is in. */
  segments: number[];
};

const read = new WeakMap<PassageSentence, Pick<Reading, 'tags' | 'phrases' | 'segments'>>();

const build = (sentence: PassageSentence): Pick<Reading, 'tags' | 'phrases' | 'segments'> => {
  const known = read.get(sentence);
  if (known !== undefined) return known;
  const { words, text } = sentence;
  const tags = tagsOf(words);
  let segment = 0;
  const segments = words.map((word, i) => {
    const before = words[i - 1];
    if (before !== undefined && /[,;:()–—“”"]/.test(text.slice(before.end, word.start))) segment++;
    return segment;
  });
  const built = { tags, phrases: nounPhrases(text, words, tags), segments };
  read.set(sentence, built);
  return built;
};

/** How near two stems are: the same word, another form of it, a related one. */
const nearness = (term: string, stem: string): number =>
  Math.max(stemSimilarity(term, stem), related(term, stem) === null ? 0 : 0.5);

export const readingOf = (question: Question, context: SentenceContext): Reading => {
  const { sentence } = context.candidate;
  const places = question.terms.map((term) =>
    sentence.words.flatMap(({ stem, folded }, i) => (!isFunctionWord(folded) && nearness(term, stem) > 0 ? [i] : [])),
  );
  return { context, places, ...build(sentence) };
};
