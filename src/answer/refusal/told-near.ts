import { terms } from '../../domain/words.ts';
import { related } from '../../domain/word-relations.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { joinPhrasal } from '../extractive/polarity/phrasal.ts';
import { stemsAbove } from '../extractive/stems-above.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { isNear } from '../../retrieval/word-nearness.ts';
import type { Candidate } from '../reading/candidate.ts';

type Placed = Pick<Candidate, 'passage' | 'position' | 'document'>;

const stemsAt = (placed: Placed, from: number, to: number): ReadonlySet<string> =>
  new Set([
    ...placed.passage.sentences
      .slice(Math.max(0, from), to)
      .flatMap(({ stems, words }) => [...stems, ...joinPhrasal(words).map(({ stem }) => stem)]),
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

const LEADING: readonly string[] = terms('lead leads led head headed run ran manage direct directed chair chaired');

/** Whether stems tell who leads a body of people: who runs, heads or manages it. */
export const tellsLeading = (stem: string, stems: ReadonlySet<string>): boolean =>
  LEADING.includes(stem) && LEADING.some((other) => stems.has(other));

/**
 * Whether some stems tell a word of the question: in another form, in a word that WordNet gives for it, a more general or a
 * narrower one, or in one that stands near it by vector. Its opposite does not tell it.
 */
export const isTold = ({ question, nearness }: Retrieval, stem: string, stems: ReadonlySet<string>): boolean => {
  if (bestSimilarity(stem, stems) > 0) return true;
  if (question.kind === 'who' && tellsLeading(stem, stems)) return true;
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
