import type { Word } from '../../domain/words.ts';
import { isContent } from '../../retrieval/content.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { asksLoosely } from '../../retrieval/term-weights.ts';
import { familyOf } from '../../retrieval/word-families.ts';
import { isRow } from '../extractive/asked-facts.ts';
import { tagsIn } from '../extractive/polarity/tags-in.ts';
import { isLight } from '../extractive/polarity/permission.ts';
import { asksForFigure, fittingQuantities } from '../question/fitting-quantities.ts';
import type { Tag } from '../question/word-class.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { asksHowMany, isShort } from './short-question.ts';
import { isTold, stemsBeside, stemsOfPassage } from './told-near.ts';

/** Words that only say how things compare or follow each other, and adverbs of time. */
const COMPARING =
  /^(?:more|most|less|least|fewer|fewest|many|much|first|last|second|third|next|total|whole|entire|full|main|actual|standard|usual|normal|regular|ordinary|altogether|together|still|already|now|today|currently|exactly|recent|current|\p{L}{3,}(?:er|est))$/u;
/** What a figure of the right kind says by itself: "cost" of an amount of money, "weigh" of a mass. */
const MEASURING =
  /^(?:costs?|pays?|paid|charged?|charges?|prices?|priced|worth|weigh(?:s|ed)?|measures?|last(?:s|ed)?|takes?|took|size|weight|height|length|width|depth|distance|duration|amount|age|old|born|year|date|number|speed|temperature|percentage|percent|share)$/;
/** What follows only sets off what is asked for. */
const CONTRAST = /\b(?:rather than|instead of|as opposed to|other than|apart from)\b/i;
/** Commoner words may go unsaid. */
const TELLING = 3;

type Asked = { word: Word; isClose: boolean };

const isDeed = (tag: Tag | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'gerund';

/** Whether even a long question can't spare a word: what is counted or measured, and all that a reason is asked for. */
const isNeeded = (question: Question, tag: Tag | undefined): boolean =>
  question.kind === 'why' || (asksHowMany(question) && !isDeed(tag));

/** The words of a question that an answer to it has to tell, and whether close by: what is done, and what is asked for. */
const wordsToTell = ({ question, weights }: Retrieval): Asked[] => {
  const tags = tagsIn(question.words, question.text);
  const contrast = CONTRAST.exec(question.text)?.index ?? question.text.length;
  return question.words.flatMap((word, i): Asked[] => {
    const { stem, folded, start } = word;
    if (start >= contrast) return [];
    if (!isContent(word) || !question.terms.includes(stem) || isLight(folded) || COMPARING.test(folded)) return [];
    if (asksLoosely(stem) && familyOf(stem) === undefined) return [];
    if ((weights.get(stem) ?? 0) < TELLING || tags[i] === 'adverb') return [];
    if (asksForFigure(question) && MEASURING.test(folded)) return [];
    if (!isShort(question) && !isNeeded(question, tags[i])) return [];
    return [{ word, isClose: isDeed(tags[i]) || question.focus.includes(stem) }];
  });
};

/**
 * The first word of a question that nothing about a sentence tells: the deed and what is asked for have to stand there or beside
 * it, all else in its passage, under its headings or its title. Null where all is told.
 */
const untoldBy = (retrieval: Retrieval, asked: readonly Asked[], ranked: RankedSentence): string | null => {
  const [beside, passage] = [stemsBeside(ranked), stemsOfPassage(ranked)];
  const isTable = isRow(ranked.sentence.text);
  const untold = asked.find(
    ({ word, isClose }) => !isTold(retrieval, word.stem, isClose && !isTable ? beside : passage),
  );
  return untold?.word.text ?? null;
};

/** A form of a word itself, and not only another word for it. */
const SAME_WORD = 0.9;
/** Share of the question's weight below which it is put in words of its own. */
const OWN_WORDS = 0.3;
/** Share of the belief from which on one sentence stands out. */
const STANDS_OUT = 0.87;

/** Whether next to no word of the question is the text's, and one sentence is meant by all of them: then none of them has to be told. */
const isPutOtherwise = ({ question, weights }: Retrieval, best: RankedSentence): boolean => {
  if (best.share < STANDS_OUT) return false;
  const told = stemsOfPassage(best);
  const weightOf = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const same = question.terms.filter((stem) => bestSimilarity(stem, told) >= SAME_WORD);
  return weightOf(same) < OWN_WORDS * weightOf(question.terms);
};

export const untoldWord = (retrieval: Retrieval, shown: readonly RankedSentence[]): string | null => {
  const { question } = retrieval;
  if (question.kind === 'yes-no' || question.kind === 'keywords') return null;
  if (shown[0] === undefined || isPutOtherwise(retrieval, shown[0])) return null;
  const asked = wordsToTell(retrieval);
  const fitting = asksForFigure(question)
    ? shown.filter(({ sentence }) => fittingQuantities(question, sentence).length > 0)
    : shown;
  const untold = (fitting.length > 0 ? fitting : shown).map((each) => untoldBy(retrieval, asked, each));
  return untold.every((text) => text !== null) ? (untold[0] ?? null) : null;
};
