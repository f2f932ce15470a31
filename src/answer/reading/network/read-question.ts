import { convolve } from './convolution.ts';
import type { EmbedWord, Network } from './network.ts';
import { addProduct, addRow, apply, softmax, weightedSum, type Layer } from './tensors.ts';
import type { QuestionInput, WordInput } from './word-inputs.ts';

/** A question as the network holds it beside each sentence. */
export type ReadQuestion = {
  /** Words of the question, their vectors one after the other. */
  count: number;
  read: Float64Array;
  /** What a word's vector is multiplied with to see how like the words of the question it is. */
  likeness: Float64Array;
  /** What a sentence's word is for this question by itself, and beside what it is like; see {@link fuseFor}. */
  own: Layer;
  /** What opens, closes and continues the answer to it. */
  edges: Float64Array;
};

/** Vectors of words by what they mean and what they look like. */
export const wordVectors = (
  { tables, width }: Network,
  words: readonly WordInput[],
  embed: EmbedWord,
): Float64Array => {
  const vectors = new Float64Array(words.length * width);
  words.forEach(({ stem, surface, tag, shape }, i) => {
    vectors.set(embed(stem).vector, i * width);
    addRow(tables.surface, surface, vectors, i * width);
    addRow(tables.tag, tag, vectors, i * width);
    addRow(tables.shape, shape, vectors, i * width);
  });
  return vectors;
};

/** Turns vectors so that those of like words have a high product. */
export const turned = ({ likeness, width }: Network, vectors: Float64Array): Float64Array => {
  const result = new Float64Array(vectors.length);
  for (let at = 0; at < vectors.length; at += width) addProduct(likeness, vectors, at, result, at);
  return result;
};

/**
 * The part of `network.fuse` that reads a word alone. Of its five blocks of columns the first takes the word, the fourth the word times the
 * type asked for and the fifth the whole question, which is the same for all words: they become one matrix and bias for a question.
 */
const fuseFor = ({ fuse: { weights, bias }, width }: Network, type: Float64Array, whole: Float64Array): Layer => {
  const values = new Float64Array(width * width);
  const added = bias.values.slice();
  for (let row = 0; row < width; row++) {
    const at = row * weights.columns;
    for (let k = 0; k < width; k++) {
      values[row * width + k] = weights.values[at + k]! + weights.values[at + 3 * width + k]! * type[k]!;
      added[row]! += weights.values[at + 4 * width + k]! * whole[k]!;
    }
  }
  return { weights: { rows: width, columns: width, values }, bias: { rows: 1, columns: width, values: added } };
};

/** Reads a question once for all sentences. */
export const readQuestion = (
  network: Network,
  { kind, expects, words }: QuestionInput,
  embed: EmbedWord,
): ReadQuestion => {
  const { width, tables } = network;
  const read = wordVectors(network, words, embed);
  words.forEach(({ isTerm, isFocus }, i) => {
    addRow(tables.isTerm, isTerm, read, i * width);
    addRow(tables.askedFocus, isFocus, read, i * width);
    addRow(tables.kind, kind, read, i * width);
    addRow(tables.expects, expects, read, i * width);
  });
  const likeness = turned(network, read);
  for (const block of network.questionBlocks) convolve(read, width, block);
  const logits = Float64Array.from(words, (_, i) => apply(network.attention, read, i * width)[0]!);
  const whole = weightedSum(softmax(logits), read, width, words.length);
  return {
    count: words.length,
    read,
    likeness,
    own: fuseFor(network, apply(network.answerType, whole), whole),
    edges: apply(network.askedEdges, whole),
  };
};
