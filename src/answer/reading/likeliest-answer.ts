import { agreement, answerWords, countWords } from './agreement.ts';
import type { SpanGuess } from './reader.ts';

/** How much a span's own belief counts beside that of the spans which share words with it. */
const OWN = 0.3;
/** Guesses below this belief change nothing. */
const SLIGHT = 0.005;

/** The span chosen, and how far it agrees on average with all that may be the answer, in [0, 1]. */
export type LikeliestAnswer = { guess: SpanGuess; agreement: number };

/**
 * The span that agrees best with all that may be the answer, each weighed by its belief: "8 June 1912" rather than "1912" or
 * "on 8 June" when the belief is spread over them (minimum Bayes risk; Kumar & Byrne 2004). Ties go to the first.
 */
export const likeliestAnswer = (guesses: readonly SpanGuess[]): LikeliestAnswer | undefined => {
  const read = guesses.map((guess) => ({ guess, words: countWords(answerWords(guess.span.text)) }));
  const told = read.filter(({ guess }) => guess.belief > SLIGHT);
  let best: LikeliestAnswer | undefined;
  let highest = -1;
  for (const { guess, words } of read) {
    const agreed = told.reduce((sum, other) => sum + other.guess.belief * agreement(words, other.words), 0);
    const value = agreed + OWN * guess.belief;
    if (value > highest) {
      highest = value;
      best = { guess, agreement: agreed };
    }
  }
  return best;
};
