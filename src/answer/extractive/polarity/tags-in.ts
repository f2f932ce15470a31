import type { Word } from '../../../domain/words.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';

/** Parts of speech of words where they stand; the second half of "yellow-lidded" describes, whatever it is alone. */
export const tagsIn = (words: readonly Word[], text: string): Tag[] =>
  tagsOf(words).map((tag, at) => {
    const [before, word] = [words[at - 1], words[at] as Word];
    const isJoined = before !== undefined && text.slice(before.end, word.start) === '-';
    return isJoined && /^(?:verb|past|gerund)$/.test(tag) ? 'adjective' : tag;
  });
