import type { Question } from '../../retrieval/question.ts';

/**
 * Terms up to which a question has none to spare: of longer ones, which people write with the text before them, right answers leave out
 * or put otherwise as many words as wrong ones do (docs/experiments.md).
 */
const SHORT = 4;

export const isShort = ({ terms }: Pick<Question, 'terms'>): boolean => terms.length <= SHORT;

/** Questions for a figure, whose kind a sentence on something else has as well. */
export const asksHowMany = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'how-many' || kind === 'how-much';
