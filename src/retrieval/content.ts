import { isFunctionWord, type Word } from '../domain/words.ts';

/**
 * Whether a word carries subject matter. In capitals a function word is a name: "US", "IT", "WHO".
 */
export const isContent = ({ folded, text }: Pick<Word, 'folded' | 'text'>): boolean =>
  !isFunctionWord(folded) || /^\p{Lu}{2,}$/u.test(text);
