import { bestOf, coverageOf } from '../../retrieval/term-likeness.ts';
import type { Asked } from '../question/asked.ts';
import type { Candidate } from './candidate.ts';

/** Names of the features of {@link meaningFeatures}, in order. */
export const MEANING_FEATURES = [
  'cosine',
  'cosineBeside',
  'cosineUncovered',
  'isClosestOfPassage',
  'aligned',
  'alignedBeside',
  'heaviestUnsaid',
  'verbNear',
  'focusNear',
  'local',
  'localWindow',
] as const;

const zeros = (count: number): number[] => Array.from<number>({ length: count }).fill(0);

/** For each term how far the sentences at some places of the candidate's passage say it, by word or by the nearest word's vector. */
export const meantAt = ({ evidence, nearest }: Candidate, count: number, places: readonly number[]): number[] =>
  bestOf(zeros(count), ...places.flatMap((at) => [evidence.similarities[at], nearest[at]]));

/** How near a sentence is to the question in meaning, and what it says of that which tells the candidates apart (`local`). */
export const meaningFeatures = (
  { question, weights, verb }: Asked,
  local: readonly number[],
  candidate: Candidate,
): number[] => {
  const { evidence, position, cosines, cosine } = candidate;
  const { terms } = question;
  const window = [position - 1, position, position + 1];
  const own = meantAt(candidate, terms.length, [position]);
  const around = meantAt(candidate, terms.length, window);
  const said = (places: readonly number[]): number =>
    coverageOf(bestOf(zeros(terms.length), ...places.map((at) => evidence.similarities[at])), local);
  const focus = terms.indexOf(question.focus.at(-1) ?? '');
  return [
    cosine,
    Math.max(cosines[position - 1] ?? 0, cosines[position + 1] ?? 0),
    cosine * (1 - (evidence.windowCoverage[position] ?? 0)),
    cosine === Math.max(...cosines) ? 1 : 0,
    coverageOf(own, weights),
    coverageOf(around, weights),
    Math.max(0, ...weights.map((weight, i) => weight * (1 - around[i]!))),
    own[verb] ?? 0,
    own[focus] ?? 0,
    said([position]),
    said(window),
  ];
};
