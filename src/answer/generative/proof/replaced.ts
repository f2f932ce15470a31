import type { Word } from '../../../domain/words.ts';
import { isFigure } from '../../../retrieval/answer-cues.ts';
import { stemSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { Alignment, Gap } from './alignment.ts';
import type { Finding } from './finding.ts';

/** Share of the draft's words that stand in the source in their order, from which on a sentence is the source's, reworded a little. */
const CLOSE = 0.6;

type Names = { mine: readonly Word[]; theirs: readonly Word[] };

const timesIn = (list: readonly Word[], { stem }: Word): number =>
  list.filter((other) => stemSimilarity(stem, other.stem) >= 0.5).length;

/** Each gap, and each two with nothing but a name between them: "the Warsaw mayor" of "the president of Warsaw". */
const slots = ({ pairs, gaps }: Alignment, { mine }: Names): Gap[] =>
  gaps.flatMap((gap, i) => {
    const [next, between] = [gaps[i + 1], pairs[i]?.[0]];
    return next !== undefined && between !== undefined && mine.includes(between)
      ? [gap, { mine: [...gap.mine, ...next.mine], theirs: [...gap.theirs, ...next.theirs] }]
      : [gap];
  });

/**
 * A name in the place where the source's own sentence has another: "Voss charted the bay" of "Lund charted the bay". Only
 * a sentence that keeps close to its source shows such places.
 */
export const nameReplaced = (alignment: Alignment, names: Names): Finding | null => {
  const { pairs, gaps } = alignment;
  const added = gaps.reduce((sum, gap) => sum + gap.mine.filter(({ folded }) => !isFigure(folded)).length, 0);
  if (pairs.length < 2 || pairs.length < CLOSE * (pairs.length + added)) return null;
  const isMore = (word: Word, ones: readonly Word[], others: readonly Word[]): boolean =>
    timesIn(ones, word) > timesIn(others, word);
  for (const slot of slots(alignment, names)) {
    const put = slot.mine.find((word) => names.mine.includes(word) && isMore(word, names.mine, names.theirs));
    const left = slot.theirs.find((word) => names.theirs.includes(word) && isMore(word, names.theirs, names.mine));
    if (put !== undefined && left !== undefined)
      return { kind: 'replaced', reason: `the source says this of ${left.text}, not of ${put.text}` };
  }
  return null;
};
