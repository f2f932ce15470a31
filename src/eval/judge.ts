import type { Answer } from '../domain/answer.ts';
import type { Outcome } from './check.ts';
import { cites, citesOnly } from './checks/citations.ts';
import { claims, verified } from './checks/claims.ts';
import { conflicts } from './checks/conflicts.ts';
import { date } from './checks/date.ts';
import { language } from './checks/language.ts';
import { quantity } from './checks/quantity.ts';
import { abstains, answers, corrects } from './checks/status.ts';
import { contains, matches, notContains, shortAnswer } from './checks/text.ts';
import type { Expectation } from './questions/expectation.ts';

export type CheckResult = Outcome & { check: string };

const inTime = (milliseconds: number, most: number): Outcome => ({
  passed: milliseconds <= most,
  expected: `at most ${most} ms`,
  got: `${Math.round(milliseconds)} ms`,
});

/** A check a key of an expectation, in the order in which a reader wants to see them. */
const judgeKeys = (answer: Answer, expect: Expectation, milliseconds: number): (CheckResult | undefined)[] => [
  expect.abstains && { check: 'abstains', ...abstains(answer, expect.abstains) },
  expect.corrects !== undefined ? { check: 'corrects', ...corrects(answer, expect.corrects) } : undefined,
  expect.contains && { check: 'contains', ...contains(answer, expect.contains) },
  expect.notContains && { check: 'notContains', ...notContains(answer, expect.notContains) },
  expect.matches !== undefined ? { check: 'matches', ...matches(answer, expect.matches) } : undefined,
  expect.shortAnswer !== undefined ? { check: 'shortAnswer', ...shortAnswer(answer, expect.shortAnswer) } : undefined,
  expect.quantity && { check: 'quantity', ...quantity(answer, expect.quantity) },
  expect.date !== undefined ? { check: 'date', ...date(answer, expect.date) } : undefined,
  expect.cites && { check: 'cites', ...cites(answer, expect.cites) },
  expect.citesOnly && { check: 'citesOnly', ...citesOnly(answer, expect.citesOnly) },
  expect.conflicts !== undefined ? { check: 'conflicts', ...conflicts(answer, expect.conflicts) } : undefined,
  expect.claims && { check: 'claims', ...claims(answer, expect.claims) },
  expect.verified && { check: 'verified', ...verified(answer, expect.verified) },
  expect.language !== undefined ? { check: 'language', ...language(answer, expect.language) } : undefined,
  expect.maxMs !== undefined ? { check: 'maxMs', ...inTime(milliseconds, expect.maxMs) } : undefined,
];

/**
 * Judges an answer by an expectation. An abstention where an answer is expected fails once, as such, and not
 * again for all that it lacks.
 *
 * @param milliseconds how long the answer took
 */
export const judge = (answer: Answer, expect: Expectation, milliseconds = 0): CheckResult[] => {
  if (answer.status === 'abstained' && expect.abstains === undefined)
    return [{ check: 'answers', ...answers(answer, true) }];
  return judgeKeys(answer, expect, milliseconds).filter((result) => result !== undefined);
};
