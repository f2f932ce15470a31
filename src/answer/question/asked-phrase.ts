import type { Question } from '../../retrieval/question.ts';
import { tagsOf } from './word-class.ts';

const ASKING = /^(?:who|whom|whose|when|where|why|how|which|what)$/;
/** Words that a phrase such as "how many of the red boats" may have before it ends. */
const MOST_WORDS = 6;

/**
 * What a question asks for, in its own words: "how long", "how many yellow cards", "which port", "when"; of "What is the price of
 * tea?" "the price". Null where it does not tell, or with a figure.
 */
export const askedPhrase = ({ text, words, kind }: Pick<Question, 'text' | 'words' | 'kind'>): string | null => {
  if (kind === 'yes-no' || kind === 'keywords' || kind === 'definition') return null;
  const tags = tagsOf(words);
  const from = words.findIndex(({ folded }) => ASKING.test(folded));
  const first = words[from];
  if (first === undefined) return null;
  const isOpen = (at: number): boolean => {
    const { folded } = words[at] ?? first;
    const tag = tags[at];
    return /^(?:many|much|of|the)$/.test(folded) || tag === 'noun' || tag === 'adjective' || tag === 'name';
  };
  let end = from + 1;
  if (/^(?:how|which|whose|what)$/.test(first.folded)) {
    if (first.folded === 'how' && /^(?:adverb|adjective|determiner|preposition)$/.test(tags[end] ?? '')) end++;
    while (end < words.length && end - from < MOST_WORDS && isOpen(end)) end++;
  }
  // "What is the price of tea?"
  if (first.folded === 'what' && end === from + 1) {
    const article = words[from + 2];
    if (article?.folded !== 'the') return null;
    let last = from + 3;
    while (tags[last] === 'noun' || tags[last] === 'adjective') last++;
    const noun = words[last - 1];
    return noun === undefined || last === from + 3 ? null : plain(text.slice(article.start, noun.end));
  }
  const last = words[end - 1] ?? first;
  return plain(text.slice(first.start, last.end));
};

const plain = (phrase: string): string | null =>
  /\p{N}/u.test(phrase) ? null : phrase.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
