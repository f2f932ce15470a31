import { expect, test } from 'vitest';
import type { Question } from '../../src/retrieval/question.ts';
import { understandQuestion } from '../../src/retrieval/question.ts';
import { terms, words } from '../../src/domain/words.ts';
import { selectSentences } from '../../src/answer/extractive/select-sentences.ts';
import type { RankedSentence } from '../../src/answer/reading/rank-sentences.ts';

/** A likely sentence of a document of its own, as far as choosing sentences looks at it. */
const ranked = (title: string, text: string, question: Question, documentId = title): RankedSentence => {
  const sentence = { text, start: 0, end: text.length, words: words(text), stems: terms(text), names: [] };
  const passage = { headingStems: new Set<string>(), chunk: { chunkId: title }, sentences: [sentence] };
  const evidence = { sentenceCoverage: [question.terms.length > 0 ? 1 : 0] };
  return { sentence, passage, evidence, document: { documentId, title }, position: 0, share: 0.5 } as never;
};

const question = understandQuestion('How many boats were sold by the Orvel yard?');
const best = ranked('Orvel', 'The Orvel yard sold seven boats.', question);
const chosenWith = (other: RankedSentence): string[] =>
  selectSentences(question, [best, other]).map(({ document }) => document.title);

test.each([
  ['only a verb', 'Bakery', 'Seven loaves were sold in the market hall.'],
  ['a noun, but of another name', 'Tarn', 'The Tarn yard sold nine boats.'],
])('adds no sentence of another document that shares %s with the question', (_, title, text) => {
  expect(chosenWith(ranked(title, text, question))).toEqual(['Orvel']);
});

test.each([
  ['says the name and the thing', 'Yards', 'In May the Orvel yard sold two boats more.'],
  ['stands under the name', 'The Orvel year', 'Two boats more were sold in May.'],
])('adds a sentence of another document that %s', (_, title, text) => {
  expect(chosenWith(ranked(title, text, question))).toEqual(['Orvel', title]);
});
