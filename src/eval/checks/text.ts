import { type Check, quoted } from '../check.ts';
import { plain } from '../plain.ts';

export const contains: Check<string[]> = ({ answer }, expected) => {
  const text = plain(answer);
  const missing = expected.filter((part) => !text.includes(plain(part)));
  return { passed: missing.length === 0, expected: quoted(expected), got: `${quoted([answer])}` };
};

export const notContains: Check<string[]> = ({ answer }, expected) => {
  const text = plain(answer);
  const present = expected.filter((part) => text.includes(plain(part)));
  return { passed: present.length === 0, expected: `no ${quoted(expected)}`, got: quoted([answer]) };
};

export const matches: Check<string> = ({ answer }, expected) => ({
  passed: new RegExp(expected, 'iu').test(answer),
  expected: `something like /${expected}/`,
  got: quoted([answer]),
});

export const shortAnswer: Check<string> = (answer, expected) => ({
  passed: answer.shortAnswer !== null && plain(answer.shortAnswer) === plain(expected),
  expected: quoted([expected]),
  got: answer.shortAnswer === null ? 'no short answer' : quoted([answer.shortAnswer]),
});
