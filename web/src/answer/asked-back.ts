import type { Answer } from '../api/types.ts';

/** A question in quotation marks. */
const QUESTION = /“([^“”]*\?)”/g;
/** The names that a pronoun may stand for. */
const NAMES = /” stands for: (.+)\. Please ask again/;

/**
 * What an abstention asks back with, so that pressing it replies: whole questions, “Did you mean …?”, or the names that a
 * pronoun may stand for, of which one alone is a reply.
 */
export const askedBack = ({ status, answer }: Answer): string[] => {
  if (status !== 'abstained') return [];
  const names = NAMES.exec(answer)?.[1]?.split(' or ') ?? [];
  const questions = Array.from(answer.matchAll(QUESTION), ([, question = '']) => question);
  return [...new Set([...names, ...questions])];
};
