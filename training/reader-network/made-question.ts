import { verbBase } from '../../src/answer/question/word-class.ts';
import type { WordRun } from '../../src/answer/question/word-class.ts';
import type { Random } from '../../src/domain/seeded-random.ts';
import type { Passage } from '../../src/retrieval/passage.ts';
import { answerOptions, isContentWord, tagged, type AnswerOption, type Tagged } from './answer-options.ts';
import { askingWords } from './asking-words.ts';

/** A question that words `first` to `last` of its sentence answer. */
export type MadeQuestion = WordRun & { text: string };

const SHORTEST = 7;
const LONGEST = 45;
/** Content words that a question says of its sentence. */
const LEAST_SAID = 2;
const MOST_SAID = 5;
const MORE_SAID = 9;
const DROPPED = [0, 0, 0.1, 0.2, 0.35];
const AUXILIARY = /^(?:is|are|was|were|has|have|had|can|could|will|would|should|may|might|must)$/;
const PRONOUN = /^(?:he|she|it|they|this|these)$/;
const JOINING = /^(?:but|because|although|while|if|whereas|once)$/;

const drawOption = (options: readonly AnswerOption[], random: Random): AnswerOption => {
  let at = random() * options.reduce((sum, { weight }) => sum + weight, 0);
  return options.find(({ weight }) => (at -= weight) < 0) ?? options[0]!;
};

/** Words before and behind the answer that the question says: those of its clause, and of neighbouring ones where that is short. */
const wordsAround = (read: Tagged, { first, last }: WordRun, random: Random): { before: number[]; after: number[] } => {
  const { sentence, tags } = read;
  const { words, text } = sentence;
  let clause = 0;
  const clauses = words.map((word, i) => {
    const gap = text.slice(words[i - 1]?.end ?? 0, word.start);
    if (i > 0 && (/[,;:()–—“”"]/.test(gap) || (tags[i] === 'conjunction' && JOINING.test(word.folded)))) clause++;
    return clause;
  });
  let [from, to] = [clauses[first]!, clauses[last]!];
  const isSaid = (i: number): boolean => clauses[i]! >= from && clauses[i]! <= to;
  const said = (list: readonly number[]): number => list.filter((i) => isContentWord(read, i)).length;
  const places = words.map((_, i) => i);
  const around = () => places.filter((i) => isSaid(i) && (i < first || i > last));
  for (let tries = 0; tries < 4 && (said(around()) < 3 || (said(around()) < 8 && random() < 0.4)); tries++) {
    if (from > 0 && (random() < 0.5 || to === clause)) from--;
    else if (to < clause) to++;
  }
  const before = around().filter((i) => i < first);
  const after = around().filter((i) => i > last);
  const most = MOST_SAID + Math.floor(random() * MORE_SAID);
  while (said(before) + said(after) > most)
    if (said(before) > said(after)) before.shift();
    else after.pop();
  return { before, after };
};

/** Words of a sentence as a question says them: the first in small letters, a pronoun that opens it often as the name it stands for. */
const wordSayer = (passage: Passage, at: number, { sentence, tags }: Tagged, random: Random) => {
  const named = passage.sentences.slice(0, at).findLast(({ names }) => names.length > 0)?.names[0]?.text;
  const subject = named ?? passage.chunk.headings.at(-1);
  return (i: number, isFirst: boolean): string => {
    const word = sentence.words[i]!;
    if (isFirst && PRONOUN.test(word.folded) && subject !== undefined && random() < 0.6) return subject;
    const isName = tags[i] === 'name' || sentence.names.some(({ start }) => start === 0);
    return i === 0 && !isName ? word.text.toLowerCase() : word.text;
  };
};

/**
 * Makes a question of a sentence (as Lewis, Denoyer & Riedel 2019, "Unsupervised Question Answering by Cloze Translation", do): what answers is taken out, words that ask for
 * its kind take its place or the front, with "did" or the sentence's own auxiliary behind them, and some words are left out. Null where too little would be asked.
 */
export const makeQuestion = (passage: Passage, at: number, random: Random): MadeQuestion | null => {
  const read = tagged(passage.sentences[at]!);
  const { sentence, tags } = read;
  const { words, text } = sentence;
  if (words.length < SHORTEST || words.length > LONGEST || /\?\s*$/.test(text)) return null;
  const options = answerOptions(read, random);
  if (options.length === 0) return null;
  const option = drawOption(options, random);
  const { first, last } = option;
  const { before, after } = wordsAround(read, option, random);
  const isSaid = (i: number): boolean => isContentWord(read, i);
  if (before.filter(isSaid).length + after.filter(isSaid).length < LEAST_SAID) return null;
  const hasArticle = tags[first - 1] === 'determiner';
  if (hasArticle && before.at(-1) === first - 1) before.pop();
  const leading = words[first - (hasArticle ? 2 : 1)]?.folded ?? '';
  const isPreposition = before.length > 0 && tags[before.at(-1)!] === 'preposition' && before.at(-1)! >= first - 2;
  const asking = askingWords(read, option, { word: leading, isPreposition }, random);
  let [asked, stranded] = [asking.words, ''];
  if (isPreposition || (option.type === 'reason' && words[before.at(-1) ?? -1]?.folded === 'because')) {
    const preposition = words[before.pop()!]!.folded;
    const isFronted = random() < 0.35;
    if (!asking.takesPreposition && isPreposition) {
      if (isFronted) asked = `${preposition} ${asked}`;
      else stranded = preposition;
    }
  }
  // "12 ships": what is counted goes with "how many".
  if (option.isQuantity && asked !== 'what' && option.type !== 'date' && tags[after[0] ?? -1] === 'noun')
    asked = `${asked} ${words[after.shift()!]!.text}`;
  const sayWord = wordSayer(passage, at, read, random);
  const dropped = DROPPED[Math.floor(random() * DROPPED.length)]!;
  const isKept = (i: number): boolean => random() >= (isSaid(i) ? dropped : 0.07);
  const say = (list: readonly number[], skip?: number): string =>
    list
      .filter((i) => i !== skip && isKept(i))
      .map((i) => sayWord(i, i === before[0]))
      .join(' ');
  const order = random();
  const auxiliary = before.findLast((i) => AUXILIARY.test(words[i]!.folded));
  const verb = before.find((i) => tags[i] === 'past' || tags[i] === 'verb');
  const parts =
    before.filter(isSaid).length === 0
      ? [asked, say(after)]
      : order < 0.18
        ? [say(before), stranded, asked, say(after)]
        : order < 0.28
          ? [asked, say(after), say(before), stranded]
          : auxiliary !== undefined
            ? [asked, words[auxiliary]!.folded, say(before, auxiliary), stranded, say(after)]
            : [
                asked,
                verb === undefined || tags[verb] === 'past' || random() < 0.5 ? 'did' : 'does',
                before
                  .map((i) =>
                    i === verb
                      ? (verbBase(words[i]!.folded) ?? words[i]!.folded)
                      : isKept(i)
                        ? sayWord(i, i === before[0])
                        : '',
                  )
                  .join(' '),
                stranded,
                say(after),
              ];
  return { first, last, text: parts.join(' ').replace(/\s+/g, ' ').trim() };
};
