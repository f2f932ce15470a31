import { words, type Word } from '../../../domain/words.ts';
import type { Passage, PassageSentence } from '../../../retrieval/passage.ts';
import { isContent } from '../../../retrieval/content.ts';
import { nounClass } from '../word-class.ts';
import table from './given-names.json' with { type: 'json' };

type Sex = 'he' | 'she' | 'either';

/** What a name is as far as names and the passages tell: a person when `votes` is above 0, a thing when below. */
export type Personhood = { votes: number; sex: Sex | null };

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const GIVEN: readonly (readonly [Sex, ReadonlySet<string>])[] = (['he', 'she', 'either'] as const).map((sex) => [
  sex,
  setOf(table[sex]),
]);
/** Given names that are words, places or months as well: a person's only before a surname. */
const ALSO_WORDS = setOf(table.alsoWords);
const TITLE = /^(?:mr|mrs|ms|miss|sir|lord|lady|king|queen|dr|doctor|prof|professor|captain|dame|saint)$/;
const SPEAKING = /^(?:said|says|told|added|who|whose|herself|himself|born|married|died)$/;
const PLACING = /^(?:in|at|near|into|outside|inside|across|aboard)$/;
/** WordNet's classes of nouns that a thing's name stands behind: "the car ferry Astrid Moen". */
const THING = /^(?:artifact|group|place|animal|plant|object|communication|act|event|food|substance|creation)$/;

const KIN: readonly (readonly [Sex, ReadonlySet<string>])[] = [
  [
    'he',
    setOf(
      'brother father son husband uncle nephew grandfather grandson widower man boy gentleman king prince duke monk priest stepfather father-in-law spokesman chairman salesman fisherman',
    ),
  ],
  [
    'she',
    setOf(
      'sister mother daughter wife aunt niece grandmother granddaughter widow woman girl lady queen princess duchess nun actress stepmother mother-in-law spokeswoman chairwoman waitress midwife',
    ),
  ],
];

/** Whom a noun for a person can only stand for: a brother is no she. */
export const sexOfNoun = (text: string): Sex | null => {
  const head = words(text).at(-1)?.folded ?? '';
  return KIN.find(([, nouns]) => nouns.has(head))?.[0] ?? null;
};

const sexOf = (folded: string): Sex | null => GIVEN.find(([, names]) => names.has(folded))?.[0] ?? null;

/** The name that a last name is part of in the passages, longest first, with what stands around it. */
const occurrences = (
  last: string,
  { sentences }: Passage,
): { sentence: PassageSentence; first: number; end: number }[] =>
  sentences
    .filter(({ stemSet }) => stemSet.has(last))
    .flatMap((sentence) =>
      sentence.names
        .filter(({ stems }) => stems.at(-1) === last)
        .map(({ start, end }) => ({
          sentence,
          first: sentence.words.findIndex((word) => word.start >= start),
          end: sentence.words.findLastIndex((word) => word.end <= end + 2),
        })),
    )
    .filter(({ first }) => first >= 0);

const votesAround = (list: readonly Word[], first: number, end: number): number => {
  const [before, after] = [list[first - 1], list[end + 1]];
  const kind = before === undefined ? null : nounClass(before.folded);
  if (before !== undefined && (TITLE.test(before.folded) || kind === 'person')) return 1;
  const isKind =
    after !== undefined && isContent(after) && /^\p{Ll}/u.test(after.text) && nounClass(after.folded) !== null;
  if (before?.folded === 'the') return isKind ? 0 : -1;
  if (kind !== null && THING.test(kind) && /^\p{Ll}/u.test(before?.text ?? '')) return -1;
  if (before !== undefined && PLACING.test(before.folded)) return -1;
  return SPEAKING.test(after?.folded ?? '') || /^(?:said|says|told|added)$/.test(before?.folded ?? '') ? 1 : 0;
};

/**
 * Whether a name is a person's: by its given name, and by what stands around it in the passages, a title or an occupation before
 * it, a verb of saying behind it; an article or a thing's noun before it speaks against it ("the ferry Astrid Moen").
 */
export const personhood = (text: string, passages: readonly Passage[]): Personhood => {
  const list = words(text.replace(/^the\s+/i, ''));
  const [own, last] = [list[0], list.at(-1)];
  if (own === undefined || last === undefined) return { votes: 0, sex: null };
  const found = passages.flatMap((passage) => occurrences(last.stem.replace(/['’]s$/, ''), passage));
  const longer = found
    .map(({ sentence, first, end }) => ({ given: sentence.words[first], isLong: end > first }))
    .find(({ given, isLong }) => isLong && sexOf(given?.folded ?? '') !== null);
  const isLong = list.length > 1;
  const ownSex = isLong || !ALSO_WORDS.has(own.folded) ? sexOf(own.folded) : null;
  const sex = ownSex ?? (isLong ? null : sexOf(longer?.given?.folded ?? ''));
  const around = found.map(({ sentence, first, end }) => votesAround(sentence.words, first, end));
  const sum = (sex === null ? 0 : 2) + 3 * Math.sign(around.reduce((total, vote) => total + vote, 0));
  return { votes: /^the\s/i.test(text) ? Math.min(sum, -1) : sum, sex };
};
