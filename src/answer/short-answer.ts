import type { Question } from '../retrieval/question.ts';
import type { RankedSentence } from './rank-sentences.ts';

/** The exact words of a source that answer, or null when none stands out. */
export const shortAnswer = (_question: Question, _ranked: readonly RankedSentence[]): string | null => null;
