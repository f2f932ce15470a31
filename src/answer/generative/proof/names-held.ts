import type { Word } from '../../../domain/words.ts';
import { isDictionaryWord } from '../../../domain/word-relations.ts';
import { TITLES } from '../../../domain/abbreviations.ts';
import { isContent } from '../../../retrieval/content.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { DraftSentence } from './draft-sentence.ts';
import type { Finding } from './finding.ts';
import type { Place, Sources } from './source.ts';

/** Words that stand before a name and need not stand there in the source. */
const RANKS = new Set(
  'president minister prime chancellor king queen prince princess sir lord lady professor doctor captain general senator mr mrs ms dr'.split(
    ' ',
  ),
);
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/;
/** From here on another form says the same name: "Russian" of Russia. */
const SAME = 0.7;

/** "U.S." as "US". */
const undotted = (text: string): string => text.replace(/\b(?:\p{Lu}\.){2,}/gu, (found) => found.replaceAll('.', ''));

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

/** Capitalised words that are names: the first of a sentence where it is no word of the language, or stands in a name. */
export const nameWords = (
  { words, names, text }: Pick<DraftSentence, 'words' | 'names' | 'text'>,
  sources: Sources,
): Word[] =>
  words.filter((word, i) => {
    if (!isCapital(word) || CALENDAR.test(word.folded) || RANKS.has(word.folded) || TITLES.has(word.folded))
      return false;
    if (word.folded.length < 2 || !isContent(word) || /\p{N}|ly$/u.test(word.folded)) return false;
    if (names.some(({ start, end, stems }) => start <= word.start && word.start < end && stems.includes(word.stem)))
      return i > 0 || !sources.isCommon(word.folded);
    const opens = i === 0 || /[.!?:;]["'”’)\]]*\s+["'“‘([]*$/u.test(text.slice(0, word.start));
    return opens && word.folded.length > 2 && !sources.isCommon(word.folded) && isNameIn(word, sources);
  });

/** A capital at the head of a sentence makes a name where a source writes it so inside one, or where it is no word that anyone knows. */
const isNameIn = ({ stem }: Word, { places }: Sources): boolean => {
  const holding = places.filter(({ sentence }) => sentence.stemSet.has(stem));
  return holding.length === 0
    ? !isDictionaryWord(stem)
    : holding.some(({ sentence }) => sentence.names.some(({ stems }) => stems.includes(stem)));
};

/** Acronyms that the names of some sentences give: "WHO" of "World Health Organization". */
const acronymsOf = (texts: readonly Place[]): Set<string> =>
  new Set(
    texts.flatMap(({ sentence }) =>
      sentence.names.map(({ text }) =>
        Array.from(text.matchAll(/(?<![\p{L}])\p{Lu}/gu), ([letter]) => letter)
          .join('')
          .toLowerCase(),
      ),
    ),
  );

export type Naming = {
  /** Stems that the carriers say, and what stands around them. */
  carried: ReadonlySet<string>;
  around: ReadonlySet<string>;
};

const isHeldBy = (word: Word, stems: ReadonlySet<string>): boolean =>
  stems.has(word.stem) || bestSimilarity(word.stem, stems) >= SAME;

const isAcronymOf = (word: Word, { text }: DraftSentence, places: readonly Place[]): boolean => {
  if (/^\p{Lu}{2,6}s?$/u.test(word.text)) {
    const acronym = word.text.replace(/s$/, '').toLowerCase();
    if (acronymsOf(places).has(acronym)) return true;
    return places.some(({ sentence }) =>
      undotted(sentence.text)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(acronym),
    );
  }
  // "United States" of "U.S.": the name around the word, by its initials.
  const name = new RegExp(
    `(?:\\p{Lu}[\\p{L}’'-]*\\s+(?:of\\s+|the\\s+|and\\s+)*)*${word.text}(?:\\s+(?:of\\s+|the\\s+|and\\s+)*\\p{Lu}[\\p{L}’'-]*)*`,
    'u',
  ).exec(text)?.[0];
  const initials = Array.from((name ?? '').matchAll(/(?<![\p{L}])\p{Lu}/gu), ([letter]) => letter).join('');
  return (
    initials.length > 1 && places.some(({ sentence }) => new RegExp(`\\b${initials}\\b`).test(undotted(sentence.text)))
  );
};

/** The names that neither the carriers nor what stands around them hold, each told from one that no source holds. */
export const namesNotHeld = (
  sentence: DraftSentence,
  carriers: readonly Place[],
  { carried, around }: Naming,
  sources: Sources,
): Finding | null => {
  for (const word of nameWords(sentence, sources)) {
    if (isHeldBy(word, carried) || isHeldBy(word, around) || isAcronymOf(word, sentence, carriers)) continue;
    const isAnywhere = sources.places.some((place) => place.sentence.stemSet.has(word.stem));
    if (!isAnywhere && isAcronymOf(word, sentence, sources.places)) continue;
    return {
      kind: 'name',
      reason: isAnywhere ? `the passage does not say this of ${word.text}` : `no passage mentions ${word.text}`,
    };
  }
  return null;
};
