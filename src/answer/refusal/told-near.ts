import { terms } from '../../domain/words.ts';
import { related } from '../../domain/word-relations.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { isNear } from '../../retrieval/word-nearness.ts';
import type { Candidate } from '../reading/candidate.ts';

type Placed = Pick<Candidate, 'passage' | 'position' | 'document'>;

/** Stems of the headings and the title above a passage. */
export const stemsAbove = ({ passage, document }: Placed): ReadonlySet<string> =>
  new Set([...passage.headingStems, ...terms(document.title)]);

const stemsAt = (placed: Placed, from: number, to: number): ReadonlySet<string> =>
  new Set([
    ...placed.passage.sentences.slice(Math.max(0, from), to).flatMap(({ stems }) => stems),
    ...stemsAbove(placed),
  ]);

/** Stems of a sentence and of the one before it, with what stands above them. */
export const stemsBefore = (placed: Placed): ReadonlySet<string> =>
  stemsAt(placed, placed.position - 1, placed.position + 1);

/** Stems of a sentence and of those beside it, with what stands above them. */
export const stemsBeside = (placed: Placed): ReadonlySet<string> =>
  stemsAt(placed, placed.position - 1, placed.position + 2);

/** Stems of the whole passage, with what stands above it. */
export const stemsOfPassage = (placed: Placed): ReadonlySet<string> =>
  new Set([...placed.passage.stemSet, ...stemsAbove(placed)]);

/**
 * Whether some stems tell a word of the question: in another form, in a word that WordNet gives for it, a more general or a
 * narrower one, or in one that stands near it by vector. Its opposite does not tell it.
 */
export const isTold = ({ question, nearness }: Retrieval, stem: string, stems: ReadonlySet<string>): boolean => {
  if (bestSimilarity(stem, stems) > 0) return true;
  const at = question.terms.indexOf(stem);
  for (const other of stems) {
    const relation = related(stem, other);
    if (relation === null ? isNear(nearness, other, at) : relation !== 'antonym') return true;
  }
  return false;
};

/** Passages from which on a corpus tells one thing in so many ways that a word's absence says little. */
const LARGE = 200;

/**
 * Whether so little is searched that what the question is about has been found however it was put: a word that is missing there is
 * missing altogether.
 */
export const isSmall = ({ documents }: Pick<Retrieval, 'documents'>): boolean =>
  documents.reduce((sum, { chunks }) => sum + chunks, 0) <= LARGE;
