import type { Block } from './convolution.ts';
import type { Layer, Matrix } from './tensors.ts';

/** Learnt rows for each input of a word, under its name in `QuestionWord` and `SentenceWord`. */
type Tables = Record<
  | 'surface'
  | 'tag'
  | 'shape'
  | 'suffix'
  | 'mark'
  | 'name'
  | 'figure'
  | 'isFocus'
  | 'isTerm'
  | 'askedFocus'
  | 'kind'
  | 'expects'
  | 'rank',
  Matrix
>;

/**
 * A small network that reads a sentence beside a question: each word meets the words of the question that it is most like (attention,
 * as the aligned question embedding of Chen et al. 2017, "Reading Wikipedia to Answer Open-Domain Questions"), convolutions carry that along the
 * sentence, and each word gets a logit for opening and for closing the answer.
 */
export type Network = {
  width: number;
  tables: Tables;
  questionBlocks: Block[];
  /** Which words of the question tell most. */
  attention: Layer;
  /** Turns words so that those near each other in meaning have a high product. */
  likeness: Matrix;
  /** What nearness by dictionary, sameness and being like no word of the question count for. */
  gates: Matrix;
  answerType: Layer;
  fuse: Layer;
  blocks: Block[];
  edges: Layer;
  askedEdges: Layer;
  sentence: Layer;
  shareWeight: number;
};

/** The vector of a word in the network's own width, and how much the word tells. */
export type Embedded = { vector: Float64Array; length: number };
export type EmbedWord = (stem: string) => Embedded;
