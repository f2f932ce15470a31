import { convolve } from './convolution.ts';
import type { EmbedWord, Network } from './network.ts';
import { turned, wordVectors, type ReadQuestion } from './read-question.ts';
import { addProduct, addRow, apply, dot, softmax, weightedSum, type Matrix } from './tensors.ts';
import type { SentenceInput } from './word-inputs.ts';

/** Logits: words open and close the answer, it runs on over the gap before each word (summed up from the left), the sentence has it. */
export type EdgeScores = { opens: Float64Array; closes: Float64Array; runsOn: Float64Array; sentence: number };

const SHARE = 0.3;
/** Shares of a sentence are told in thousandths. */
const THOUSAND = 1000;

const logShare = (share: number): number => Math.log(Math.max(1, Math.round(share * THOUSAND)) / THOUSAND);

const besideOf = new WeakMap<Network, Matrix>();

/**
 * The columns of `network.fuse` that read the likest words of the question, their product with the word and four numbers on it, as a
 * matrix of their own; taken out once for a network. The other columns: `ReadQuestion.own`.
 */
const besideColumns = (network: Network): Matrix => {
  const known = besideOf.get(network);
  if (known !== undefined) return known;
  const { weights } = network.fuse;
  const { width } = network;
  const columns = weights.columns - 3 * width;
  const values = new Float64Array(width * columns);
  for (let row = 0; row < width; row++) {
    const at = row * weights.columns;
    values.set(weights.values.subarray(at + width, at + 3 * width), row * columns);
    values.set(weights.values.subarray(at + 5 * width, at + weights.columns), row * columns + 2 * width);
  }
  const matrix = { rows: width, columns, values };
  besideOf.set(network, matrix);
  return matrix;
};

/** Each word of a sentence with what it is beside the question: a word of it, of the type asked for, like nothing in it. */
const besideQuestion = (
  network: Network,
  question: ReadQuestion,
  { words, near, same, share, rank }: SentenceInput,
  embed: EmbedWord,
): Float64Array => {
  const { width, tables, gates } = network;
  const own = wordVectors(network, words, embed);
  words.forEach(({ suffix, mark, name, figure, isFocus }, i) => {
    addRow(tables.suffix, suffix, own, i * width);
    addRow(tables.mark, mark, own, i * width);
    addRow(tables.name, name, own, i * width);
    addRow(tables.figure, figure, own, i * width);
    addRow(tables.isFocus, isFocus, own, i * width);
  });
  const turnedOwn = turned(network, own);
  const [byMeaning = 0, bySameness = 0, byNone = 0] = gates.values;
  const beside = besideColumns(network);
  const input = new Float64Array(beside.columns);
  const logits = new Float64Array(question.count + 1);
  const fused = new Float64Array(own.length);
  words.forEach(({ stem }, i) => {
    const at = i * width;
    let [nearest, alike] = [0, 0];
    for (let j = 0; j < question.count; j++) {
      const pair = i * question.count + j;
      const product = dot(turnedOwn, at, question.likeness, j * width, width) / Math.sqrt(width);
      logits[j] = product + byMeaning * near[pair]! + bySameness * same[pair]!;
      nearest = Math.max(nearest, near[pair]!);
      alike = Math.max(alike, same[pair]!);
    }
    logits[question.count] = byNone;
    const aligned = weightedSum(softmax(logits), question.read, width, question.count);
    for (let k = 0; k < width; k++) {
      input[k] = aligned[k]!;
      input[width + k] = own[at + k]! * aligned[k]!;
    }
    input.set([nearest, alike, nearest * embed(stem).length, SHARE * logShare(share)], 2 * width);
    fused.set(apply(question.own, own, at), at);
    addProduct(beside, input, 0, fused, at);
    addRow(tables.rank, rank, fused, at);
    for (let k = at; k < at + width; k++) if (fused[k]! < 0) fused[k] = 0;
  });
  return fused;
};

/** Reads a sentence for the words that answer a question. */
export const readSentence = (
  network: Network,
  question: ReadQuestion,
  input: SentenceInput,
  embed: EmbedWord,
): EdgeScores => {
  const { width, blocks, edges, sentence, shareWeight } = network;
  const count = input.words.length;
  const read = besideQuestion(network, question, input, embed);
  for (const block of blocks) convolve(read, width, block);
  const [opens, closes, runsOn] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const highest = new Float64Array(width).fill(-Infinity);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const own = apply(edges, read, i * width);
    const edge = (which: number): number =>
      own[which]! + dot(read, i * width, question.edges, which * width, width) / Math.sqrt(width);
    opens[i] = edge(0);
    closes[i] = edge(1);
    runsOn[i] = sum += edge(2);
    for (let k = 0; k < width; k++) highest[k] = Math.max(highest[k]!, read[i * width + k]!);
  }
  return { opens, closes, runsOn, sentence: apply(sentence, highest)[0]! + shareWeight * logShare(input.share) };
};

/** The logit of words `first` to `last` of a sentence as the answer. */
export const edgeScore = ({ opens, closes, runsOn, sentence }: EdgeScores, first: number, last: number): number =>
  opens[first]! + closes[last]! + runsOn[last]! - runsOn[first]! + sentence;
