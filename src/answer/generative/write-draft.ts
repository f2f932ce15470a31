import { ModelFailure, type ModelMessage } from '../../ports/language-model.ts';
import { moveClaim, type DraftPart, type Quotation } from '../draft.ts';
import type { Say } from '../outcome.ts';
import type { ModelCalls } from './model-calls.ts';
import { answerPrompt, foundPrompt, SEARCH } from './prompts/answer-prompt.ts';
import { repairPrompt, type Withheld } from './prompts/repair-prompt.ts';
import type { Source } from './proof/source.ts';
import type { Prover } from './prover.ts';
import { leadOf, saysNothing } from './replies.ts';
import { sentenceStream } from './sentence-stream.ts';

export type WritingTask = {
  question: string;
  passages: readonly Source[];
  calls: ModelCalls;
  /** Starts the proof, without any passages yet. */
  openProver: () => Prover;
  /** Passages for another query. */
  search: (query: string) => Promise<readonly Source[]>;
  /** What has been said already to correct the question. */
  correction: string | null;
  /** The "Yes" or "No" that the sources settle the question with; a model's own is no more than its word. */
  polarity: string | null;
  /** Whether a proven sentence is to the point. */
  isToThePoint: (part: DraftPart) => boolean;
};

export type Written = {
  /** `abstained`: the model found no answer; `unproven`: nothing that it wrote stood. */
  outcome: 'answered' | 'abstained' | 'unproven';
  withheld: Withheld[];
  /** Why the model stopped before its end. */
  failure: ModelFailure | null;
  carriers: CitedQuotation[];
};

/** A sentence of a source that carries some of the answer, with the number it is cited by. */
export type CitedQuotation = { quotation: Quotation; id: number };

/** Completions for one question that look for an answer; all but the last may ask for a search. */
const ROUNDS = 3;
const MOST_TOKENS = 700;
const LONGEST_QUERY = 300;
/** Characters of passages for a model whose context is not known. */
const PASSAGE_CHARACTERS = 40_000;
/** A token is at least about this long, and so much of the context is taken up by the instructions. */
const [CHARACTERS_A_TOKEN, INSTRUCTION_TOKENS] = [3, 900];
/** Characters that tags and facts add to a passage. */
const AROUND = 600;

/** The part with a word of polarity before it. */
const withOpening = (opening: string, part: DraftPart): DraftPart =>
  opening === ''
    ? part
    : { ...part, text: opening + part.text, claims: part.claims.map((claim) => moveClaim(claim, opening.length)) };

/** The first passages, as many as the model's context takes; one at least. */
const fitting = (passages: readonly Source[], contextTokens: number | null): Source[] => {
  const room =
    contextTokens === null
      ? PASSAGE_CHARACTERS
      : (contextTokens - MOST_TOKENS - INSTRUCTION_TOKENS) * CHARACTERS_A_TOKEN;
  let taken = 0;
  return passages.filter(({ passage }, i) => {
    taken += passage.chunk.text.length + AROUND;
    return i === 0 || taken <= room;
  });
};

/**
 * Has the model write an answer, and says each sentence as soon as it is proven. What does not stand goes back to the
 * model once, with the reasons; what then does not stand is withheld.
 */
export const writeDraft = async (task: WritingTask, say: Say): Promise<Written> => {
  const { calls, question, correction } = task;
  let prover = task.openProver();
  const carriers: CitedQuotation[] = [];
  let hasSaid = false;
  const withheld: Withheld[] = [];
  const seen = new Set<string>();
  let failure: ModelFailure | null = null;
  let hasAbstained = false;
  let lead = '';

  const take = async (written: string): Promise<void> => {
    const opening = leadOf(written);
    if (opening.word !== null) {
      if (opening.word === task.polarity && !hasSaid) lead = `${opening.word}. `;
      else if (!withheld.some(({ text }) => text === opening.word))
        withheld.push({ text: opening.word, reason: 'no passage settles the question in one word' });
    }
    if (opening.rest === '' || seen.has(opening.rest)) return;
    seen.add(opening.rest);
    if (saysNothing(opening.rest)) {
      hasAbstained = true;
      return;
    }
    const proven = await prover.prove(opening.rest);
    if (!('part' in proven)) {
      withheld.push(proven);
      return;
    }
    if (!task.isToThePoint(proven.part)) {
      withheld.push({ text: proven.part.text, reason: 'it does not answer the question' });
      return;
    }
    const part = withOpening(lead, proven.part);
    lead = '';
    hasSaid = true;
    const ids = await say(part);
    (part.carriers ?? []).forEach((quotation, i) => carriers.push({ quotation, id: ids[i] ?? 0 }));
  };

  /** Reads one completion; gives the query where it asks for a search. */
  const read = async (messages: readonly ModelMessage[]): Promise<{ text: string; query: string | null }> => {
    let text = '';
    for await (const sentence of sentenceStream(calls.stream(messages, MOST_TOKENS))) {
      if (text === '' && sentence.startsWith(SEARCH)) {
        const [line = ''] = sentence.slice(SEARCH.length).trim().split('\n');
        return { text: `${SEARCH} ${line}`, query: line.slice(0, LONGEST_QUERY) };
      }
      text += `${text === '' ? '' : ' '}${sentence}`;
      await take(sentence);
    }
    return { text, query: null };
  };

  const write = async (passages: readonly Source[]): Promise<void> => {
    prover = task.openProver();
    const messages = answerPrompt({ question, passages: await prover.add(passages), correction });
    let reply = await read(messages);
    for (let round = 2; reply.query !== null && round <= ROUNDS; round++) {
      const found = reply.query.trim() === '' ? [] : await prover.add(await task.search(reply.query));
      const next = foundPrompt(reply.query, found, round === ROUNDS);
      messages.push({ role: 'assistant', content: reply.text }, next);
      reply = await read(messages);
    }
    if (withheld.length > 0 && calls.mayCall())
      await read([...messages, { role: 'assistant', content: reply.text }, repairPrompt(withheld)]);
  };

  const passages = fitting(task.passages, calls.model.contextTokens);
  try {
    try {
      await write(passages);
    } catch (error) {
      const isTooLong = error instanceof ModelFailure && error.kind === 'context-overflow' && !hasSaid;
      if (!isTooLong || passages.length < 2) throw error;
      await write(passages.slice(0, Math.ceil(passages.length / 2)));
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    failure = error;
  }
  const outcome = hasSaid ? 'answered' : hasAbstained && withheld.length === 0 ? 'abstained' : 'unproven';
  return { outcome, withheld, failure, carriers };
};
