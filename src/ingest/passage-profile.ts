import { isFunctionWord, type Word, words } from '../domain/words.ts';

/** Share of a text's shingles, each three words in a row, that a text it repeats has to hold. */
const LEAST_CONTAINMENT = 0.8;

/** Figures with the signs that change their meaning. */
const FIGURE = /[-−–+±<>≤≥~≈$€£¥₽]{0,3}\p{N}[\p{N}.,:/]*[%‰°]?/gu;
const NEGATION = /^(?:not?|nor|never|none|neither|without|cannot|.*n't)$/;

/** What a text says, to compare it with another. */
export type Profile = {
  shingles: Set<string>;
  /** Stems of content words, a negated one marked as such, and figures. */
  content: Set<string>;
  /** What a text that breaks off ends with: perhaps the beginning of a word. */
  brokenOff: string | null;
  words: Word[];
};

export const profileOf = (text: string): Profile => {
  const read = words(text);
  const end = read.at(-1);
  const isBrokenOff = end !== undefined && end.end === text.length && /^\p{L}+$/u.test(end.text);
  if (isBrokenOff) read.pop();
  const shingles = new Set<string>();
  for (let index = 2; index < read.length; index++)
    shingles.add(`${read[index - 2]!.folded} ${read[index - 1]!.folded} ${read[index]!.folded}`);
  const content = new Set(text.match(FIGURE)?.map((figure) => figure.replace(/[.,:/]+$/, '')));
  let negation = '';
  for (const word of read) {
    if (NEGATION.test(word.folded)) negation = 'not ';
    else if (!isFunctionWord(word.folded)) {
      content.add(negation + word.stem);
      negation = '';
    }
  }
  if (negation !== '') content.add(negation);
  return { shingles, content, brokenOff: isBrokenOff ? end.folded : null, words: read };
};

/**
 * Whether `later` says nothing that `earlier` doesn't: nearly all of its shingles (containment: Broder, "On the
 * resemblance and containment of documents", 1997) and all of its content words, figures and negations. A changed
 * word can turn a statement round, so a text with one is no repeat.
 */
export const addsNothing = (later: Profile, earlier: Profile): boolean => {
  const held = later.shingles.values().reduce((count, shingle) => count + (earlier.shingles.has(shingle) ? 1 : 0), 0);
  const { brokenOff } = later;
  return (
    held >= LEAST_CONTAINMENT * later.shingles.size &&
    later.content.values().every((item) => earlier.content.has(item)) &&
    (brokenOff === null ||
      earlier.brokenOff === brokenOff ||
      earlier.words.some(({ folded }) => folded.startsWith(brokenOff)))
  );
};
