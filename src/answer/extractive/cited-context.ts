import type { Span } from '../../domain/span.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';

/** A neighbour is cited along from this belief on that it is the one that answers. */
const CLOSE = 0.02;
/** Characters that a citation should not pass. */
const MOST_CHARACTERS = 500;

/**
 * What the citation of a sentence shows: the sentence, and with it those beside it that may be what answers, in one piece of the
 * source. Those that are quoted themselves have their own citation. Undefined when it stands alone.
 */
export const citedContext = (
  chosen: RankedSentence,
  ranked: readonly RankedSentence[],
  quoted: ReadonlySet<RankedSentence['sentence']>,
): (Span & { text: string }) | undefined => {
  const { passage, position } = chosen;
  let { start, end } = chosen.sentence;
  for (const at of [position - 1, position + 1]) {
    const beside = ranked.find((other) => other.passage === passage && other.position === at);
    if (beside === undefined || beside.share < CLOSE || quoted.has(beside.sentence)) continue;
    const [from, to] = [Math.min(start, beside.sentence.start), Math.max(end, beside.sentence.end)];
    if (to - from <= MOST_CHARACTERS) [start, end] = [from, to];
  }
  if (start === chosen.sentence.start && end === chosen.sentence.end) return undefined;
  const { chunk } = passage;
  return { start, end, text: chunk.text.slice(start - chunk.start, end - chunk.start) };
};
