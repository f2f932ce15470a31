import { expect, test } from 'vitest';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { terms } from '../../src/domain/words.ts';
import { readPassage } from '../../src/retrieval/passage.ts';
import { understandQuestion } from '../../src/retrieval/question.ts';
import { isMeant, nearestWords, wordNearness } from '../../src/retrieval/word-nearness.ts';

const embedder = await loadBuiltinEmbedder();
const passageOf = (text: string) =>
  readPassage({
    chunkId: '1',
    documentId: 'd',
    ordinal: 0,
    start: 0,
    end: text.length,
    text,
    headings: [],
    page: null,
  });

const stem = (word: string): string => terms(word)[0] ?? '';

/** How near the nearest word of a sentence is to a word. */
const nearest = (word: string, text: string, from: Parameters<typeof wordNearness>[2] = embedder): number => {
  const passage = passageOf(text);
  return nearestWords(wordNearness([stem(word)], [passage], from), passage.stemSet, 1)[0] ?? -1;
};

test('a word is nearest to itself, then to what means the same, then to what has to do with it', () => {
  const [same, synonym, company, none] = ['physician', 'doctor', 'hospital', 'lorry'].map((word) =>
    nearest('physician', `A ${word} was there.`),
  );
  expect(same).toBe(1);
  expect(synonym).toBeGreaterThan(company!);
  expect(company).toBeGreaterThan(none!);
});

test('without vectors of words, WordNet and the forms of a word still tell', () => {
  expect(nearest('physician', 'A doctor was there.', {})).toBeGreaterThan(0.5);
  expect(nearest('physician', 'A hospital was there.', {})).toBe(0);
});

test.each([
  ['Who is the physician?', 'The doctor is Mara Voss.', true],
  ['Who is the carpenter?', 'The doctor is Mara Voss.', false],
])('%s – %s', (text, told, expected) => {
  const question = understandQuestion(text);
  const passage = passageOf(told);
  const document = { documentId: 'd', title: '' } as never;
  const found = {
    question,
    passages: [{ passage, document, score: 1, cosines: [] }],
    nearness: wordNearness(question.terms, [passage], embedder),
  };
  expect(isMeant(found, question.terms[0]!)).toBe(expected);
});
