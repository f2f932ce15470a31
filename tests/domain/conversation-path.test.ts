import { expect, test } from 'vitest';
import { pathTo, precedingAnswers } from '../../src/domain/conversation-path.ts';

const ids = (answers: { id: string }[]): string => answers.map(({ id }) => id).join(' ');

test('answers follow one another in their order', () => {
  const answers = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect([...precedingAnswers(answers)]).toEqual([
    ['a', null],
    ['b', 'a'],
    ['c', 'b'],
  ]);
  expect(ids(pathTo(answers, 'c'))).toBe('a b c');
  expect(ids(pathTo(answers, 'b'))).toBe('a b');
});

test('a question asked again follows what its first wording followed, and what comes next follows it', () => {
  const answers = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'b2', after: 'a' }, { id: 'd' }];
  expect(ids(pathTo(answers, 'd'))).toBe('a b2 d');
  expect(ids(pathTo(answers, 'c'))).toBe('a b c');
});

test('a first question asked again follows nothing', () => {
  expect(ids(pathTo([{ id: 'a' }, { id: 'b' }, { id: 'a2', after: null }], 'a2'))).toBe('a2');
});

test('no last answer, one that is not there and a circle lead nowhere', () => {
  expect(pathTo([{ id: 'a' }], null)).toEqual([]);
  expect(pathTo([{ id: 'a' }], 'z')).toEqual([]);
  expect(
    ids(
      pathTo(
        [
          { id: 'a', after: 'b' },
          { id: 'b', after: 'a' },
        ],
        'b',
      ),
    ),
  ).toBe('a b');
});
