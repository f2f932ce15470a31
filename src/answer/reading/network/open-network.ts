import { readMatrix, addProduct, type Layer, type Matrix, type StoredMatrix } from './tensors.ts';
import type { EmbedWord, Embedded, Network } from './network.ts';
import type { Surfaces } from './word-inputs.ts';

type Stored<T> = T extends Matrix
  ? StoredMatrix
  : T extends readonly (infer Item)[]
    ? Stored<Item>[]
    : T extends object
      ? { [Key in keyof T]: Stored<T[Key]> }
      : T;

/** A network as its file has it. */
export type StoredNetwork = Stored<Network> & {
  fitted: string;
  /** Words with a row of their own in the table of surfaces, from row 1 on. */
  surfaces: string[];
  /** Turns a word's vector, brought to length 1, to the network's width; its length over the mean one is added by a weight. */
  project: StoredMatrix;
  byLength: StoredMatrix;
  meanLength: number;
  /** What words without a vector have as their length. */
  unknownLength: number;
};

/** The vector of a stem; null for one that has none. */
export type WordVector = (stem: string) => Float32Array | null;

const readLayer = ({ weights, bias }: Stored<Layer>): Layer => ({
  weights: readMatrix(weights),
  bias: readMatrix(bias),
});

const readBlock = ({ dilation, ...stored }: StoredNetwork['blocks'][number]): Network['blocks'][number] => ({
  gain: readMatrix(stored.gain),
  shift: readMatrix(stored.shift),
  along: readMatrix(stored.along),
  alongBias: readMatrix(stored.alongBias),
  across: readMatrix(stored.across),
  acrossBias: readMatrix(stored.acrossBias),
  dilation,
});

const readTables = (stored: StoredNetwork['tables']): Network['tables'] => ({
  surface: readMatrix(stored.surface),
  tag: readMatrix(stored.tag),
  shape: readMatrix(stored.shape),
  suffix: readMatrix(stored.suffix),
  mark: readMatrix(stored.mark),
  name: readMatrix(stored.name),
  figure: readMatrix(stored.figure),
  isFocus: readMatrix(stored.isFocus),
  isTerm: readMatrix(stored.isTerm),
  askedFocus: readMatrix(stored.askedFocus),
  kind: readMatrix(stored.kind),
  expects: readMatrix(stored.expects),
  rank: readMatrix(stored.rank),
});

const readNetwork = (stored: StoredNetwork): Network => ({
  width: stored.width,
  tables: readTables(stored.tables),
  questionBlocks: stored.questionBlocks.map(readBlock),
  attention: readLayer(stored.attention),
  likeness: readMatrix(stored.likeness),
  gates: readMatrix(stored.gates),
  answerType: readLayer(stored.answerType),
  fuse: readLayer(stored.fuse),
  blocks: stored.blocks.map(readBlock),
  edges: readLayer(stored.edges),
  askedEdges: readLayer(stored.askedEdges),
  sentence: readLayer(stored.sentence),
  shareWeight: stored.shareWeight,
});

/** Words kept in the network's width; the common ones recur in every text. */
const REMEMBERED = 8_000;

/** Brings words to a network's width, each once for a source of vectors. */
const createWordEmbedding = (stored: StoredNetwork): ((vectorOf: WordVector) => EmbedWord) => {
  const [project, byLength] = [readMatrix(stored.project), readMatrix(stored.byLength)];
  const embed = (vector: Float32Array | null): Embedded => {
    const size = vector === null ? 0 : Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    const length = vector === null || size === 0 ? stored.unknownLength : size / stored.meanLength;
    const result = byLength.values.map((weight) => weight * length);
    if (vector !== null && size > 0)
      addProduct(
        project,
        Float64Array.from(vector, (value) => value / size),
        0,
        result,
        0,
      );
    return { vector: result, length };
  };
  const kept = new WeakMap<WordVector, Map<string, Embedded>>();
  return (vectorOf) => {
    const known = kept.get(vectorOf) ?? new Map<string, Embedded>();
    kept.set(vectorOf, known);
    return (stem) => {
      const found = known.get(stem) ?? embed(vectorOf(stem));
      if (known.size >= REMEMBERED) known.clear();
      known.set(stem, found);
      return found;
    };
  };
};

/** A network ready to read, with what brings texts and words to it. */
export type OpenNetwork = { network: Network; surfaces: Surfaces; embedWith: (vectorOf: WordVector) => EmbedWord };

export const openNetwork = (stored: StoredNetwork): OpenNetwork => ({
  network: readNetwork(stored),
  surfaces: new Map(stored.surfaces.map((word, i) => [word, i + 1])),
  embedWith: createWordEmbedding(stored),
});
