import type { Word } from '../../domain/words.ts';
import { related } from '../../domain/word-relations.ts';
import { conceptOf, oppositionOf } from '../../facts/terms.ts';
import { isContent } from '../../retrieval/content.ts';
import { isNegated, type Question } from '../../retrieval/question.ts';
import { stemSimilarity } from '../../retrieval/stem-similarity.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { tells } from './told-stems.ts';
import { assertedWords, isHedged } from './yes-no.ts';

/** Words that make a denial hold only in part, or a difference of degree. */
const IN_PART = new Set(
  `until unless only yet because except still longer alone just all every fully entirely completely both but although
  though while before after initially first`.split(/\s+/),
);
/** Words between a denial and what it denies. */
const REACH = 3;

const isOpposite = (word: Word, other: Word): boolean =>
  oppositionOf(conceptOf(word.folded), conceptOf(other.folded)) === 'direction' ||
  related(word.stem, other.stem) === 'antonym';

const standsFor = (word: Word, other: Word): boolean => stemSimilarity(word.stem, other.stem) > 0;

/** "did not approve": the one denial of the sentence stands right before something that the question asks about. */
const deniesOne = (content: readonly Word[], words: readonly Word[]): boolean => {
  const denials = words.flatMap((word, index) => (isNegated([word]) ? [index] : []));
  const [at] = denials;
  if (at === undefined || denials.length > 1) return false;
  const denied = words.slice(at + 1, at + 1 + REACH);
  return content.slice(1).some((word) => denied.some((other) => standsFor(word, other)));
};

/**
 * Whether one sentence settles a yes/no question with no: it tells the same, but denies it ("did not approve") or has
 * the opposite of one word ("fell" for "rise"). A denial in part, a hedge, another year or a name that is not told settle nothing.
 */
export const denies = (question: Question, ranked: RankedSentence): boolean => {
  const { words, text } = ranked.sentence;
  const asked = assertedWords(question);
  const content = asked.filter((word) => isContent(word) && !/^\d+$/.test(word.folded));
  const [subject] = content;
  if (subject === undefined || content.length < 2 || question.negated) return false;
  if (words.some(({ folded }) => IN_PART.has(folded)) || isHedged(asked, words)) return false;
  if (question.figures.some((figure) => !text.includes(figure))) return false;
  const stemsOf = (list: readonly Word[]): string[] => list.map(({ stem }) => stem);
  if (isNegated(words)) return tells(stemsOf(content), ranked) && deniesOne(content, words);
  const missing = content.filter((word) => !words.some((other) => standsFor(word, other)));
  return missing.some((word) => {
    const others = content.filter((other) => other !== word);
    const isNamed = question.names.some(({ stems }) => stems.includes(word.stem));
    return (
      !isNamed && word !== subject && words.some((other) => isOpposite(word, other)) && tells(stemsOf(others), ranked)
    );
  });
};
