import type { Answer, AskRequest } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Claim } from '../domain/claim.ts';
import type { Asker } from '../ports/asker.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { FactStore } from '../ports/fact-store.ts';
import { toSearchResult, type Retriever } from '../retrieval/retrieve.ts';
import { compose } from './compose.ts';
import { earlierTurns } from './question/conversation.ts';
import { placeClaim } from './draft.ts';
import { draftFromSentences } from './extractive/extractive-draft.ts';
import { resolveFollowUp } from './question/follow-up.ts';
import { noticesOf } from './notices.ts';
import type { NumberCheck } from './number-check.ts';
import { startStopwatch } from './stopwatch.ts';

export type AskerPorts = {
  retriever: Retriever;
  documents: DocumentStore;
  facts: FactStore;
  verifier: NumberCheck;
  conversations: ConversationStore;
  clock: Clock;
};

const DEFAULT_PASSAGES = 10;
const NEAREST = 3;

/**
 * Claims of the resolved question as claims of the question that was typed: "17 metals" where "17 of them" was
 * said. Those that it does not say itself drop out.
 */
const asTyped = (claims: readonly Claim[], typed: string): Claim[] => {
  let from = 0;
  return claims.flatMap((claim) => {
    const figure = /^\S+/.exec(claim.text)?.[0] ?? claim.text;
    const text = [claim.text, figure].find((part) => typed.includes(part, from));
    if (text === undefined) return [];
    const start = typed.indexOf(text, from);
    from = start + text.length;
    const placed = placeClaim(claim, { start, end: from });
    return [{ ...placed, text, quantity: { ...placed.quantity, text } }];
  });
};

/** A claim of the question in the light of the sentence that corrects it. */
const contradict = (claim: Claim, figure: string | null): Claim =>
  claim.verdict === 'contradicted'
    ? claim
    : { ...claim, verdict: 'contradicted', reason: `the sources say ${figure} of this` };

/**
 * Makes the asker that answers by quoting: it resolves follow-ups, finds passages, drafts from verbatim
 * sentences, has every number checked before anything is sent, and keeps the answer in its conversation.
 */
export const createAsker = (ports: AskerPorts): Asker => {
  const { clock, verifier, conversations } = ports;

  const ask = async (
    request: AskRequest,
    emit: (event: AnswerEvent) => void | Promise<void> = () => undefined,
  ): Promise<Answer> => {
    const watch = startStopwatch(clock);
    const { question, asOf, filter } = request;
    const earlier = await watch.time('understand', () => earlierTurns(request, conversations));
    const standaloneQuestion = resolveFollowUp(question, earlier);
    const k = request.k ?? DEFAULT_PASSAGES;
    const retrieval = await watch.time('retrieve', () =>
      ports.retriever.retrieve(standaloneQuestion, { k, filter, asOf }),
    );
    const passages = retrieval.passages.map(toSearchResult);
    await emit({ type: 'passages', passages });

    const checkOptions = { scope: retrieval.scope, asOf };
    const asserted = await watch.time('check', async () => {
      const { claims } = await verifier.verify(standaloneQuestion, { ...checkOptions, in: 'question' });
      return claims;
    });
    const draft = await watch.time('draft', () => draftFromSentences(retrieval, asserted, checkOptions, ports));
    const { answer, citations, claims, events } = compose(draft.parts);
    const judged = asserted.map((claim) =>
      claim === draft.contradicted ? contradict(claim, draft.shortAnswer) : claim,
    );
    const questionClaims = standaloneQuestion === question ? judged : asTyped(judged, question);

    const result: Answer = {
      id: clock.newId(),
      conversationId: request.conversationId ?? clock.newId(),
      question,
      standaloneQuestion,
      status: draft.status,
      answer,
      shortAnswer: draft.shortAnswer,
      citations,
      claims: [...questionClaims, ...claims],
      conflicts: draft.conflicts,
      notices: noticesOf(request, retrieval, citations),
      withheld: draft.withheld,
      nearest: draft.status === 'abstained' ? passages.slice(0, NEAREST) : [],
      model: 'extractive',
      timings: watch.timings(),
    };
    const [first, ...rest] = events;
    if (first !== undefined) await emit(first);
    for (const claim of questionClaims) await emit({ type: 'claim', claim });
    for (const event of rest) await emit(event);
    await conversations.saveAnswer(result, new Date(clock.now()).toISOString());
    await emit({ type: 'done', answer: result });
    return result;
  };

  return { ask };
};
