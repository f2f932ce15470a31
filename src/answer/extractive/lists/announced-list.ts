import { NUMBER_WORDS } from '../../../quantities/numbers/number-words.ts';
import type { PassageSentence } from '../../../retrieval/passage.ts';
import { nounPhrases, tagsOf } from '../../question/word-class.ts';

/** A sentence that says how many there are, and those that tell them one by one. */
export type AnnouncedList = { lead: PassageSentence; items: PassageSentence[] };

/** The most members that sentences tell one by one. */
const MOST = 9;
const PLURAL = /(?:[^su]s|people|children|men|women)$/;
const MARK =
  /^(?:(?:and |then |but )*(?:the )?(?:first|second|third|fourth|fifth|sixth|last|final|other|others|rest|remaining|one|another)\b)|\b(?:followed|joined|too|also|as well)\b|^(?:and then|so (?:do|does|did|is|are|was|were))\b/i;
const REFERRING = /^(?:it|its|he|his|she|her|they|their|this|that|these|those|there)\b/i;
/** An opening that places a sentence in time and says nothing of its subject: "In autumn Upper Tansy signed". */
const PLACED = /^(?:In|On|At|Since|From|After|By|Later)\b/;
/** What a subject that is a member may look like. */
const NAME = /^\p{Lu}/u;

/** How many things a sentence announces: "Three villages joined", "The league had three officers"; null for none. */
const announced = ({ words }: PassageSentence): number | null => {
  for (const [at, { folded }] of words.entries()) {
    const count = NUMBER_WORDS.get(folded)?.value;
    if (count === undefined || count < 2 || count > MOST || !Number.isInteger(count)) continue;
    if (words.slice(at + 1, at + 4).some((word) => PLURAL.test(word.folded))) return count;
  }
  return null;
};

type Member = { count: number; isMarked: boolean; look: string };

/** What a sentence adds to the members told; null for one that only goes on about the member before. */
const memberOf = ({ text, words }: PassageSentence): Member | null => {
  if (REFERRING.test(text)) return null;
  const tags = tagsOf(words);
  const isMarked = MARK.test(text);
  const verb = tags.findIndex((tag, i) => i > 0 && /^(?:verb|past|auxiliary)$/.test(tag));
  const until = verb < 0 ? words.length : verb;
  const [first] = nounPhrases(text, words.slice(0, until), tags.slice(0, until));
  if (first === undefined && !isMarked) return null;
  const isJoined = words.slice(0, until).some(({ folded }) => folded === 'and') && !/^and\b/i.test(text);
  const isName = first !== undefined && NAME.test(words[first.first]?.text ?? '') && tags[0] !== 'determiner';
  const look = PLACED.test(text) || isName ? 'name' : (tags[0] ?? '');
  return { count: isJoined ? 2 : 1, isMarked, look };
};

const isNextIn = (text: string, before: PassageSentence, sentence: PassageSentence, from: number): boolean =>
  !/\n\s*\n/.test(text.slice(before.end - from, sentence.start - from));

/**
 * The lists that a text tells over several sentences: "Three towns joined. The first was A. B followed." They count as one where the
 * members told come to just the number announced, and marks ("the first", "another", "too") or one build of all sentences show it.
 * `text` is the passage's, which begins at `from` of its document.
 */
export const announcedLists = (sentences: readonly PassageSentence[], text: string, from: number): AnnouncedList[] =>
  sentences.flatMap((lead, at) => {
    const count = announced(lead);
    if (count === null || !/[.:]$/.test(lead.text)) return [];
    const items: PassageSentence[] = [];
    const members: Member[] = [];
    let told = 0;
    for (let i = at + 1; i < sentences.length; i++) {
      const [before, sentence] = [sentences[i - 1] as PassageSentence, sentences[i] as PassageSentence];
      if (!isNextIn(text, before, sentence, from) || told >= count) break;
      const member = memberOf(sentence);
      if (member === null && items.length === 0) break;
      items.push(sentence);
      if (member !== null) {
        members.push(member);
        told += member.count;
      }
    }
    const isMarked = members.some((member) => member.isMarked);
    const isAlike = members.length > 2 && new Set(members.map(({ look }) => look)).size === 1;
    return told === count && members.length > 1 && (isMarked || isAlike) ? [{ lead, items }] : [];
  });
