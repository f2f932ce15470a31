import type { Word } from '../../../domain/words.ts';
import { isContent } from '../../../retrieval/content.ts';
import type { Quantity } from '../../../domain/quantity.ts';
import { conceptOf } from '../../../facts/terms.ts';
import type { Question } from '../../../retrieval/question.ts';
import { readAskedStatement, type AskedStatement } from './asked-statement.ts';

/** Deeds that may be done again at another time: another date than the one asked of says nothing of that one. */
const RECURRING = new Set(
  `rise fall change double halve raise cut win lose beat receive carry sell buy earn pay spend cost export import
  produce exceed reach report post visit attend host strike protest vote meet play tour travel fly suffer flood freeze happen occur
  recruit hire employ order donate borrow invest improve worsen spread`
    .split(/\s+/)
    .map(conceptOf),
);

/** Participles of a state that may return: "was closed" of "Was the museum closed in 2021?" */
const STATE = /^(?:closed|shut|open|flooded|suspended|used|employed|allowed|banned|available)$/;

/** What there is one of happens once: "the most visitors", "the first time". */
const UNIQUE = /^(?:first|last|only|most|least|best|worst|\p{L}{3,}est)$/u;

/** "order vessels": a deed to no certain number of things. */
const hasBarePlural = (words: readonly Word[], predicate: Word): boolean => {
  const next = words[words.indexOf(predicate) + 1];
  return next !== undefined && isContent(next) && /^\p{Ll}+[^s\P{Ll}]s$/u.test(next.text);
};

/** Whether a statement is of a deed or a state that may be so again at another time. */
export const isRecurring = ({ words, predicate, isPassive }: AskedStatement): boolean => {
  if (predicate === null || words.some(({ folded }) => UNIQUE.test(folded))) return false;
  const isState = STATE.test(predicate.folded) && (isPassive || predicate.folded === 'open');
  return isState || (!isPassive && hasBarePlural(words, predicate)) || RECURRING.has(conceptOf(predicate.folded));
};

/** Whether what a yes/no question asks of a date may be so at several dates, so that another date told doesn't deny it. */
export const mayRecur = (
  question: Pick<Question, 'text' | 'words' | 'kind'>,
  asked: Pick<Quantity, 'kind' | 'operator'>,
): boolean =>
  asked.kind === 'date' &&
  asked.operator === '=' &&
  question.kind === 'yes-no' &&
  isRecurring(readAskedStatement(question));
