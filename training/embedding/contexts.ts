import type { Kernels } from './kernels.ts';
import type { Lexicon, Source } from './read-sections.ts';
import type { Vocabulary } from './vocabulary.ts';

const FLOAT = 4;
/** Share of all words at which a context word counts half (Arora, Liang & Ma 2017, "A Simple but Tough-to-Beat Baseline"). */
const HALF_AT = 1e-4;

/** Floats that {@link addContexts} needs besides the table. */
export const contextRoom = (rows: number, dimension: number): number => (rows + 4) * dimension;

/**
 * Moves the row of each word towards the words it stands with: to its own direction is added `share` times that of the sum of
 * its sentences, the mean of all words taken out (random indexing: Kanerva, Kristoferson & Holst 2000). Lengths stay. What the pairs then
 * teach builds on words that are known by their company.
 */
export const addContexts = (
  { floats, addScaled, dot, reserve }: Kernels,
  { table, dimension, share }: { table: number; dimension: number; share: number },
  { rowsOf, lengths }: Vocabulary,
  lexicon: Lexicon,
  sources: readonly Source[],
): void => {
  const width = dimension * FLOAT;
  const rows = lengths.length;
  const total = lexicon.counts.reduce((sum, count) => sum + count, 0);
  const tells = lexicon.counts.map((count) => HALF_AT / (HALF_AT + count / total));
  const contexts = reserve(rows * dimension);
  const sum = reserve(dimension);
  const mean = reserve(dimension);
  floats.fill(0, contexts / FLOAT, contexts / FLOAT + rows * dimension);
  floats.fill(0, mean / FLOAT, mean / FLOAT + dimension);
  const seen = new Float64Array(rows);
  const addSentence = (body: Int32Array, start: number, end: number): void => {
    floats.fill(0, sum / FLOAT, sum / FLOAT + dimension);
    for (let at = start; at < end; at++)
      for (const row of rowsOf[body[at]!]!)
        addScaled(sum, table + row * width, tells[body[at]!]! / lengths[row]!, width);
    for (let at = start; at < end; at++)
      for (const row of rowsOf[body[at]!]!) {
        addScaled(contexts + row * width, sum, 1, width);
        addScaled(contexts + row * width, table + row * width, -tells[body[at]!]! / lengths[row]!, width);
        seen[row]! += 1;
      }
  };
  for (const { sections } of sources)
    for (const { body, ends } of sections) ends.forEach((end, i) => addSentence(body, ends[i - 1] ?? 0, end));

  const occurrences = seen.reduce((all, count) => all + count, 0);
  for (let row = 0; row < rows; row++) addScaled(mean, contexts + row * width, 1 / occurrences, width);
  const lengthOf = (place: number): number => Math.sqrt(dot(place, place, width)) || 1;
  for (let row = 0; row < rows; row++) {
    const [own, context] = [table + row * width, contexts + row * width];
    addScaled(context, mean, -seen[row]!, width);
    addScaled(own, context, (share * lengths[row]!) / lengthOf(context), width);
    const scale = lengths[row]! / lengthOf(own);
    for (let k = own / FLOAT; k < own / FLOAT + dimension; k++) floats[k]! *= scale;
  }
};
