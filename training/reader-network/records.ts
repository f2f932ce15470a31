import fs from 'node:fs';
import type { EmbeddingTable } from '../../src/adapters/models/embedding-table.ts';
import {
  questionInput,
  sentenceInput,
  type Surfaces,
  type WordInput,
} from '../../src/answer/reading/network/word-inputs.ts';
import { sentenceContext } from '../../src/answer/reading/span-features.ts';
import type { RankedSentence } from '../../src/answer/reading/rank-sentences.ts';
import type { Question } from '../../src/retrieval/question.ts';
import type { WordNearness } from '../../src/retrieval/word-nearness.ts';

/** Words `first` to `last` of a sentence: no answer, the words of one elsewhere, or the answer itself. */
export type LabelledSpan = { first: number; last: number; label: 0 | 1 | 2 };

export type AskedSentence = { candidate: RankedSentence; spans: LabelledSpan[] };

/** Where a question is from: of half a or b of the articles, or made of a sentence. */
export type Origin = 0 | 1 | 2;

const THOUSAND = 1000;
const HUNDRED = 100;
const SAME = 200;

/**
 * Writes questions with the sentences found for them as fit.py reads them, in unsigned numbers of 16 bits. A record: its length in two numbers, origin, count of sentences;
 * the question's count of words, kind and type, six numbers a word; for each sentence its counts of words, likenesses and spans and its share in thousandths, then nine numbers a
 * word, three a likeness (word, word of the question, hundredths or 200 for the same word) and three a span.
 */
export const createRecordFile = (file: string, table: EmbeddingTable, surfaces: Surfaces) => {
  const handle = fs.openSync(file, 'w');
  // Row 0 stands for words without a vector.
  const common = ({ stem, surface, tag, shape }: WordInput): number[] => [
    (table.words.get(stem) ?? -1) + 1,
    surface,
    tag,
    shape,
  ];
  const sentenceNumbers = (
    question: Question,
    { candidate, spans }: AskedSentence,
    rank: number,
    nearness: WordNearness,
  ) => {
    const { words, near, same, share } = sentenceInput(
      question,
      sentenceContext(question, candidate, rank),
      nearness,
      surfaces,
    );
    const columns = near.length / Math.max(1, words.length);
    const likenesses = Array.from(near, (value, i) => (same[i] === 1 ? SAME : Math.round(HUNDRED * value))).flatMap(
      (value, i) => (value > 0 ? [Math.floor(i / columns), i % columns, value] : []),
    );
    return [
      words.length,
      likenesses.length / 3,
      spans.length,
      Math.round(share * THOUSAND),
      ...words.flatMap((word) => {
        const { suffix, mark, name, figure, isFocus } = word;
        return [...common(word), suffix, mark, name, figure, isFocus];
      }),
      ...likenesses,
      ...spans.flatMap(({ first, last, label }) => [first, last, label]),
    ];
  };
  return {
    write: (origin: Origin, question: Question, sentences: readonly AskedSentence[], nearness: WordNearness): void => {
      const { kind, expects, words } = questionInput(question, surfaces);
      const numbers = [
        origin,
        sentences.length,
        words.length,
        kind,
        expects,
        ...words.flatMap((word) => [...common(word), word.isTerm, word.isFocus]),
        ...sentences.flatMap((sentence, rank) => sentenceNumbers(question, sentence, rank, nearness)),
      ];
      fs.writeSync(handle, new Uint8Array(Uint32Array.of(numbers.length).buffer));
      fs.writeSync(handle, new Uint8Array(Uint16Array.from(numbers).buffer));
    },
    close: (): void => fs.closeSync(handle),
  };
};
