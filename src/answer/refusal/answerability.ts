import { titleStems } from '../../retrieval/title-stems.ts';
import { hasAnswerCue } from '../../retrieval/answer-cues.ts';
import { density, runOverlap } from '../../retrieval/evidence.ts';
import { treesScore } from '../../domain/boosted-trees.ts';
import type { AnswerType } from '../../retrieval/question-kind.ts';
import type { Question } from '../../retrieval/question.ts';
import type { Retrieval } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import model from './answerability-trees.json' with { type: 'json' };
import type { TermWeights } from '../../retrieval/term-weights.ts';
import { asksForFigure, fittingQuantities } from '../question/fitting-quantities.ts';
import { isSaidOtherwise, meantAlone } from './meant-alone.ts';
import type { MissingFact } from './missing-fact.ts';
import { OTHERWISE_FEATURES, saidOtherwise } from './said-otherwise.ts';
import { likeliestAnswer } from '../reading/likeliest-answer.ts';
import type { RankedSentence } from '../reading/rank-sentences.ts';
import type { SpanGuess } from '../reading/reader.ts';

const LACKING: readonly MissingFact['lacks'][] = ['figure', 'rate', 'attribute', 'name', 'subject', 'period'];

/** Names of the features of {@link answerabilityFeatures}, in order. */
export const ANSWERABILITY_FEATURES = [
  'sentence',
  'window',
  'passage',
  'anySentence',
  'heaviestMissing',
  'secondMissing',
  'missingInPassage',
  'missingAnywhere',
  'missing',
  'names',
  'namesInPassage',
  'namesAnywhere',
  'otherSubject',
  'figures',
  'focus',
  'focusAnywhere',
  'cue',
  'figureMissing',
  'moneyMissing',
  'measureMissing',
  'countMissing',
  'dateMissing',
  'nameMissing',
  'trigrams',
  'density',
  'share',
  'lead',
  'margin',
  'termCount',
  'belief',
  'agreement',
  'beliefInBest',
  'fitting',
  'secondShare',
  'beyondTitle',
  ...OTHERWISE_FEATURES,
  ...LACKING.map((lacks) => `lacks:${lacks}`),
  'type:date',
  'type:person',
  'type:count',
  'type:place',
  'type:thing',
] as const;

const share = (found: number, of: number): number => (of === 0 ? 1 : found / of);

/** Weight from which on a word is as telling as words get. */
const TELLING = 7;

/** Weights of the terms that are not seen, heaviest first, as shares of {@link TELLING}. */
const missingWeights = (terms: readonly string[], weights: TermWeights, seen: readonly number[]): number[] =>
  terms
    .flatMap((term, i) => ((seen[i] ?? 0) > 0 ? [] : [Math.min(1, (weights.get(term) ?? 0) / TELLING)]))
    .toSorted((a, b) => b - a);

/** Share of the weight of the terms that the title does not say anyway which is seen near the best sentence. */
const beyondTitle = (
  terms: readonly string[],
  weights: TermWeights,
  seen: readonly number[],
  inTitle: readonly number[],
): number => {
  let [found, total] = [0, 0];
  terms.forEach((term, i) => {
    if ((inTitle[i] ?? 0) > 0) return;
    const weight = weights.get(term) ?? 0;
    total += weight;
    found += weight * (seen[i] ?? 0);
  });
  return share(found, total);
};

/** The best sentence speaks of another name first, and not of the one that the question names. */
const hasOtherSubject = (question: Question, { sentence }: RankedSentence): boolean => {
  const asked = question.names[0];
  const told = sentence.names[0];
  if (asked === undefined || told === undefined) return false;
  const isSaid = asked.stems.some((stem) => bestSimilarity(stem, sentence.stemSet) > 0);
  return !isSaid && !told.stems.some((stem) => question.terms.includes(stem));
};

/** Sentences among which a figure of the right kind is looked for. */
const READ_FOR_FIGURES = 3;

