import { rankSentences, type RankedSentence } from '../src/answer/reading/rank-sentences.ts';
import { readAnswers } from '../src/answer/reading/reader.ts';
import { READER_FEATURES } from '../src/answer/reading/reader-features.ts';
import { LIKELIHOOD_FEATURES } from '../src/answer/reading/sentence-likelihood.ts';
import { answerabilityFeatures } from '../src/answer/refusal/answerability.ts';
import { missingFact, type MissingFact } from '../src/answer/refusal/missing-fact.ts';
import { treesScore } from '../src/domain/boosted-trees.ts';
import type { Filter } from '../src/domain/search.ts';
import type { AnswerModels } from './answer-models.ts';
import type { Paraphraser } from './paraphrase.ts';
import { answers, indexTexts, type QuestionSet, type TrainingQuestion } from './question-sets.ts';

/**
 * What a question is to the documents: its `own` ones answer it, `other` ones don't speak of it, or its answer is `removed` from
 * them; `near` misses people wrote. `reworded` are own questions in other words, `strange` others and near misses in other words, `unshared`
 * those that share no word with what answers, `absent` the same without that; `long` ones take sentences to answer, `topical` ones
 * have a passage on their topic that doesn't.
 */
export type Kind =
  | 'own'
  | 'other'
  | 'removed'
  | 'near'
  | 'reworded'
  | 'strange'
  | 'unshared'
  | 'absent'
  | 'long'
  | 'topical';

export type Example = {
  kind: Kind;
  isSmall: boolean;
  features: number[];
  missing: MissingFact | null;
  /** Whether the likeliest sentence answers. */
  isRight: boolean;
};

type Models = {
  rank: (features: readonly number[]) => number;
  first: (names: readonly string[]) => number;
  second: (features: readonly number[]) => number;
};

/** Length of the beginning of an article that stands for a small corpus. */
const SMALL = 4_000;
const STEP = 4;
const every = <T>(step: number, list: readonly T[]): T[] => list.filter((_, i) => i % step === 0);

const boundModels = (fitted: AnswerModels): Models => ({
  rank: treesScore(fitted.sentences, LIKELIHOOD_FEATURES),
  first: (names) => names.reduce((sum, name) => sum + (fitted.spans[name] ?? 0), 0),
  second: treesScore(fitted.reader, READER_FEATURES),
});

const withoutAnswer = (text: string, { spans }: TrainingQuestion): string =>
  text.split(/(\n{2,})/).reduce<{ at: number; kept: string }>(
    ({ at, kept }, part) => {
      const holds = spans.some(({ start, end }) => at < end && start < at + part.length);
      return { at: at + part.length, kept: holds ? kept : kept + part };
    },
    { at: 0, kept: '' },
  ).kept;

type Retriever = Awaited<ReturnType<typeof indexTexts>>['retriever'];
type Case = { question: TrainingQuestion; kind: Kind; filter?: Filter };

const touches = (question: TrainingQuestion, { document, sentence: { start, end } }: RankedSentence): boolean =>
  answers(question, { documentId: document.documentId, start, end }, 'touches');

const examplesIn = async (
  retriever: Retriever,
  cases: readonly Case[],
  isSmall: boolean,
  models: Models,
): Promise<Example[]> => {
  const found: Example[] = [];
  for (const { question, kind, filter } of cases) {
    const retrieval = await retriever.retrieve(question.question, { k: 10, filter });
    const ranked = rankSentences(retrieval, models.rank);
    const guesses = readAnswers(retrieval, ranked, models);
    const missing = missingFact(retrieval, ranked);
    found.push({
      kind,
      isSmall,
      features: answerabilityFeatures(retrieval, ranked, guesses, missing),
      missing,
      isRight: ranked[0] !== undefined && touches(question, ranked[0]),
    });
  }
  return found;
};

/** The questions as they are, and some of them in other words. */
const cases = (
  questions: readonly TrainingQuestion[],
  kind: Kind,
  reworded: Kind | null,
  reword: Paraphraser,
): Case[] => [
  ...questions.map((question) => ({ question, kind })),
  ...(reworded === null
    ? []
    : every(2, questions).flatMap((question) => {
        const text = reword(question.question);
        return text === null ? [] : [{ question: { ...question, question: text }, kind: reworded }];
      })),
];

/** Examples of one half of the articles, read by models that were fitted on the other half, as it will be of documents that nobody has seen. */
export const examplesOfHalf = async (
  own: QuestionSet,
  other: QuestionSet,
  hard: QuestionSet,
  fitted: AnswerModels,
  reword: Paraphraser,
): Promise<Example[]> => {
  const models = boundModels(fitted);
  const add = async (documents: Record<string, string>, list: readonly Case[], isSmall = false) => {
    const { retriever } = await indexTexts(documents);
    return examplesIn(retriever, list, isSmall, models);
  };
  const [answered, near] = [true, false].map((is) => hard.questions.filter(({ answerable }) => answerable === is));
  const found = await add(own.documents, [
    ...cases(every(STEP, own.questions), 'own', 'reworded', reword),
    ...cases(every(STEP, other.questions), 'other', 'strange', reword),
  ]);
  found.push(
    ...(await add(hard.documents, [
      ...cases(every(STEP, near!), 'near', 'strange', reword),
      ...cases(every(STEP, answered!), 'own', null, reword),
    ])),
  );
  for (const [name, whole] of Object.entries(own.documents)) {
    const cut = whole.indexOf('\n\n', SMALL);
    const text = cut < 0 ? whole : whole.slice(0, cut);
    const asked = own.questions.filter(
      ({ documentId, spans }) => `${documentId}.txt` === name && spans.every(({ end }) => end <= text.length),
    );
    const list = [
      ...cases(asked, 'own', 'reworded', reword),
      ...cases(every(60, other.questions), 'other', 'strange', reword),
    ];
    found.push(...(await add({ [name]: text }, list, true)));
    for (const question of every(2, asked))
      found.push(
        ...(await add({ [name]: withoutAnswer(text, question) }, cases([question], 'removed', null, reword), true)),
      );
  }
  return found;
};

/** Questions that share no word with what answers them, with and without the section that does. */
export const unsharedExamples = async (
  { documents, questions }: QuestionSet,
  fitted: AnswerModels,
): Promise<Example[]> => {
  const { retriever, store } = await indexTexts(documents);
  const ids = (await store.listDocuments()).map(({ documentId }) => documentId);
  const list = questions.flatMap((question): Case[] => [
    { question, kind: 'unshared' },
    { question, kind: 'absent', filter: { documentIds: ids.filter((id) => id !== question.documentId) } },
  ]);
  return examplesIn(retriever, list, false, boundModels(fitted));
};

/** Questions that take sentences to answer, and ones whose passage does not. */
export const longExamples = async ({ documents, questions }: QuestionSet, fitted: AnswerModels): Promise<Example[]> => {
  const { retriever } = await indexTexts(documents);
  const list = questions.map((question): Case => ({ question, kind: question.answerable ? 'long' : 'topical' }));
  return examplesIn(retriever, list, false, boundModels(fitted));
};
