import { expect, test } from 'vitest';
import { loadBuiltinEmbedder } from '../../src/adapters/node/builtin-embedder.ts';
import { spanLogits } from '../../src/answer/reading/network/span-logits.ts';
import type { RankedSentence } from '../../src/answer/reading/rank-sentences.ts';
import { readingOf } from '../../src/answer/reading/reading.ts';
import { spanCandidates } from '../../src/answer/reading/span-candidates.ts';
import { sentenceContext } from '../../src/answer/reading/span-features.ts';
import { readPassage } from '../../src/retrieval/passage.ts';
import { understandQuestion } from '../../src/retrieval/question.ts';
import { wordNearness } from '../../src/retrieval/word-nearness.ts';

const passageOf = (text: string) =>
  readPassage({
    documentId: 'd',
    chunkId: 'c',
    ordinal: 0,
    page: null,
    text,
    start: 0,
    end: text.length,
    headings: [],
  });
const LIGHTHOUSE = passageOf(
  'The lighthouse at Skarholm was designed by Marit Holm, an engineer from Bergen, and lit in 1893. Its lamp burned rapeseed oil until 1921.',
);
const SHARES = [0.7, 0.3];
const embedder = await loadBuiltinEmbedder();

const read = (text: string, passage = LIGHTHOUSE) => {
  const question = understandQuestion(text);
  const spans = passage.sentences.flatMap((sentence, rank) => {
    const candidate = { sentence, share: SHARES[rank] } as RankedSentence;
    const reading = readingOf(question, sentenceContext(question, candidate, rank));
    return spanCandidates(sentence).map((span) => ({ span, reading }));
  });
  const nearness = wordNearness(question.terms, [passage], embedder);
  return { spans, logits: spanLogits({ question, nearness, wordVector: embedder.wordVector }, spans) };
};

// By training/reader-network/fit.py, whose weights are not rounded to bytes.
test.each([
  [
    'Who designed the lighthouse?',
    [
      ['Marit Holm', -0.3],
      ['Skarholm', -1.61],
      ['lamp', -4.38],
    ],
  ],
  [
    'When was it lit?',
    [
      ['1893', -0.65],
      ['1921', -0.78],
      ['rapeseed oil until 1921', -5.38],
    ],
  ],
  [
    'What did the lamp burn?',
    [
      ['rapeseed oil', -0.72],
      ['rapeseed oil until 1921', -0.92],
      ['rapeseed', -3.12],
    ],
  ],
] as const)('%s is read as in training', (question, expected) => {
  const { spans, logits } = read(question);
  for (const [text, logit] of expected) {
    const at = spans.findIndex(({ span }) => span.text === text);
    expect(Math.abs(logits![at]! - logit)).toBeLessThan(0.1);
  }
});

test('the shares of all spans sum to 1', () => {
  const { logits } = read('Who designed the lighthouse?');
  expect(logits!.reduce((sum, logit) => sum + Math.exp(logit), 0)).toBeCloseTo(1, 5);
});

test('without vectors of words nothing is read', () => {
  const { spans } = read('Who designed the lighthouse?');
  const question = understandQuestion('Who designed the lighthouse?');
  expect(spanLogits({ question, nearness: new Map(), wordVector: undefined }, spans)).toBeNull();
});

test('a span beyond the words that are read is hardly believed', () => {
  const long = passageOf(`The lighthouse was designed ${'with great care '.repeat(30)}by Marit Holm.`);
  const { spans, logits } = read('Who designed the lighthouse?', long);
  const at = spans.findIndex(({ span }) => span.text === 'Marit Holm');
  expect(logits![at]).toBe(-20);
});
