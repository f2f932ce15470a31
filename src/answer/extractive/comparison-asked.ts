import type { Word } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';

/** What a question of more or less asks for. */
export type ComparisonAsked = {
  wants: 'most' | 'least';
  /** Whether two things are named to compare; else one is looked for among many. */
  between: boolean;
  /** Stem of the word that compares. */
  word: string;
  /** What it compares by: "long" of "longer"; words such as "most" say nothing of it. */
  by: string;
};

const SUPERLATIVE: Readonly<Record<ComparisonAsked['wants'], RegExp>> = {
  most: /^(?:most|highest|largest|biggest|greatest|longest|tallest|deepest|widest|heaviest|fastest)$/,
  least: /^(?:least|fewest|lowest|smallest|shortest|narrowest|lightest|slowest|cheapest)$/,
};
const COMPARATIVE: Readonly<Record<ComparisonAsked['wants'], RegExp>> = {
  most: /^(?:more|higher|larger|bigger|greater|longer|taller|deeper|wider|heavier|faster)$/,
  least: /^(?:less|fewer|lower|smaller|shorter|narrower|lighter|slower|cheaper)$/,
};

const wordsOf = ({ stem, folded }: Word): Pick<ComparisonAsked, 'word' | 'by'> => ({
  word: stem,
  by: folded.replace(/(?:er|est)$/, ''),
});

const LOOKED_FOR = new Set(['who', 'which', 'what']);

/** Reads what is compared: a superlative looks among many, a comparative with "or" or "than" between two. */
export const comparisonAsked = ({ kind, words, text }: Question): ComparisonAsked | null => {
  for (const wants of ['most', 'least'] as const) {
    const superlative = words.find(({ folded }) => SUPERLATIVE[wants].test(folded));
    // "at most", "most of the": no superlative.
    const isBound = /\b(?:at (?:the )?(?:most|least)|most of)\b/i.test(text);
    if (superlative !== undefined && LOOKED_FOR.has(kind) && !isBound)
      return { wants, between: false, ...wordsOf(superlative) };
    const comparative = words.find(({ folded }) => COMPARATIVE[wants].test(folded));
    const isBetween = LOOKED_FOR.has(kind) ? /\bor\b/i.test(text) : kind === 'yes-no' && /\bthan\b/i.test(text);
    if (comparative !== undefined && isBetween) return { wants, between: true, ...wordsOf(comparative) };
  }
  return null;
};
