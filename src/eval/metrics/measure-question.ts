import { z } from 'zod';
import { type Answer, AnswerStatus } from '../../domain/answer.ts';
import { Verdict } from '../../domain/claim.ts';
import { plain } from '../../domain/plain.ts';
import type { SearchResult } from '../../domain/search.ts';
import { withoutMarkers } from '../without-markers.ts';
import { containment, exactMatch, tokenF1 } from './answer-overlap.ts';
import type { LabelledQuestion } from './labelled-question.ts';
import { hitsAt, ndcgAt, reciprocalRank } from './ranking.ts';

/** How many passages are looked at. */
export const DEPTH = 10;

/** The metrics of one question in the order of the report, each from 0 to 1; null where its labels say nothing of it. */
export const METRICS = {
  hits1: 'Hits@1',
  hits5: 'Hits@5',
  hits10: 'Hits@10',
  mrr: 'MRR@10',
  ndcg: 'nDCG@10',
  contains: 'Answer contained',
  exact: 'Exact match',
  f1: 'F1',
  citationPrecision: 'Citation precision',
  citationRecall: 'Citation recall',
  answersOrAbstains: 'Answers or abstains rightly',
  verdicts: 'Verdicts right',
} as const;
export type Metric = keyof typeof METRICS;
const metricNames = Object.keys(METRICS) as [Metric, ...Metric[]];

export const MeasuredQuestion = z.object({
  id: z.string().optional(),
  question: z.string(),
  answerable: z.boolean(),
  status: AnswerStatus,
  /** Above 0.5 where it was answered; within that by the score of the first passage. */
  confidence: z.number(),
  metrics: z.record(z.enum(metricNames), z.number().nullable()),
  verdicts: z.array(z.object({ text: z.string(), labelled: Verdict, given: z.union([Verdict, z.literal('none')]) })),
});
export type MeasuredQuestion = z.infer<typeof MeasuredQuestion>;

/** Where a quote is labelled a passage is relevant by its text, else by its document, which then counts once. */
const relevanceOf = (found: readonly SearchResult[], documents: readonly string[], quote?: string): boolean[] => {
  if (quote !== undefined) {
    const words = plain(quote);
    const holds = found.map((result) => documents.includes(result.documentId) && plain(result.text).includes(words));
    const first = holds.indexOf(true);
    return holds.map((_, rank) => rank === first); // passages may overlap, and one that holds it is enough
  }
  return [...new Set(found.map(({ documentId }) => documentId))].map((documentId) => documents.includes(documentId));
};

const retrieval = (found: readonly SearchResult[], { document = [], quote, answerable }: LabelledQuestion) => {
  if (!answerable || document.length === 0) return { hits1: null, hits5: null, hits10: null, mrr: null, ndcg: null };
  const relevance = relevanceOf(found, document, quote);
  return {
    hits1: hitsAt(relevance, 1),
    hits5: hitsAt(relevance, 5),
    hits10: hitsAt(relevance, DEPTH),
    mrr: reciprocalRank(relevance, DEPTH),
    ndcg: ndcgAt(relevance, new Set(document).size, DEPTH),
  };
};

const wording = (answer: Answer, { answers }: LabelledQuestion) => {
  if (answers.length === 0) return { contains: null, exact: null, f1: null };
  if (answer.status === 'abstained') return { contains: 0, exact: 0, f1: 0 };
  const best = (score: (label: string) => number): number => Math.max(...answers.map(score));
  const short = answer.shortAnswer ?? withoutMarkers(answer);
  return {
    contains: best((label) => containment(withoutMarkers(answer), label)),
    exact: best((label) => exactMatch(short, label)),
    f1: best((label) => tokenF1(short, label)),
  };
};

/** A citation is right where it is of a labelled document and, with a quote, one of both texts holds the other. */
const citing = ({ status, citations }: Answer, { document = [], quote, answerable }: LabelledQuestion) => {
  if (!answerable || document.length === 0) return { citationPrecision: null, citationRecall: null };
  if (status === 'abstained') return { citationPrecision: null, citationRecall: 0 };
  const words = quote === undefined ? null : plain(quote);
  const right = citations.filter(({ documentId, citedText }) => {
    if (!document.includes(documentId)) return false;
    const cited = plain(citedText);
    return words === null || cited.includes(words) || (cited !== '' && words.includes(cited));
  });
  return {
    citationPrecision: citations.length === 0 ? null : right.length / citations.length,
    citationRecall: new Set(right.map(({ documentId }) => documentId)).size / new Set(document).size,
  };
};

const squash = (score: number): number => (1 + score / (1 + Math.abs(score))) / 2;

/** What an answer and the passages found for its question are worth by the question's labels. */
export const measureQuestion = (
  labelled: LabelledQuestion,
  answer: Answer,
  found: readonly SearchResult[],
): MeasuredQuestion => {
  const { id, question, answerable } = labelled;
  const isAnswered = answer.status !== 'abstained';
  const verdicts = labelled.claims.map(({ text, verdict }) => {
    const claim = answer.claims.find((given) => plain(given.text).includes(plain(text)));
    return { text, labelled: verdict, given: claim?.verdict ?? ('none' as const) };
  });
  const rightVerdicts = verdicts.filter((verdict) => verdict.labelled === verdict.given).length;
  return {
    ...(id === undefined ? {} : { id }),
    question,
    answerable,
    status: answer.status,
    confidence: (Number(isAnswered) + squash(found[0]?.score ?? -Number.MAX_VALUE)) / 2,
    metrics: {
      ...retrieval(found, labelled),
      ...wording(answer, labelled),
      ...citing(answer, labelled),
      answersOrAbstains: Number(isAnswered === answerable),
      verdicts: verdicts.length === 0 ? null : rightVerdicts / verdicts.length,
    },
    verdicts,
  };
};
