import { comparesAge } from './ages.ts';
import { tagsOf } from '../question/word-class.ts';
import { measuresOf } from './measures-of-adjectives.ts';
import type { Word } from '../../domain/words.ts';
import type { Question } from '../../retrieval/question.ts';

/** What a question of more or less asks for. */
export type ComparisonAsked = {
  wants: 'most' | 'least';
  /** Whether two things are named to compare; else one is looked for among many. */
  between: boolean;
  /** Stem of the word that compares. */
  word: string;
  /** Stems of what it compares by: "long" and "length" of "longer"; words such as "most" say nothing of it. */
  by: readonly string[];
  /** Whether it compares by age: "older", "newest". */
  byAge: boolean;
};

const SUPERLATIVE: Readonly<Record<ComparisonAsked['wants'], RegExp>> = {
  most: /^(?:most|highest|largest|biggest|greatest|longest|tallest|deepest|widest|heaviest|fastest|oldest|loudest|dearest|hottest)$/,
  least:
    /^(?:least|fewest|lowest|smallest|shortest|narrowest|lightest|slowest|cheapest|youngest|newest|quietest|coldest)$/,
};
const COMPARATIVE: Readonly<Record<ComparisonAsked['wants'], RegExp>> = {
  most: /^(?:more|higher|larger|bigger|greater|longer|taller|deeper|wider|heavier|faster|older|louder|dearer|hotter)$/,
  least: /^(?:less|fewer|lower|smaller|shorter|narrower|lighter|slower|cheaper|younger|newer|quieter|colder)$/,
};

/** `after` is the word behind: what "most expensive" compares by. */
const wordsOf = ({ stem, folded }: Word, after: Word | undefined): Pick<ComparisonAsked, 'word' | 'by' | 'byAge'> => ({
  word: stem,
  byAge: comparesAge(folded),
  by: [folded.replace(/(?:er|est)$/, ''), ...measuresOf(folded), ...measuresOf(after?.folded ?? '')],
});

const LOOKED_FOR = new Set(['who', 'which', 'what', 'definition']);

/** "By how much did X fall from 2022 to 2023?" */
const CHANGED = /^\s*(?:by how (?:much|many)|how (?:much|many) (?:more|less|fewer)\b(?!.*\bthan\b))/i;
/** Verbs of change. */
const CHANGING = /^(?:fall|fell|drop|dropped|decline|decrease|shrink|rise|rose|grow|grew|increase|climb|change)d?$/;

/** What "how much more", "how many fewer", "how much heavier … than" compares by; null where no difference is asked for. */
export const differenceAsked = ({ words, text }: Question): Pick<ComparisonAsked, 'word' | 'by'> | null => {
  const comparative = words.find(({ folded }) => COMPARATIVE.most.test(folded) || COMPARATIVE.least.test(folded));
  const isAsked = /^how\s(?:much|many)\b/i.test(text.trim()) && /\b(?:than|compared)\b/i.test(text);
  const change = CHANGED.test(text) ? words.find(({ folded }) => CHANGING.test(folded)) : undefined;
  if (change !== undefined) return { word: change.stem, by: [] };
  return comparative === undefined || !isAsked ? null : wordsOf(comparative, words[words.indexOf(comparative) + 1]);
};

/** "the most important markets": a degree of what no figure measures. */
const isOfQuality = (words: readonly Word[], superlative: Word): boolean => {
  const at = words.indexOf(superlative);
  const isDegree = /^(?:most|least)$/.test(superlative.folded) && tagsOf(words)[at + 1] === 'adjective';
  return isDegree && measuresOf(words[at + 1]?.folded ?? '').length === 0;
};

/** Reads what is compared: a superlative looks among many, a comparative with "or" or "than" between two. */
export const comparisonAsked = ({ kind, words, text }: Question): ComparisonAsked | null => {
  for (const wants of ['most', 'least'] as const) {
    const superlative = words.find(({ folded }) => SUPERLATIVE[wants].test(folded));
    // "at most", "most of the", "the most recent": not the largest of several.
    const isBound = /\b(?:at (?:the )?(?:most|least)|most (?:of|recent|recently|likely))\b/i.test(text);
    if (superlative !== undefined && LOOKED_FOR.has(kind) && !isBound && !isOfQuality(words, superlative))
      return { wants, between: false, ...wordsOf(superlative, words[words.indexOf(superlative) + 1]) };
    const comparative = words.find(({ folded }) => COMPARATIVE[wants].test(folded));
    const isBetween = LOOKED_FOR.has(kind) ? /\bor\b/i.test(text) : kind === 'yes-no' && /\bthan\b/i.test(text);
    if (comparative !== undefined && isBetween)
      return { wants, between: true, ...wordsOf(comparative, words[words.indexOf(comparative) + 1]) };
  }
  return null;
};
