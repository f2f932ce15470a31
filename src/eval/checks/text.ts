import { type Check, quoted } from '../check.ts';
import { plain } from '../../domain/plain.ts';
import { withoutMarkers } from '../without-markers.ts';

export const contains: Check<string[]> = (answer, expected) => {
  const text = plain(withoutMarkers(answer));
  const missing = expected.filter((part) => !text.includes(plain(part)));
  return {
    passed: missing.length === 0,
    expected: quoted(missing.length === 0 ? expected : missing),
    got: quoted([answer.answer]),
  };
};

export const notContains: Check<string[]> = (answer, expected) => {
  const text = plain(withoutMarkers(answer));
  const present = expected.filter((part) => text.includes(plain(part)));
  return { passed: present.length === 0, expected: `no ${quoted(expected)}`, got: quoted([answer.answer]) };
};

export const matches: Check<string> = (answer, expected) => ({
  passed: new RegExp(expected, 'iu').test(withoutMarkers(answer)),
  expected: `something like /${expected}/`,
  got: quoted([answer.answer]),
});

export const shortAnswer: Check<string> = (answer, expected) => ({
  passed: answer.shortAnswer !== null && plain(answer.shortAnswer) === plain(expected),
  expected: quoted([expected]),
  got: answer.shortAnswer === null ? 'no short answer' : quoted([answer.shortAnswer]),
});
