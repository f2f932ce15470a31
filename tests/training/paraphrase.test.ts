import { expect, test } from 'vitest';
import { createParaphraser } from '../../training/paraphrase.ts';

const WORDS = 'doctor physician lorry truck buy purchase company firm begin start commence ship vessel building';
const paraphrase = await createParaphraser([`${WORDS} `.repeat(6)]);

const QUESTIONS = [
  'When did the company buy the lorry?',
  'Who started the firm?',
  'Which vessel did the physician purchase?',
  'How many ships begin in Tarn in 1912?',
];

test('what can be said otherwise is, in the same way each time', () => {
  const told = QUESTIONS.map(paraphrase);
  expect(told.filter((text) => text !== null).length).toBeGreaterThan(2);
  expect(told).toEqual(QUESTIONS.map(paraphrase));
  for (const [i, text] of told.entries()) expect(text).not.toBe(QUESTIONS[i]);
});

test('names, figures and small words stay', () => {
  expect(paraphrase('How many ships begin in Tarn in 1912?')).toMatch(/^How many \w+ \w+ in Tarn in 1912\?$/);
  expect(paraphrase('Who is Ilse Brandt?')).toBeNull();
});
