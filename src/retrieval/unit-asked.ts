import type { Word } from '../domain/words.ts';
import { readQuantities } from '../quantities/read-quantities.ts';

const ADJECTIVE = /^(?:big|large|tall|high|deep|wide|heavy|fast|far|long|great|small|old|close|thick|broad|hot|cold)$/;

/** What "in WORD" asks a figure to be given in: the dimension of a unit of measure, `money:…` for a currency. */
const isUnit = (word: string): boolean => {
  const [quantity, ...others] = readQuantities(`5 ${word}`);
  return (
    quantity !== undefined &&
    others.length === 0 &&
    (quantity.kind === 'measure' || quantity.kind === 'money') &&
    quantity.text.endsWith(word) &&
    !quantity.dimension.startsWith('count')
  );
};

/**
 * Whether a word only says how the answer is to be measured: the adjective of "how big" and the unit of "in kg".
 * The passage that answers need not hold it.
 */
export const isUnitAsked = (text: string, list: readonly Word[], word: Word): boolean => {
  const at = list.indexOf(word);
  const before = list[at - 1]?.folded;
  if (before === 'how') return ADJECTIVE.test(word.folded);
  return before === 'in' && /\bhow\b|\bwhat(?:'s|’s)?\b/i.test(text.slice(0, word.start)) && isUnit(word.text);
};
