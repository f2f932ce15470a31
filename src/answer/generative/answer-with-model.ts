import type { AskRequest } from '../../domain/answer.ts';
import type { Fact } from '../../domain/fact.ts';
import { overlaps } from '../../domain/span.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { FactStore } from '../../ports/fact-store.ts';
import type { RankedPassage, Retrieval, Retriever } from '../../retrieval/retrieve.ts';
import { quote, withLead, type Draft, type Quotation } from '../draft.ts';
import { conflictsAbout } from '../extractive/conflicts.ts';
import { quotationOf } from '../extractive/corrections.ts';
import type { CheckOptions, NumberCheck } from '../number-check.ts';
import { EXTRACTIVE, sayDraft, type Outcome, type Say } from '../outcome.ts';
import { isAsserted } from '../reading/addresses-reader.ts';
import { rankSentences } from '../reading/rank-sentences.ts';
import { readAnswers } from '../reading/reader.ts';
import { shortAnswer } from '../reading/short-answer.ts';
import { abstentionText } from '../refusal/abstention.ts';
import type { ModelCalls } from './model-calls.ts';
import { failureNotice, UNPROVEN } from './model-notices.ts';
import { createProver } from './prover.ts';
import { touches } from './relevance.ts';
import { writeDraft, type CitedQuotation } from './write-draft.ts';

type Ports = { retriever: Retriever; verifier: NumberCheck; facts: FactStore; documents: DocumentStore };

export type ModelTask = {
  request: AskRequest;
  retrieval: Retrieval;
  /** What quoting alone would answer: it corrects and refuses where that is sure, and takes over where the model fails. */
  quoted: Draft;
  calls: ModelCalls;
  options: CheckOptions;
};

/** Passages that a further search adds. */
const SEARCHED = 5;

const polarityOf = ({ parts }: Draft): string | null => /^(Yes|No)\. /.exec(parts[0]?.text ?? '')?.[1] ?? null;

/** The exact words of the carriers that answer; those that quoting found, where the carriers hold them. */
const shortAnswerFrom = (retrieval: Retrieval, quoted: Draft, carriers: readonly Quotation[]): string | null => {
  const known = quoted.status === 'answered' ? quoted.shortAnswer : null;
  if (known !== null && carriers.some(({ text }) => text.includes(known))) return known;
  const ranked = rankSentences(retrieval);
  const shown = ranked.filter(({ document, sentence }) =>
    carriers.some(
      ({ document: { documentId }, span }) => documentId === document.documentId && overlaps(span, sentence),
    ),
  );
  return shortAnswer(retrieval.question, shown, readAnswers(retrieval, ranked));
};

const isIn = ({ documentId, sourceSpan }: Fact, { document, span }: Quotation): boolean =>
  document.documentId === documentId && overlaps(sourceSpan, span);

/** Says what else the sources state on the figures that the carriers give; resolves to the conflicts. */
const sayConflicts = async (
  { retrieval, options }: ModelTask,
  carriers: readonly CitedQuotation[],
  ports: Ports,
  say: Say,
): Promise<Outcome['conflicts']> => {
  const cited = [...carriers];
  const quotations = cited.map(({ quotation }) => quotation);
  const conflicts = await conflictsAbout(retrieval.question, quotations, ports.facts, retrieval.scope);
  const lookUp = { facts: ports.facts, documents: ports.documents, summaries: retrieval.documents };
  for (const fact of conflicts.flatMap(({ facts }) => facts)) {
    if (!isAsserted(fact.sentence) || cited.some(({ quotation }) => isIn(fact, quotation))) continue;
    const quotation = await quotationOf(fact, lookUp);
    if (quotation === null) continue;
    const { claims } = await ports.verifier.verify(quotation.text, { ...options, in: 'answer' });
    const [id] = await say(withLead('Another statement in the sources differs: ', quote(quotation, claims)));
    if (id !== undefined) cited.push({ quotation, id });
  }
  return conflicts.map(({ measure, facts }) => ({
    measure,
    facts: facts.map(({ id }) => id),
    citations: [
      ...new Set(cited.flatMap(({ quotation, id }) => (facts.some((fact) => isIn(fact, quotation)) ? [id] : []))),
    ].toSorted((x, y) => x - y),
  }));
};

/**
 * Answers with a model's words, each sentence proven before it is said. A correction of the question leads; where the
 * model fails, or nothing that it writes stands, the quoted draft is said instead.
 */
export const answerWithModel = async (task: ModelTask, ports: Ports, say: Say): Promise<Outcome> => {
  const { request, retrieval, quoted, calls, options } = task;
  const found = new Map<string, RankedPassage>();
  const search = async (query: string): Promise<RankedPassage[]> => {
    const { passages } = await ports.retriever.retrieve(query, {
      k: SEARCHED,
      filter: request.filter,
      asOf: request.asOf,
    });
    for (const passage of passages) found.set(passage.passage.chunk.chunkId, passage);
    return passages;
  };
  const isCorrected = quoted.status === 'corrected';
  if (isCorrected) await sayDraft(quoted, say);
  const written = await writeDraft(
    {
      question: retrieval.question.text,
      passages: retrieval.passages,
      calls,
      openProver: () => createProver(ports, options),
      search,
      correction: isCorrected ? quoted.parts.map(({ text }) => text).join(' ') : null,
      polarity: isCorrected ? null : polarityOf(quoted),
      isToThePoint: (part) => quoted.status !== 'abstained' || touches(retrieval.question, part),
    },
    say,
  );
  const hasSaid = written.outcome === 'answered';
  const failed = written.failure === null ? [] : [failureNotice(written.failure, hasSaid || isCorrected)];
  const { withheld } = written;
  if (isCorrected)
    return {
      status: 'corrected',
      shortAnswer: quoted.shortAnswer,
      withheld: [...quoted.withheld, ...withheld],
      conflicts: quoted.conflicts,
      notices: failed,
      model: hasSaid ? calls.model.name : EXTRACTIVE,
    };
  if (!hasSaid && (written.outcome === 'unproven' || written.failure !== null)) {
    const outcome = await sayDraft(quoted, say);
    const notices = written.failure === null ? [UNPROVEN] : failed;
    return { ...outcome, withheld: [...withheld, ...outcome.withheld], notices };
  }
  if (!hasSaid) {
    const text = quoted.status === 'abstained' ? (quoted.parts[0]?.text ?? '') : abstentionText(retrieval, null);
    await say({ text, quotation: null, quotedAt: 0, claims: [] });
    return { status: 'abstained', shortAnswer: null, withheld, conflicts: [], notices: [], model: calls.model.name };
  }
  const known = new Set(retrieval.passages.map(({ passage }) => passage.chunk.chunkId));
  const more = [...found.values()].filter(({ passage }) => !known.has(passage.chunk.chunkId));
  const all = { ...retrieval, passages: [...retrieval.passages, ...more] };
  const conflicts = await sayConflicts(task, written.carriers, ports, say);
  return {
    status: 'answered',
    shortAnswer: shortAnswerFrom(
      all,
      quoted,
      written.carriers.map(({ quotation }) => quotation),
    ),
    withheld,
    conflicts,
    notices: failed,
    model: calls.model.name,
  };
};
