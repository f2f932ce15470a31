import type { Answer } from '../../domain/answer.ts';
import { type Check, quoted } from '../check.ts';
import { plain } from '../../domain/plain.ts';
import { withoutMarkers } from '../without-markers.ts';

const DONE: Record<Answer['status'], string> = {
  answered: 'an answer',
  corrected: 'a correction',
  abstained: 'no answer',
};

const got = ({ status, answer }: Answer): string => `${DONE[status]}: ${quoted([answer])}`;

export const abstains: Check<true> = (answer) => ({
  passed: answer.status === 'abstained',
  expected: 'no answer, for the sources do not say',
  got: got(answer),
});

/** Implied by every expectation of content. */
export const answers: Check<true> = (answer) => ({
  passed: answer.status !== 'abstained',
  expected: 'an answer',
  got: got(answer),
});

export const corrects: Check<string[] | false> = (answer, expected) => {
  if (expected === false)
    return { passed: answer.status !== 'corrected', expected: 'no correction of the question', got: got(answer) };
  const text = plain(withoutMarkers(answer));
  return {
    passed: answer.status === 'corrected' && expected.every((part) => text.includes(plain(part))),
    expected: `a correction with ${quoted(expected)}`,
    got: got(answer),
  };
};
