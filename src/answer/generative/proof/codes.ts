import type { Word } from '../../../domain/words.ts';
import type { Finding } from './finding.ts';

/** Letters with digits, or a letter alone with its number, are the name of one thing among its like: "E04", "A320", "B2". */
const CODE = /^(?=.*\p{Lu})(?=.*\p{N})[\p{Lu}\p{N}]{2,8}$/u;

const codesIn = (list: readonly Word[]): Word[] => list.filter(({ text }) => CODE.test(text));

/** Another code than the one of the sentence that is retold. */
export const codeReplaced = (mine: readonly Word[], theirs: readonly Word[]): Finding | null => {
  const [own, others] = [codesIn(mine), codesIn(theirs)];
  const put = own.find(({ folded }) => !others.some((other) => other.folded === folded));
  const left = others.find(({ folded }) => !own.some((other) => other.folded === folded));
  return put === undefined || left === undefined
    ? null
    : { kind: 'replaced', reason: `the source has “${left.text}” where this has “${put.text}”` };
};
