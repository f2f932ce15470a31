import type { Fact } from '../../domain/fact.ts';
import { terms } from '../../domain/words.ts';
import { NUMBER_WORDS } from '../../quantities/numbers/number-words.ts';
import type { Question } from '../../retrieval/question.ts';
import { asksForFigure } from '../question/fitting-quantities.ts';

/** What a question asks to make of all that a table lists, in its own words. */
export type WholeAsked = { asked: 'sum' | 'average'; words: readonly string[]; stated: number | null };

const AVERAGE = /\b(?:average|mean)\b/i;
const SUM = /\b(?:together|combined|altogether|in total|in all)\b/i;
const ALL = /\b(?:all|both|every|each)\b/i;
const TOTAL = /^(?:(?:grand |sub-?)?total|sum|all|overall|altogether|average|mean)\b/i;

/** Reads "How many tonnes did the three ports land together?"; null where no whole is meant. */
export const wholeAsked = (question: Question): WholeAsked | null => {
  const { text, words } = question;
  const asked = AVERAGE.test(text) ? 'average' : SUM.test(text) ? 'sum' : null;
  const number = words.find(({ folded }) => NUMBER_WORDS.has(folded));
  const stated = NUMBER_WORDS.get(number?.folded ?? '')?.value ?? null;
  if (asked === null || !asksForFigure(question) || (stated === null && !ALL.test(text))) return null;
  const saying = terms('average mean together combined altogether total all both every each');
  return { asked, words: [...saying, ...(number === undefined ? [] : [number.stem])], stated };
};

/** Whether facts of one measure and time are all that is meant: each of another thing, none of them a total, as many as said. */
export const areWhole = ({ stated }: WholeAsked, facts: readonly Fact[]): boolean =>
  facts.length > 1 &&
  (stated === null || stated === facts.length) &&
  new Set(facts.map(({ subject }) => subject)).size === facts.length &&
  new Set(facts.map(({ time }) => `${time?.start ?? ''}/${time?.end ?? ''}`)).size === 1 &&
  !facts.some(({ subject }) => TOTAL.test(subject));
