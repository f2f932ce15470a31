import { isFunctionWord } from '../../src/domain/words.ts';
import type { Random } from '../../src/domain/seeded-random.ts';
import { quantitiesOf } from '../../src/answer/question/fitting-quantities.ts';
import { nounPhrases, tagsOf, type Tag, type WordRun } from '../../src/answer/question/word-class.ts';
import { spanCandidates } from '../../src/answer/reading/span-candidates.ts';
import type { PassageSentence } from '../../src/retrieval/passage.ts';

/** What of a sentence is asked for: a name, a phrase, a reason, …, or the kind of a quantity. */
export type AnswerOption = WordRun & { type: string; weight: number; isQuantity: boolean };

/** A sentence with the tags of its words. */
export type Tagged = { sentence: PassageSentence; tags: Tag[] };

export const tagged = (sentence: PassageSentence): Tagged => ({ sentence, tags: tagsOf(sentence.words) });

/** Words of a sentence that a span of its text covers. */
const wordsIn = ({ words }: PassageSentence, start: number, end: number): [number, number] => [
  words.findIndex((word) => word.end > start),
  words.findLastIndex((word) => word.start < end),
];

const quantityOptions = ({ sentence, tags }: Tagged, has: (run: WordRun) => boolean, random: Random): AnswerOption[] =>
  quantitiesOf(sentence).flatMap(({ start, end, kind }) => {
    let [first, last] = wordsIn(sentence, start, end);
    if (kind !== 'date' && random() < 0.6 && kind !== 'money' && kind !== 'percent') {
      const figures = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter(
        (k) => /\p{N}/u.test(sentence.words[k]!.text) || tags[k] === 'number',
      );
      if (figures.length > 0) [first, last] = [figures[0]!, figures.at(-1)!];
    }
    const weight = kind === 'date' ? 3 : 2;
    return has({ first, last }) ? [{ first, last, type: kind, weight, isQuantity: true }] : [];
  });

/** Noun phrases, sometimes without what qualifies them or with the next one: "the conquest of Wales". */
const phraseOptions = ({ sentence, tags }: Tagged, has: (run: WordRun) => boolean, random: Random): AnswerOption[] => {
  const phrases = nounPhrases(sentence.text, sentence.words, tags);
  return phrases.flatMap((run) => {
    const isName = sentence.names.some(({ start, end }) => {
      const [first, last] = wordsIn(sentence, start, end);
      return first <= run.last && run.first <= last;
    });
    if (isName && random() < 0.8) return [];
    let { first, last } = run;
    if (last > first && random() < 0.25) first = last - Math.floor(random() * (last - first));
    const next = phrases.find(
      (other) =>
        other.first > last &&
        other.first <= last + 3 &&
        tags
          .slice(last + 1, other.first)
          .every((tag) => tag === 'preposition' || tag === 'determiner' || sentence.words[last + 1]?.folded === 'and'),
    );
    if (next !== undefined && random() < 0.3) last = next.last;
    return has({ first, last }) ? [{ first, last, type: 'phrase', weight: 1, isQuantity: false }] : [];
  });
};

/** Reasons, aims, single adjectives, and now and then a longer run. */
const otherOptions = (
  { sentence: { words, text }, tags }: Tagged,
  runs: readonly WordRun[],
  random: Random,
): AnswerOption[] =>
  runs.flatMap(({ first, last }) => {
    const before = words[first - 1]?.folded;
    const gap = text.slice(words[last]!.end, words[last + 1]?.start ?? words[last]!.end + 1);
    const closes = words[last + 1] === undefined || /[,;.]/.test(gap);
    const option = (type: string, weight: number) => [{ first, last, type, weight, isQuantity: false }];
    if (before === 'because' || words[first]!.folded === 'because')
      return last - first >= 2 && closes ? option('reason', 3) : [];
    if (tags[first] === 'verb' && before === 'to' && last > first && /[,;.]/.test(gap)) return option('aim', 0.5);
    if (tags[first] === 'adjective' && first === last) return option('adjective', 0.25);
    const isLong = last - first > 3 && random() < 0.06;
    return isLong && /^(?:noun|adjective|past)$/.test(tags[first]!) ? option('clause', 0.6) : [];
  });

/** What a sentence may be asked for, with how often it is. */
export const answerOptions = (read: Tagged, random: Random): AnswerOption[] => {
  const { sentence } = read;
  const runs = spanCandidates(sentence);
  const known = new Set(runs.map(({ first, last }) => `${first}:${last}`));
  const has = ({ first, last }: WordRun): boolean => known.has(`${first}:${last}`);
  const named = sentence.names.flatMap(({ start, end }) => {
    const [first, last] = wordsIn(sentence, start, end);
    return last > 0 && has({ first, last }) ? [{ first, last, type: 'name', weight: 2.2, isQuantity: false }] : [];
  });
  return [
    ...named,
    ...quantityOptions(read, has, random),
    ...phraseOptions(read, has, random),
    ...otherOptions(read, runs, random),
  ];
};

export const isContentWord = ({ sentence: { words } }: Tagged, i: number): boolean => !isFunctionWord(words[i]!.folded);