/** What tells whether the best sentence answers at all, each about in [0, 1]. */
export const answerabilityFeatures = (
  retrieval: Retrieval,
  ranked: readonly RankedSentence[],
  read: readonly SpanGuess[],
  missing: MissingFact | null,
): number[] => {
  const guesses = read
    .map((guess) => ({ ...guess, belief: guess.byTrees }))
    .toSorted((a, b) => b.belief - a.belief || a.span.start - b.span.start || a.span.end - b.span.end);
  const { question, weights, passages } = retrieval;
  const { terms } = question;
  const best = ranked[0];
  if (best === undefined) return ANSWERABILITY_FEATURES.map(() => 0);
  const { evidence, position, sentence, passage, document } = best;
  const window = [position - 1, position, position + 1].map((i) => evidence.similarities[i]);
  const headed = new Set([...titleStems(document), ...passage.headingStems]);
  const inTitle = terms.map((term) => bestSimilarity(term, headed));
  const seen = terms.map((_, i) => Math.max(inTitle[i] ?? 0, ...window.map((row) => row?.[i] ?? 0)));
  const seenInPassage = terms.map((term, i) => Math.max(seen[i] ?? 0, bestSimilarity(term, passage.stemSet)));
  const seenAnywhere = terms.map((term, i) =>
    Math.max(seenInPassage[i] ?? 0, ...passages.map((other) => (other.passage.stemSet.has(term) ? 1 : 0))),
  );
  const unseen = missingWeights(terms, weights, seen);
  const has = (place: readonly number[]) => (stem: string) => (place[terms.indexOf(stem)] ?? 0) > 0;
  const namesIn = (place: readonly number[]) =>
    share(question.names.filter(({ stems }) => stems.some(has(place))).length, question.names.length);
  const inSentence = evidence.similarities[position] ?? [];
  const cue = hasAnswerCue(question, sentence);
  const isFigure = asksForFigure(question);
  const isName = ['person', 'place', 'name'].includes(question.expects);
  const lacksFigure =
    isFigure &&
    ranked.slice(0, READ_FOR_FIGURES).every((each) => fittingQuantities(question, each.sentence).length === 0);
  const without = (...types: AnswerType[]) => (lacksFigure && types.includes(question.expects) ? 1 : 0);
  return [
    evidence.sentenceCoverage[position] ?? 0,
    evidence.windowCoverage[position] ?? 0,
    evidence.passageCoverage,
    Math.max(0, ...evidence.sentenceCoverage),
    unseen[0] ?? 0,
    unseen[1] ?? 0,
    missingWeights(terms, weights, seenInPassage)[0] ?? 0,
    missingWeights(terms, weights, seenAnywhere)[0] ?? 0,
    unseen.length / 5,
    namesIn(inSentence),
    namesIn(seenInPassage),
    namesIn(seenAnywhere),
    hasOtherSubject(question, best) ? 1 : 0,
    share(question.figures.filter(has(seenInPassage)).length, question.figures.length),
    share(question.focus.filter(has(inSentence)).length, question.focus.length),
    share(question.focus.filter(has(seenAnywhere)).length, question.focus.length),
    cue ? 1 : 0,
    lacksFigure ? 1 : 0,
    without('money'),
    without('measure', 'duration', 'percent'),
    without('count'),
    without('date'),
    isName && !cue ? 1 : 0,
    runOverlap(question, sentence),
    density(question, sentence),
    best.share,
    (passages[0]?.score ?? 0) / 10,
    ((passages[0]?.score ?? 0) - (passages[4]?.score ?? 0)) / 10,
    Math.log(1 + terms.length),
    guesses[0]?.belief ?? 0,
    likeliestAnswer(guesses)?.agreement ?? 0,
    guesses.reduce(
      (sum, { reading, belief }) => sum + (reading.context.candidate.sentence === sentence ? belief : 0),
      0,
    ),
    fittingQuantities(question, sentence).length,
    ranked[1]?.share ?? 0,
    beyondTitle(terms, weights, seen, inTitle),
    ...saidOtherwise(retrieval, ranked),
    ...LACKING.map((lacks) => (missing?.lacks === lacks ? 1 : 0)),
    ...(['date', 'person', 'count', 'place', 'thing'] as const).map((type) => (question.expects === type ? 1 : 0)),
  ];
};

/** What a case is weighed against: a row of features that none has. */
export const REFUSAL: readonly number[] = ANSWERABILITY_FEATURES.map(() => -1);

const score = treesScore(model, ANSWERABILITY_FEATURES);

/** From which belief on what seems to be missing is not; nothing makes up for the others, which next to no question lacks that a source answers. */
const OVERRULED: Partial<Record<MissingFact['lacks'], number>> = {
  attribute: 0.95,
  figure: 0.98,
  subject: 0.98,
  elsewhere: 0.93,
  word: 0.8,
};
/** The same for a word of a question that leaves open what the answer has to be: people put those in more ways. */
const OVERRULED_OPEN = 0.7;

/** The belief that is left when something seems to be missing. */
export const beliefWith = (missing: MissingFact | null, belief: number): number => {
  if (missing === null) return belief;
  const isOpen = missing.lacks === 'word' && missing.isOpen;
  return belief >= (isOpen ? OVERRULED_OPEN : (OVERRULED[missing.lacks] ?? Infinity)) ? belief : 0;
};

/**
 * What the trees have to believe where next to no word of the question is found: likeness misleads, and more than half of
 * the answers that they believe in less are wrong.
 */
const SAID_LITTLE = 0.25;
/** And of a sentence that says no word of it, in whatever form. A name that stands under another one is a likeness of its own. */
const SAID_NOTHING = 0.7;
/** And where its meaning is clear, which is still more than elsewhere: among a few sentences one is always likest. */
const MEANT = 0.22;

/** What is missing where it is only said in other words. */
const UNSAID: ReadonlySet<MissingFact['lacks']> = new Set(['attribute', 'word']);

const sharesNoWord = ({ question }: Retrieval, { sentence }: RankedSentence): boolean =>
  question.terms.length > 0 &&
  question.names.length === 0 &&
  question.terms.every((term) => bestSimilarity(term, sentence.stemSet) === 0);

/** The belief where next to no word of the question is found. A clear meaning bears it out. */
const beliefInOtherWords = (
  retrieval: Retrieval,
  best: RankedSentence,
  missing: MissingFact | null,
  belief: number,
): number => {
  const needed = sharesNoWord(retrieval, best) ? SAID_NOTHING : SAID_LITTLE;
  if (belief >= needed && beliefWith(missing, belief) > 0) return belief;
  return belief >= MEANT && (missing === null || UNSAID.has(missing.lacks)) ? meantAlone(retrieval, best) : 0;
};

/** The belief, in [0, 1], that the best sentence answers the question: boosted trees, and its meaning where it says little of the question in its words. */
export const answerability = (
  retrieval: Retrieval,
  ranked: readonly RankedSentence[],
  guesses: readonly SpanGuess[],
  missing: MissingFact | null,
): number => {
  const [best] = ranked;
  if (best === undefined) return 0;
  const own = score(answerabilityFeatures(retrieval, ranked, guesses, missing));
  const belief = 1 / (1 + Math.exp(score(REFUSAL) - own));
  return isSaidOtherwise(ranked)
    ? beliefInOtherWords(retrieval, best, missing, belief)
    : beliefWith(missing, belief < SAID_NOTHING && sharesNoWord(retrieval, best) ? 0 : belief);
};

/** Below this belief Assay says that the documents don't say. */
export const ANSWER_THRESHOLD = model.threshold;
