import type { ClaimWords } from './claim-words.ts';
import type { Arithmetic } from './computation.ts';
import { inOneSentence } from './computation.ts';
import type { Operand } from './operands.ts';
import { plus } from './spread.ts';

const OVER = 'surplus|profit|gain|excess';
const UNDER = 'deficit|loss|shortfall';
const BALANCE = new RegExp(
  String.raw`\b(?:(?<over>${OVER})|(?<under>${UNDER}))\s+(?:of\s+)?(?:about |around |some |nearly |almost )?$`,
  'i',
);
const BETTER = /\b(?:improv\w+|better|recover\w*)\b/i;
const WORSE = /\b(?:worsen\w*|worse|deteriorat\w+)\b/i;
const EITHER = /\b(?:swing\w*|swung|turn(?:ed|around)|chang\w+)\b/i;

/** Whether a figure is a surplus or a deficit, as the word right before it says. */
const signOf = ({ fact: { sentence, quantity } }: Operand): 1 | -1 | null => {
  const groups = BALANCE.exec(sentence.slice(0, sentence.indexOf(quantity.text)))?.groups;
  return groups === undefined ? null : groups['over'] === undefined ? -1 : 1;
};

const saysThat = ({ claim, direction }: ClaimWords, end: 1 | -1): boolean => {
  const isRise = direction === 'rise' || BETTER.test(claim.sentence);
  const isFall = direction === 'fall' || WORSE.test(claim.sentence);
  return isRise === isFall ? !isRise && EITHER.test(claim.sentence) : isRise === (end === 1);
};

/** From a deficit to a surplus, or back: "improved by 405 million", from one of 95 to one of 310. */
export const computeSwings: Arithmetic = function* (words, operands) {
  for (const start of operands)
    for (const end of operands) {
      if (start.fact.role !== 'start' || end.fact.role !== 'end' || !inOneSentence(start, end)) continue;
      if (start.family !== words.family || end.family !== words.family) continue;
      const [from, to] = [signOf(start), signOf(end)];
      if (from === null || to === null || from === to) continue;
      yield {
        amount: plus(end.amount, start.amount),
        operands: [end, start],
        terms: `${end.fact.quantity.text} + ${start.fact.quantity.text}`,
        isCalledFor: () => saysThat(words, to),
        explained: words.terms.flatMap(({ text, concept }) =>
          [BETTER, WORSE, EITHER].some((cue) => cue.test(text)) ? [concept] : [],
        ),
      };
    }
};
