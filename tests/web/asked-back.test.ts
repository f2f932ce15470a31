import { expect, test } from 'vitest';
import { withOtherReadings } from '../../src/answer/refusal/other-readings.ts';
import { askWhoIsMeant } from '../../src/answer/refusal/unclear-reference.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { askedBack } from '../../web/src/answer/asked-back.ts';

const of = (status: Answer['status'], answer: string) => askedBack({ status, answer } as Answer);

const MILL = 'When did the mill open?';
const MINE = 'When did the mine open?';

test('the questions that an abstention asks back with are told, each once', () => {
  const { parts } = withOtherReadings(askWhoIsMeant({ pronoun: 'it', choices: [] }), [MILL, MINE, MILL]);
  expect(of('abstained', parts.map(({ text }) => text).join(' '))).toEqual([MILL, MINE]);
});

test('so are the names that a pronoun may stand for', () => {
  const { parts } = askWhoIsMeant({ pronoun: 'she', choices: ['Dr. Maria Holt', 'Ada Quell'] });
  expect(of('abstained', parts.map(({ text }) => text).join(' '))).toEqual(['Dr. Maria Holt', 'Ada Quell']);
});

test('words in quotation marks are no question, and an answer that quotes one asks nothing', () => {
  expect(of('abstained', 'The passages closest to the question don’t mention “mayor” or “Brasilia”.')).toEqual([]);
  expect(of('answered', 'The sign read “Who goes there?” [1]')).toEqual([]);
});
