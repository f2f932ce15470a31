import type { Word } from '../../../../domain/words.ts';
import { related } from '../../../../domain/word-relations.ts';
import { nounClass, tagsOf } from '../../../question/word-class.ts';
import { bestSimilarity } from '../../../../retrieval/stem-similarity.ts';
import type { Retrieval } from '../../../../retrieval/retrieve.ts';
import type { RankedSentence } from '../../../reading/rank-sentences.ts';
import { stemsAbove } from '../../stems-above.ts';
import type { AskedStatement } from '../asked-statement.ts';
import { isOpposite, isSame } from '../same-word.ts';

/** How far a sentence, with what its reader knows, speaks of what a statement says. */
export type Bearing = {
  /** Share of the statement's words, by weight, that the sentence says or its title and headings give, in [0, 1]. */
  told: number;
  /** The same with the sentences beside it, which count for less. */
  near: number;
  /** Words of the statement that neither says, those left out that only go with a told one: "system" of "sprinkler system". */
  untold: readonly Word[];
};

/** From this nearness by vector on a word counts as told. */
const NEAR = 0.62;
/** What a word counts for that only a sentence beside it says. */
const BESIDE = 0.6;

const isName = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);

const [WEEKDAY, WEEKEND] = [/^(?:mon|tues|wednes|thurs|fri)days?$/, /^(?:satur|sun)days?$/];

/** "Saturday" is told by "weekends". */
const isPartOfWeek = (asked: Word, told: Word): boolean =>
  (WEEKDAY.test(asked.folded) && /^(?:weekdays?|workdays?|daily)$/.test(told.folded)) ||
  (WEEKEND.test(asked.folded) && /^(?:weekends?|daily)$/.test(told.folded));

/** "No animal was caught" of frogs: the word for the whole kind. */
const isClassOf = (asked: Word, told: Word): boolean =>
  /^(?:animal|plant|person|people)s?$/.test(told.folded) &&
  nounClass(asked.folded) === (told.folded === 'people' ? 'person' : told.folded.replace(/s$/, ''));

/** Whether a told word says an asked one: a word for the same, a kind of it or the kind that it is of. */
export const meansByWord = (asked: Word, told: Word): boolean => {
  if (isSame(asked, told) || isPartOfWeek(asked, told)) return true;
  if (isName(asked) || isOpposite(asked, told) || /^\p{N}/u.test(told.folded)) return false;
  return related(asked.stem, told.stem) === 'broader' || isClassOf(asked, told);
};

/** Whether a told word says an asked one, or as good as: by word, or as a near neighbour by vector. */
export const means = (
  asked: Word,
  told: Word,
  { question, nearness }: Pick<Retrieval, 'question' | 'nearness'>,
): boolean => {
  if (meansByWord(asked, told)) return true;
  if (isName(asked) || isOpposite(asked, told) || /^\p{N}/u.test(told.folded)) return false;
  return (nearness.get(told.stem)?.[question.terms.indexOf(asked.stem)] ?? 0) >= NEAR;
};

/** What may describe one of several like things: "second", "upper". */
const TELLING_APART = new Set(['adjective', 'number']);

/** "known on the exchange as BWF": another name that a text gives for what it is about. */
const ALIAS =
  /\b(?:known|called|abbreviated|listed|short)\b[^.;]{0,40}?\b(?:as|for)?\s*[“"']?(\p{Lu}[\p{Lu}\p{N}]+)\b|\((\p{Lu}{2,})\)/gu;

const aliasesIn = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(ALIAS), ([, one, other]) => (one ?? other ?? '').toLowerCase()));

/** How a ranked sentence bears on some content words of a statement. */
export const bearingOf = (
  statement: AskedStatement,
  content: readonly Word[],
  ranked: RankedSentence,
  retrieval: Retrieval,
): Bearing => {
  const { sentence, position, passage } = ranked;
  const given = stemsAbove(ranked);
  const beside = passage.sentences.slice(Math.max(0, position - 2), position + 2).flatMap(({ words }) => words);
  const aliases = aliasesIn(passage.chunk.text);
  const tags = tagsOf(statement.words);
  let [told, near, total] = [0, 0, 0];
  const untold: Word[] = [];
  const isSaid = (word: Word): boolean => sentence.words.some((other) => means(word, other, retrieval));
  const isObjectName = (word: Word): boolean => isName(word) && !statement.subjectWords.includes(word);
  for (const word of content) {
    const weight = retrieval.weights.get(word.stem) ?? 1;
    const bare = word.folded.replace(/['’]s$/, '');
    const isTold = isSaid(word) || bestSimilarity(word.stem, given) > 0 || aliases.has(bare);
    const tellsApart = TELLING_APART.has(tags[statement.words.indexOf(word)] ?? '') || isObjectName(word);
    const isNear = !tellsApart && beside.some((other) => isSame(word, other));
    total += weight;
    if (isTold) told += weight;
    if (isTold || isNear) near += weight * (isTold ? 1 : BESIDE);
    else untold.push(word);
  }
  const isWithTold = (word: Word): boolean => {
    const at = statement.words.indexOf(word);
    const before = statement.words[at - 1];
    const isCompound = !/^(?:verb|past|auxiliary)$/.test(tags[at - 1] ?? '');
    return !isName(word) && isCompound && before !== undefined && content.includes(before) && !untold.includes(before);
  };
  const shares = total === 0 ? { told: 1, near: 1 } : { told: told / total, near: near / total };
  return { ...shares, untold: untold.filter((word) => !isWithTold(word)) };
};
