import type { Word } from '../../../domain/words.ts';
import { tagsOf, type Tag } from '../../question/word-class.ts';

const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$|['’]s?$/;

/** "A trust owns it" and "its own": the same word is a verb behind a noun. "It cost 9 francs": a verb before an amount. */
const isVerbHere = (words: readonly Word[], tags: readonly Tag[], at: number): boolean => {
  const [before, word, next] = [words[at - 1], words[at] as Word, tags[at + 1]];
  if (word.folded === 'own')
    return (
      before !== undefined &&
      /^(?:noun|name|pronoun)$/.test(tags[at - 1] ?? '') &&
      !POSSESSIVE.test(before.text.toLowerCase())
    );
  return /^costs?$/.test(word.folded) && next === 'number' && tags[at - 1] !== 'determiner';
};

/** Parts of speech of words where they stand; the second half of "yellow-lidded" describes, whatever it is alone. */
export const tagsIn = (words: readonly Word[], text: string): Tag[] => {
  const tags = tagsOf(words);
  return tags.map((tag, at) => {
    const [before, word] = [words[at - 1], words[at] as Word];
    if (isVerbHere(words, tags, at)) return 'verb';
    // The month inside a sentence.
    if (at > 0 && word.text === 'May') return 'name';
    const isJoined = before !== undefined && text.slice(before.end, word.start) === '-';
    return isJoined && /^(?:verb|past|gerund)$/.test(tag) ? 'adjective' : tag;
  });
};
