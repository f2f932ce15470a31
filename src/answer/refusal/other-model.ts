import { isContent } from '../../retrieval/content.ts';
import { words } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** A name with its number and what stands behind it: "Atlas 4 Mini", "Section 12". Years and days of months are none. */
const NUMBERED = /(\p{Lu}[\p{L}-]+)\s(\d{1,3}\p{L}?)(?![\p{L}\p{N}.,:%]*\d)((?:\s\p{Lu}\p{L}+)*)/gu;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)/;

/** What opens a sentence that goes on about the thing of the one before. */
const PRONOUN = /^\W*(?:it|its|this|they|their|these)\b/i;

type Numbered = { name: string; model: string };

const numberedIn = (text: string): Numbered[] =>
  Array.from(text.matchAll(NUMBERED)).flatMap(([, name = '', number = '', rest = '']) => {
    const [word] = words(name);
    const folded = name.toLowerCase();
    if (word === undefined || !isContent(word) || MONTH.test(folded) || MONTH.test(rest.trim().toLowerCase()))
      return [];
    return [{ name: folded, model: `${number}${rest}`.toLowerCase() }];
  });

/**
 * Whether a question is of one of several things that a number tells apart ("the Atlas 3"), and a sentence tells only of another one of
 * them, with the sentence that it goes on from, headings and title not naming the one that is asked of.
 */
export const isOfOtherModel = (
  { text }: Pick<Question, 'text'>,
  { sentence, passage, position, document }: Pick<RankedSentence, 'sentence' | 'passage' | 'position' | 'document'>,
): boolean => {
  const asked = numberedIn(text);
  if (asked.length === 0) return false;
  const told = numberedIn(sentence.text);
  const before = PRONOUN.test(sentence.text) ? (passage.sentences[position - 1]?.text ?? '') : '';
  const around = [...told, ...numberedIn([before, document.title, ...passage.chunk.headings].join('\n'))];
  return asked.every(
    ({ name, model }) =>
      told.some((other) => other.name === name) &&
      !around.some((other) => other.name === name && other.model === model),
  );
};
