import type { Answer, AskRequest } from '../domain/answer.ts';
import type { AnswerEvent } from '../domain/answer-event.ts';
import type { Asker, AskOptions } from '../ports/asker.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { FactStore } from '../ports/fact-store.ts';
import type { LanguageModel } from '../ports/language-model.ts';
import { toSearchResult, type Retriever } from '../retrieval/retrieve.ts';
import { createComposer } from './compose.ts';
import { tellAboutAnswer } from './extractive/tell-about-answer.ts';
import { draftByQuoting } from './extractive/parts/draft-in-parts.ts';
import { answerWithModel } from './generative/answer-with-model.ts';
import { createModelCalls } from './generative/model-calls.ts';
import { rewriteQuestion } from './generative/rewrite-question.ts';
import { followUpNotices, noticesOf } from './notices.ts';
import type { NumberCheck } from './number-check.ts';
import { isCondition } from './question/condition.ts';
import { EXTRACTIVE, sayDraft, type Say } from './outcome.ts';
import { earlierTurns } from './question/conversation/earlier-turns.ts';
import { aboutAnswer } from './question/conversation/about-answer.ts';
import { readingsOf } from './question/conversation/follow-up.ts';
import { openReference } from './question/conversation/topic.ts';
import { askWhoIsMeant, isMeant, withOtherReadings } from './refusal/ask-back.ts';
import { questionClaims } from './question-claims.ts';
import { startStopwatch } from './stopwatch.ts';

export type AskerPorts = {
  retriever: Retriever;
  documents: DocumentStore;
  facts: FactStore;
  verifier: NumberCheck;
  conversations: ConversationStore;
  clock: Clock;
  /** Writes the answers that are not asked for by quoting, and is held to the same proof. */
  languageModel?: LanguageModel | undefined;
};

const DEFAULT_PASSAGES = 10;
const NEAREST = 3;

type Emit = (event: AnswerEvent) => void | Promise<void>;

/**
 * Makes the asker: it resolves follow-ups, finds passages, drafts an answer, has every sentence checked before it is
 * sent, and keeps the answer in its conversation.
 */
export const createAsker = (ports: AskerPorts): Asker => {
  const { clock, verifier, conversations, languageModel } = ports;

  const ask = async (
    request: AskRequest,
    emit: Emit = () => undefined,
    { signal, keep = true }: AskOptions = {},
  ): Promise<Answer> => {
    const watch = startStopwatch(clock);
    const { question, asOf, filter } = request;
    const calls =
      languageModel === undefined || request.mode === EXTRACTIVE
        ? null
        : createModelCalls(languageModel, clock, signal);
    const earlier = await watch.time('understand', () => earlierTurns(request, ports));
    const about = aboutAnswer(question, earlier);
    const [resolved, ...further] = readingsOf(question, earlier);
    const isRewritten = calls !== null && about === null;
    const likeliest = isRewritten
      ? await watch.time('model', () => rewriteQuestion(calls, question, resolved, earlier))
      : resolved;
    signal?.throwIfAborted();
    const k = request.k ?? DEFAULT_PASSAGES;
    const read = async (text: string) => {
      const found = await watch.time('retrieve', () => ports.retriever.retrieve(text, { k, filter, asOf }));
      signal?.throwIfAborted();
      const options = { scope: found.scope, asOf };
      const asserted = await watch.time('check', async () => {
        const { claims } = await verifier.verify(text, { ...options, in: 'question' });
        return claims.filter((claim) => !isCondition(found.question, claim));
      });
      const open = openReference(text, earlier);
      const draft = await watch.time('draft', async () =>
        open === null ? draftByQuoting(found, asserted, { ...options, k, filter }, ports) : askWhoIsMeant(open),
      );
      signal?.throwIfAborted();
      return { standaloneQuestion: text, retrieval: found, options, asserted, draft };
    };
    const first = await read(likeliest);
    const answerable: Awaited<ReturnType<typeof read>>[] = [];
    if (first.draft.status === 'abstained' && !isRewritten)
      for (const text of further) {
        const other = await read(text);
        if (other.draft.status !== 'abstained') answerable.push(other);
      }
    const taken = answerable.find((other) => isMeant(other, question, earlier)) ?? first;
    const { standaloneQuestion, retrieval, options, asserted, draft } = taken;
    const passages = about === 'thanks' ? [] : retrieval.passages.map(toSearchResult);
    await emit({ type: 'passages', passages });
    signal?.throwIfAborted();
    const choices = draft.status === 'abstained' ? answerable.map((other) => other.standaloneQuestion) : [];
    const quoted = about === null ? withOtherReadings(draft, choices) : tellAboutAnswer(about, draft);

    const claims = questionClaims(asserted, quoted, { question, standaloneQuestion });
    const composer = createComposer();
    const say: Say = async (part) => {
      const isFirst = composer.answer === '';
      const [delta, ...rest] = composer.add(part);
      if (delta !== undefined) await emit(delta);
      if (isFirst) for (const claim of claims) await emit({ type: 'claim', claim });
      for (const event of rest) await emit(event);
      signal?.throwIfAborted();
      return rest.flatMap((event) => (event.type === 'citation' ? [event.citation.id] : []));
    };
    const isHopeless = passages.length === 0 || quoted.isSure === true || about !== null;
    const outcome =
      calls === null || isHopeless
        ? await sayDraft(quoted, say)
        : await watch.time('model', () => answerWithModel({ request, retrieval, quoted, calls, options }, ports, say));

    const { answer, citations } = composer;
    const { status, shortAnswer, conflicts, withheld, model } = outcome;
    const usage = calls?.usage();
    const result: Answer = {
      id: clock.newId(),
      conversationId: request.conversationId ?? clock.newId(),
      question,
      standaloneQuestion,
      status,
      answer,
      shortAnswer,
      citations,
      claims: [...claims, ...composer.claims],
      conflicts,
      notices: [
        ...(about !== null ? [] : followUpNotices(question, standaloneQuestion)),
        ...noticesOf(request, retrieval, citations, calls !== null),
        ...outcome.notices,
      ],
      withheld,
      nearest: status === 'abstained' && quoted.choices === undefined ? passages.slice(0, NEAREST) : [],
      ...(status === 'abstained' && quoted.choices !== undefined ? { choices: [...quoted.choices] } : {}),
      model,
      ...(usage === undefined ? {} : { usage }),
      ...(request.conversationId === undefined || request.after === undefined ? {} : { after: request.after }),
      timings: watch.timings(),
    };
    if (keep) await conversations.saveAnswer(result, new Date(clock.now()).toISOString());
    await emit({ type: 'done', answer: result });
    return result;
  };

  return { ask };
};
