import type { Word } from '../../../domain/words.ts';
import { mayBeVerb, tagsOf, type Tag } from '../../question/word-class.ts';

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
  if (word.folded === 'needs') return /^(?:noun|name|pronoun)$/.test(tags[at - 1] ?? '');
  return /^costs?$/.test(word.folded) && next === 'number' && tags[at - 1] !== 'determiner';
};

const SUBJECT = /^(?:it|he|she|they|we|i|you)$/;
const isFinite = (tag: Tag | undefined): boolean => tag === 'verb' || tag === 'past' || tag === 'auxiliary';

/** "It remains closed": behind a pronoun, or in a sentence without a verb of its own, the third person is none of a noun. */
const isThirdPerson = (words: readonly Word[], tags: readonly Tag[], at: number): boolean => {
  const [before, word] = [words[at - 1], words[at] as Word];
  if (tags[at] !== 'noun' || before === undefined || !word.folded.endsWith('s') || !mayBeVerb(word.folded))
    return false;
  return SUBJECT.test(before.folded) || (/^(?:noun|name)$/.test(tags[at - 1] ?? '') && !tags.some(isFinite));
};

/** "after a power cut": the bare form of a verb at the end of a phrase with "a" is a noun. */
const isNounOfPhrase = (words: readonly Word[], tags: readonly Tag[], at: number): boolean =>
  // Not of a question, whose verb stands so too: "Is the road over the pass open?"
  tags[0] !== 'auxiliary' &&
  tags[at] === 'verb' &&
  !words[at]?.folded.endsWith('s') &&
  tags[at - 1] === 'noun' &&
  /^(?:an?|the)$/.test(words[at - 2]?.folded ?? '') &&
  tags[at - 3] === 'preposition';

/** Parts of speech of words where they stand; the second half of "yellow-lidded" describes, whatever it is alone. */
export const tagsIn = (words: readonly Word[], text: string): Tag[] => {
  const tags = tagsOf(words);
  return tags.map((tag, at) => {
    const [before, word] = [words[at - 1], words[at] as Word];
    if (isVerbHere(words, tags, at) || isThirdPerson(words, tags, at)) return 'verb';
    if (isNounOfPhrase(words, tags, at)) return 'noun';
    // "shorter than half an hour"
    if (tags[at] === 'noun' && /\p{L}{2,}er$/u.test(word.folded) && words[at + 1]?.folded === 'than')
      return 'adjective';
    // The month inside a sentence.
    if (at > 0 && word.text === 'May') return 'name';
    const isJoined = before !== undefined && text.slice(before.end, word.start) === '-';
    return isJoined && /^(?:verb|past|gerund)$/.test(tag) ? 'adjective' : tag;
  });
};
