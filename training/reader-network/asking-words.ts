import { nounClass } from '../../src/answer/question/word-class.ts';
import { relatedStems } from '../../src/domain/word-relations.ts';
import type { Random } from '../../src/domain/seeded-random.ts';
import type { AnswerOption, Tagged } from './answer-options.ts';

const TITLE =
  /^(?:mr|mrs|ms|dr|sir|king|queen|president|general|captain|emperor|pope|prince|princess|lord|lady|saint|judge|senator|secretary|professor|colonel)$/i;
const PLACING = /^(?:in|at|near|from|into|throughout|across|toward|towards|outside)$/;

/** What a question asks with, and whether it takes up the preposition before the answer: "in 1912" is asked for by "when". */
export type Asking = { words: string; takesPreposition: boolean };

const QUANTITIES: Readonly<Record<string, readonly string[]>> = {
  money: ['how much', 'how much money', 'what amount', 'what'],
  percent: ['what percentage', 'what percent', 'how much', 'what share', 'what proportion'],
};
const PLACES = 'where,where,what place,what country,which city,in what country,what location,what state,where'.split(
  ',',
);
const NAMES = 'what,which,who,what,what is the name of the,what group,what organization,which country'.split(',');
const THINGS = 'what,what,what,what,which,what thing,what is the term for'.split(',');

/** Words that may ask for an answer of a sentence, drawn; `before`: the word before the answer and its article. */
export const askingWords = (
  { sentence: { words, text }, tags }: Tagged,
  { first, last, type, isQuantity }: AnswerOption,
  before: { word: string; isPreposition: boolean },
  random: Random,
): Asking => {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const say = (said: string, takesPreposition = false): Asking => ({ words: said, takesPreposition });
  const head = words[last]!;
  const headClass = tags[last] === 'name' ? null : nounClass(head.folded);
  if (type === 'date') {
    const isYear = /^\d{3,4}$/.test(text.slice(words[first]!.start, head.end));
    const asking = isYear
      ? ['what year', 'in what year', 'which year', 'in which year']
      : ['what date', 'when', 'on what date', 'when', 'what time'];
    return say(random() < 0.5 ? 'when' : pick(asking), true);
  }
  if (type === 'duration') {
    const asking = pick(['how long', 'how many', 'for how long']);
    return say(asking, asking !== 'how many');
  }
  if (QUANTITIES[type] !== undefined) return say(pick(QUANTITIES[type]));
  if (type === 'reason') return say(pick(['why', 'why', 'for what reason']));
  if (type === 'aim') return say(pick(['what', 'why', 'for what purpose']));
  if (isQuantity) return say(pick(['how many', 'how many', 'how much', 'what number of', 'what']));
  if (type === 'name') {
    const titled = TITLE.test(words[first]!.folded) || TITLE.test(words[first - 1]?.folded ?? '');
    const isPerson = titled || (tags[first - 1] === 'noun' && nounClass(words[first - 1]!.folded) === 'person');
    const isTwo = last - first === 1 && tags[last] === 'name';
    if (nounClass(head.folded) !== null && last > first && random() < 0.6)
      return say(`${pick(['what', 'which'])} ${head.folded}`);
    if (PLACING.test(before.word) && random() < 0.8) return say(pick(PLACES), true);
    if (isPerson || (isTwo && random() < 0.7) || (before.word === 'by' && random() < 0.6))
      return say(pick(['who', 'who', 'who', 'whom', 'which person', 'what person', 'who']));
    return say(pick(NAMES));
  }
  if (headClass === 'person' && random() < 0.55)
    return say(pick(['who', 'who', 'what group', 'what person', 'which people']));
  if (type === 'adjective') return say(pick(['what kind of', 'what type of', 'how', 'what sort of']));
  const broader = relatedStems(head.stem).flatMap(([stem, relation]) => (relation === 'broader' ? [stem] : []));
  if (last > first && random() < 0.3)
    return say(`${pick(['what kind of', 'what type of', 'what', 'which'])} ${head.folded}`);
  if (broader.length > 0 && random() < 0.25) return say(`${pick(['what', 'which'])} ${pick(broader)}`);
  const isPlace = headClass === 'place' || PLACING.test(before.word);
  return isPlace && before.isPreposition && random() < 0.35 ? say('where', true) : say(pick(THINGS));
};
