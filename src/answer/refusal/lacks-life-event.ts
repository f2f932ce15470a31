import type { Retrieval } from '../../retrieval/retrieve.ts';
import { isSame } from '../extractive/polarity/same-word.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** What happens once in a life: no other event gives its date or place. */
const EVENT = /^(?:born|die[ds]?|marr(?:y|ied))$/;
/** What tells of it in other words. */
const TOLD =
  /\b(?:born|birth\p{L}*|native|baby|di(?:ed|es|e)|death|dead|deceased|late|killed|murdered|executed|drowned|perished|fell|passed away|buried|funeral|lost (?:his|her|their) li(?:fe|ves)|married|marriage|wedding|wife|husband|wed)\b|[(][^)]*\d{4}[^)]*[)]|†/iu;

/** Whether a question asks when or where somebody was born, married or died, and no sentence that would be shown tells of it. */
export const lacksLifeEvent = ({ question }: Retrieval, shown: readonly RankedSentence[]): boolean => {
  const { kind, expects, names, words } = question;
  if ((kind !== 'when' && kind !== 'where' && expects !== 'date') || names.length === 0) return false;
  const event = words.find(({ folded }) => EVENT.test(folded));
  return (
    event !== undefined &&
    !shown.some(({ sentence: { text, words: told } }) => TOLD.test(text) || told.some((word) => isSame(event, word)))
  );
};
