import { expect, test } from 'vitest';
import { withQuestionWords } from '../../src/answer/question/misspelt.ts';

test.each([
  ['How mnay vans were built?', 'How many vans were built?'],
  ['Wich firm bought it?', 'Which firm bought it?'],
  ['Hwo won the race?', 'Who won the race?'],
  ['Hwo many won?', 'How many won?'],
  ['Waht is the deposit?', 'What is the deposit?'],
  ['wehn did it open?', 'when did it open?'],
  ['How mcuh is it?', 'How much is it?'],
  ['Who dose coach the team?', 'Who does coach the team?'],
])('a misspelt question word is read as meant: %s', (typed, meant) => {
  expect(withQuestionWords(typed)).toBe(meant);
});

test.each(['Howard won the cup?', 'Hew Hamilton won?', 'Dose of the drug?', 'When did it open?', 'Wat Tyler', ''])(
  'other words stay as they are: %s',
  (typed) => {
    expect(withQuestionWords(typed)).toBe(typed);
  },
);
