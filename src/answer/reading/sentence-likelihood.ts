import { linearScore } from '../../domain/linear-model.ts';
import { relationsTo, type RelationTo } from '../../domain/word-relations.ts';
import { localWeights } from '../../retrieval/local-weights.ts';
import { rivalry } from '../../retrieval/rival-features.ts';
import { MEANING_FEATURES, meaningFeatures } from './sentence-meaning.ts';
import type { AnswerType } from '../../retrieval/question-kind.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import type { Candidate } from './candidate.ts';
import { fittingQuantities } from '../question/fitting-quantities.ts';
import { readAsked, type Asked } from '../question/asked.ts';
import { SENTENCE_FEATURES, sentenceFeatures } from './sentence-features.ts';
import model from './sentence-weights.json' with { type: 'json' };
import { nounClass, tagsOf } from '../question/word-class.ts';

const TYPES: readonly AnswerType[] = [
  'person',
  'date',
  'place',
  'count',
  'money',
  'percent',
  'measure',
  'duration',
  'reason',
  'manner',
  'definition',
  'name',
];

/** Names of the features of {@link sentenceLikelihoodFeatures}, in order. */
const OWN_FEATURES: readonly string[] = [
  'linear',
  ...SENTENCE_FEATURES,
  'passageRank',
  'position',
  'sentencesInPassage',
  'words',
  'found',
  'foundRelated',
  'heaviestFound',
  'secondFound',
  'verbFound',
  'firstFound',
  'inNextOnly',
  'inPreviousOnly',
  'neighbours',
  'fitting',
  'names',
  'freshNames',
  'sameClass',
  'inOrder',
  'spread',
  'terms',
  'questionWords',
  'lead',
  'bestCoverage',
  'quoted',
  'lastOfPassage',
  ...MEANING_FEATURES,
  ...TYPES.map((type) => `type:${type}`),
];

/** Features of which it tells how far a sentence leads in them, and how many others have more: see `rivalry`. */
const COMPARED = ['linear', 'window', 'bigrams', 'foundRelated', 'cosine', 'aligned', 'local', 'localWindow'];

/** Names of the features of {@link likelihoodRows}, in order. */
export const LIKELIHOOD_FEATURES: readonly string[] = [
  ...OWN_FEATURES,
  ...COMPARED.flatMap((name) => [`${name}Lead`, `${name}Place`]),
];

const linear = linearScore(model, SENTENCE_FEATURES);

/** Terms of the question in the order of the sentence: pairs that keep the question's order, as a share of all pairs. */
const orderKept = (terms: readonly string[], stems: readonly string[]): number => {
  const places = terms.map((term) => stems.indexOf(term)).filter((place) => place >= 0);
  if (places.length < 2) return 0;
  let kept = 0;
  for (let i = 1; i < places.length; i++) if ((places[i] as number) > (places[i - 1] as number)) kept++;
  return kept / (places.length - 1);
};

/** What of the question's terms is the same for all sentences. */
type AskedTerms = Asked & {
  /** Places of the terms, the heaviest first. */
  byWeight: number[];
  /** The stems that are related to them. */
  related: ReadonlyMap<string, readonly RelationTo[]>;
  termSet: ReadonlySet<string>;
  /** How much each tells the sentences found apart. */
  local: readonly number[];
};

const readTerms = (asked: Asked, candidates: readonly Candidate[]): AskedTerms => {
  const { question, weights } = asked;
  return {
    ...asked,
    byWeight: weights.map((_, i) => i).toSorted((a, b) => weights[b]! - weights[a]!),
    related: relationsTo(question.terms),
    termSet: new Set(question.terms),
    local: localWeights(
      weights,
      candidates.map(({ evidence, position }) => evidence.similarities[position] ?? []),
    ),
  };
};

/** Features of a sentence as an answer; the boosted trees of the ranking read them. */
const sentenceLikelihoodFeatures = (asked: AskedTerms, candidate: Candidate, bestCoverage: number): number[] => {
  const { question, weights, verb, byWeight, related, termSet } = asked;
  const { sentence, position, passage, evidence } = candidate;
  const { terms } = question;
  const features = sentenceFeatures(question, candidate);
  const row = evidence.similarities[position] ?? [];
  const weightOf = (found: (i: number) => boolean): number =>
    weights.reduce((sum, weight, i) => sum + (found(i) ? weight : 0), 0);
  const told = new Set(sentence.stems.flatMap((stem) => related.get(stem)?.map(({ at }) => at) ?? []));
  const isRelated = (i: number): boolean => (row[i] ?? 0) > 0 || told.has(i);
  const seenIn = (at: number) => (i: number) => (row[i] ?? 0) === 0 && (evidence.similarities[at]?.[i] ?? 0) > 0;
  const found = (i: number | undefined): number => (i === undefined || i < 0 ? 0 : (row[i] ?? 0));
  const places = sentence.words.flatMap(({ stem }, i) => (terms.includes(stem) ? [i] : []));
  const tags = asked.focusClass === null ? [] : tagsOf(sentence.words);
  return [
    linear(features),
    ...features,
    candidate.passageRank,
    position,
    passage.sentences.length,
    sentence.words.length,
    weightOf((i) => (row[i] ?? 0) > 0),
    weightOf(isRelated),
    found(byWeight[0]),
    found(byWeight[1]),
    found(verb),
    found(0),
    weightOf(seenIn(position + 1)),
    weightOf(seenIn(position - 1)),
    Math.max(evidence.sentenceCoverage[position - 1] ?? 0, evidence.sentenceCoverage[position + 1] ?? 0),
    fittingQuantities(question, sentence).length,
    sentence.names.length,
    sentence.names.filter(({ stems }) => stems.every((stem) => bestSimilarity(stem, termSet) === 0)).length,
    sentence.words.filter(
      ({ folded, stem }, i) => tags[i] === 'noun' && !terms.includes(stem) && nounClass(folded) === asked.focusClass,
    ).length,
    orderKept(terms, sentence.stems),
    places.length < 2 ? 0 : (places.at(-1) as number) - (places[0] as number),
    terms.length,
    question.words.length,
    (evidence.sentenceCoverage[position] ?? 0) - bestCoverage,
    bestCoverage,
    /["“]/.test(sentence.text) ? 1 : 0,
    position === passage.sentences.length - 1 ? 1 : 0,
    ...meaningFeatures(asked, asked.local, candidate),
    ...TYPES.map((type) => (question.expects === type ? 1 : 0)),
  ];
};

/** The features of every candidate of a question, in their order. */
export const likelihoodRows = (
  retrieval: { question: Asked['question']; weights: Parameters<typeof readAsked>[1] },
  candidates: readonly Candidate[],
): number[][] => {
  const asked = readTerms(readAsked(retrieval.question, retrieval.weights), candidates);
  const best = Math.max(0, ...candidates.map(({ evidence, position }) => evidence.sentenceCoverage[position] ?? 0));
  const rows = candidates.map((candidate) => sentenceLikelihoodFeatures(asked, candidate, best));
  const compared = COMPARED.map((name) => {
    const place = OWN_FEATURES.indexOf(name);
    return rivalry(rows.map((row) => row[place]!));
  });
  return rows.map((row, i) => [...row, ...compared.flatMap((list) => [list[i]!.lead, list[i]!.place])]);
};
