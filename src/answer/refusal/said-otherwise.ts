import { related } from '../../domain/word-relations.ts';
import { isNegated } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { coverageOf } from '../../retrieval/term-likeness.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import { meantAt } from '../reading/sentence-meaning.ts';

/** Names of the features of {@link saidOtherwise}, in order. */
export const OTHERWISE_FEATURES = [
  'cosine',
  'cosineLead',
  'cosineLeadOverDocuments',
  'closest',
  'aligned',
  'alignedAround',
  'heaviestUnsaid',
  'heaviestNearest',
  'relatedShare',
  'opposed',
  'deniesOtherwise',
  'passages',
] as const;

const most = (values: readonly number[]): number => Math.max(0, ...values);

/** Whether a sentence says that something is related to a term that it lacks: another word for it, or its opposite. */
const relationTo = (term: string, stems: ReadonlySet<string>): 'same' | 'opposite' | null => {
  let found: 'same' | 'opposite' | null = null;
  for (const stem of stems) {
    const relation = related(term, stem);
    if (relation === 'antonym') return 'opposite';
    if (relation !== null) found = 'same';
  }
  return found;
};

/** How far the best sentence says in other words what is asked, each about in [0, 1]; weights are shares of the question's. */
export const saidOtherwise = (
  { question, weights: termWeights, passages }: Retrieval,
  ranked: readonly RankedSentence[],
): number[] => {
  const best = ranked[0];
  if (best === undefined) return OTHERWISE_FEATURES.map(() => 0);
  const { terms } = question;
  const { sentence, position, passage, cosine, document } = best;
  const raw = terms.map((term) => termWeights.get(term) ?? 0);
  const total = raw.reduce((sum, weight) => sum + weight, 0) || 1;
  const weights = raw.map((weight) => weight / total);
  const window = [position - 1, position, position + 1];
  const around = meantAt(best, terms.length, window);
  const stems = new Set(window.flatMap((at) => passage.sentences[at]?.stems ?? []));
  const missing = terms.flatMap((term, i) => (bestSimilarity(term, stems) > 0 ? [] : [i]));
  const heaviest = missing.toSorted((a, b) => weights[b]! - weights[a]! || a - b)[0];
  const relations = missing.map((i) => relationTo(terms[i]!, stems));
  const share = (kind: 'same' | 'opposite'): number =>
    missing.reduce((sum, i, at) => sum + (relations[at] === kind ? weights[i]! : 0), 0);
  const others = ranked.filter((other) => other !== best);
  const elsewhere = others.filter((other) => other.document.documentId !== document.documentId);
  return [
    cosine,
    cosine - most(others.map((other) => other.cosine)),
    cosine - most(elsewhere.map((other) => other.cosine)),
    most(ranked.map((other) => other.cosine)),
    coverageOf(meantAt(best, terms.length, [position]), weights),
    coverageOf(around, weights),
    most(missing.map((i) => weights[i]! * (1 - around[i]!))),
    heaviest === undefined ? 1 : around[heaviest]!,
    share('same'),
    share('opposite'),
    isNegated(sentence.words) !== question.negated ? 1 : 0,
    passages.length / 10,
  ];
};
