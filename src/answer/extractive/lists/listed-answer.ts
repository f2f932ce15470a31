import { overlaps, type Span } from '../../../domain/span.ts';
import { NUMBER_WORDS } from '../../../quantities/numbers/number-words.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { isFunctionWord, words } from '../../../domain/words.ts';
import { likeliestAnswer } from '../../reading/likeliest-answer.ts';
import type { RankedSentence } from '../../reading/rank-sentences.ts';
import type { SpanGuess } from '../../reading/reader.ts';
import { enumerationsOf, type Enumeration } from './enumerations.ts';
import { shareTold } from '../told-stems.ts';
import { bulletsOf } from './list-items.ts';
import { severalAsked } from './several-asked.ts';

/** A list of a source that answers as a whole, and the sentence in which it stands. */
export type ListedAnswer = { text: string; items: string[]; sentence: RankedSentence };

/** What speaks for an enumeration: the reader's answer in it, the number of things asked for, what is asked for before it. */
const WORTH = { guess: 2, count: 2, focus: 1.5, share: 2, told: 1.2, short: -0.5 };
/** From here on it is taken. */
const ENOUGH = 1.9;
/** The share of the question's words that a sentence has to tell for its list to be taken without more. */
const TOLD = 0.5;
/** The longest list that a short answer gives. */
const LONGEST = 300;

/** Whether an item is a thing that the question names itself; "the Type 20" of "the Type series" is none. */
const isAsked = (question: Question, text: string): boolean => {
  const stems = words(text).flatMap((word) => (isFunctionWord(word.folded) ? [] : [word.stem]));
  return question.names.some(
    (name) => stems.some((stem) => name.stems.includes(stem)) && stems.every((stem) => !/\d/.test(stem)),
  );
};

/** Where an item begins behind words that the question says itself: "cod" of "trawlers land cod". */
const behindAsked = ({ terms: asked }: Question, text: string, { start, end }: Span): number => {
  const list = words(text.slice(start, end));
  const at = list.findIndex(({ stem, folded }) => !asked.includes(stem) && !isFunctionWord(folded));
  const before = list[at - 1];
  return at <= 0 || before === undefined || !asked.includes(before.stem) || /^\p{Lu}/u.test(before.text)
    ? start
    : start + (list[at] as Span).start;
};

/** The enumeration of the shown sentences that a question for several things asks for; null for none. */
export const listedAnswer = (
  question: Question,
  shown: readonly RankedSentence[],
  guesses: readonly SpanGuess[],
): ListedAnswer | null => {
  const asked = severalAsked(question);
  if (asked === null) return null;
  const own = guesses.filter(({ reading }) =>
    shown.some(({ sentence }) => sentence === reading.context.candidate.sentence),
  );
  const guess = likeliestAnswer(own)?.guess;
  const worthOf = (sentence: RankedSentence, { start, end, items }: Enumeration): number => {
    const isGuessed =
      guess !== undefined &&
      guess.reading.context.candidate.sentence === sentence.sentence &&
      guess.span.end <= end &&
      // What does not say that it asks for several gets a list only where the reader begins with it, or reads on to another member.
      (asked.isSaid
        ? overlaps(guess.span, { start, end })
        : items.some((item, i) => i > 0 && overlaps(item, guess.span) && overlaps(items[i - 1]!, guess.span)) ||
          overlaps(guess.span, items[0]!));
    const before = new Set(words(sentence.sentence.text.slice(0, start)).map(({ stem }) => stem));
    const isOfFocus = asked.isSaid && question.focus.some((stem) => bestSimilarity(stem, before) > 0);
    return (
      (isGuessed ? WORTH.guess : 0) +
      (asked.count === items.length ? WORTH.count : 0) +
      (isOfFocus ? WORTH.focus : 0) +
      WORTH.share * sentence.share +
      (asked.isSaid ? WORTH.told * Math.max(0, shareTold(question.terms, sentence) - TOLD) * 2 : 0) +
      (items.length === 2 ? WORTH.short : 0)
    );
  };
  for (const sentence of shown) {
    const items = bulletsOf(sentence);
    const led = question.focus.some((stem) => bestSimilarity(stem, sentence.sentence.stemSet) > 0);
    const [start, end] = [items[0]?.start ?? 0, items.at(-1)?.end ?? 0];
    const isFitting = asked.isSaid && (led || asked.count === items.length) && end - start <= LONGEST;
    const { chunk } = sentence.passage;
    if (items.length > 1 && isFitting)
      return {
        text: chunk.text.slice(start - chunk.start, end - chunk.start),
        items: items.map(({ text }) => text),
        sentence,
      };
  }
  // The reader has read a list to its end: "lysozyme and lactoferrin".
  const isReadWhole = guess !== undefined && /\s(?:and|or)\s/.test(guess.span.text);
  const found = shown.flatMap((sentence) =>
    enumerationsOf(sentence.sentence)
      .filter(({ items, start, end }) => {
        const isOwn = guess?.reading.context.candidate.sentence === sentence.sentence;
        if (isReadWhole && isOwn) return false;
        const texts = items.map((item) => sentence.sentence.text.slice(item.start, item.end));
        const areFigures = texts.every(
          (text) =>
            /^\P{L}*\p{N}|^(?:in |on )?\p{L}+ \d{4}$/u.test(text) || NUMBER_WORDS.has(text.split(' ', 1)[0] ?? ''),
        );
        const isKind = !areFigures || question.expects === 'date';
        return isKind && end - start <= LONGEST && !texts.some((text) => isAsked(question, text));
      })
      .map((enumeration) => ({ sentence, enumeration, worth: worthOf(sentence, enumeration) })),
  );
  const [best] = found.toSorted((a, b) => b.worth - a.worth);
  if (best === undefined || best.worth < ENOUGH) return null;
  const { text } = best.sentence.sentence;
  const { end, items } = best.enumeration;
  const [first, ...rest] = items as [Span, ...Span[]];
  const opening = { ...first, start: behindAsked(question, text, first) };
  return {
    text: text.slice(opening.start, end),
    items: [opening, ...rest].map((item) => text.slice(item.start, item.end)),
    sentence: best.sentence,
  };
};
