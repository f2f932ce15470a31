import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import { isSameStem } from '../polarity/same-word.ts';
import { denialsOf } from '../polarity/negation.ts';
import { says, type PremiseRule } from './told-premise.ts';

const OTHER_SIDE: Readonly<Record<string, string>> = { before: 'after', after: 'before' };

const content = (list: readonly Word[]): Word[] => list.filter(isContent);
const holdsAll = (told: readonly Word[], asked: readonly Word[]): boolean => asked.every((word) => says(told, word));

/** The parts of a sentence between semicolons and the words that set one against the other. */
const stretchesOf = (list: readonly Word[], text: string): Word[][] => {
  const stretches: Word[][] = [[]];
  list.forEach((word, i) => {
    const before = list[i - 1];
    const isBreak =
      /^(?:but|while|whereas)$/.test(word.folded) ||
      (before !== undefined && text.slice(before.end, word.start).includes(';'));
    if (isBreak) stretches.push([]);
    stretches.at(-1)?.push(word);
  });
  return stretches;
};

/** "A after B" where the premise says "A before B". */
const isOtherOrder = (asked: readonly Word[], told: readonly Word[]): boolean => {
  const at = asked.findIndex(({ folded }) => folded in OTHER_SIDE);
  const side = asked[at]?.folded;
  if (side === undefined) return false;
  const turned = told.findIndex(({ folded }) => folded === OTHER_SIDE[side]);
  const [first, second] = [content(asked.slice(1, at)), content(asked.slice(at + 1))];
  return (
    turned > 0 &&
    told.every(({ folded }) => folded !== side) &&
    first.length > 0 &&
    second.length > 0 &&
    holdsAll(told.slice(0, turned), first) &&
    holdsAll(told.slice(turned), second)
  );
};

/** "B grew faster than A" where the premise says "A grew faster than B". */
const isOtherComparison = (asked: readonly Word[], told: readonly Word[]): boolean => {
  const [at, toldAt] = [asked, told].map((list) => list.findIndex(({ folded }) => folded === 'than')) as [
    number,
    number,
  ];
  if (at < 2 || toldAt < 2) return false;
  const [lead, behind] = [content(asked.slice(1, at)), content(asked.slice(at + 1))];
  const degree = asked[at - 1] as Word;
  const own = lead.filter((word) => !says(behind, word));
  const isDegree = told.slice(0, toldAt).some((word) => isSameStem(degree, word));
  const toldBehind = told.slice(toldAt);
  const [one, other] = [
    own.filter((word) => !says(told.slice(0, toldAt), word)),
    behind.filter((word) => !says(lead, word)),
  ];
  return (
    isDegree &&
    one.length > 0 &&
    other.length > 0 &&
    holdsAll(toldBehind, one) &&
    holdsAll(told.slice(0, toldAt), [...other, ...own.filter((word) => !one.includes(word))]) &&
    !other.some((word) => says(toldBehind, word))
  );
};

/** Whether a sentence tells two things of a premise the other way round: which came first, or which is the more. */
export const isExchanged: PremiseRule = ({ words: asked }, clause) => {
  const { words: told, text } = clause.ranked.sentence;
  if (clause.isConditional || denialsOf(clause).length > 0) return false;
  return stretchesOf(told, text).some((each) => isOtherOrder(asked, each) || isOtherComparison(asked, each));
};
