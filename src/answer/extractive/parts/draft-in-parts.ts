import type { Claim } from '../../../domain/claim.ts';
import { terms } from '../../../domain/words.ts';
import type { SearchOptions } from '../../../ports/search.ts';
import { readPassage } from '../../../retrieval/passage.ts';
import { understandQuestion } from '../../../retrieval/question.ts';
import type { Retrieval, Retriever } from '../../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import type { Draft } from '../../draft.ts';
import type { CheckOptions } from '../../number-check.ts';
import type { EarlierTurn } from '../../question/conversation/earlier-turn.ts';
import { resolveFollowUp } from '../../question/conversation/follow-up.ts';
import { restoreCapitals } from '../../question/conversation/restore-capitals.ts';
import { partsOf, type Parts } from '../../question/parts/parts-of.ts';
import { abstentionText } from '../../refusal/abstention.ts';
import { draftFromSentences, type DraftPorts } from '../extractive-draft.ts';
import { joinParts } from './join-parts.ts';
import { isBeside, quotationsOf, type PartDraft } from './part-draft.ts';

type Options = CheckOptions & SearchOptions;
type Ports = DraftPorts & { retriever: Retriever };

/** Questions of one message that are answered; of a longer list it is said that the rest is left. */
const MOST_PARTS = 8;
const LEFT = 'The questions after these are not answered here: please ask them again by themselves.';

/** Whether the first sentence of an answer speaks of all the things that a question asks of. */
const speaksOfAll = ({ status, parts }: Draft, things: readonly string[]): boolean => {
  const told = new Set(terms(parts.find(({ quotation }) => quotation !== null)?.text ?? ''));
  return (
    status !== 'abstained' && things.every((thing) => terms(thing).every((stem) => bestSimilarity(stem, told) > 0))
  );
};

/** What a part that was answered tells the parts that lean on it. */
const asTurn = (standaloneQuestion: string, draft: Draft): EarlierTurn => {
  if (draft.status === 'abstained') return { standaloneQuestion, shortAnswer: null };
  const chunks = new Map(quotationsOf(draft).map(({ chunk }) => [chunk.chunkId, chunk]));
  return {
    standaloneQuestion,
    shortAnswer: draft.shortAnswer,
    answer: draft.parts.map(({ text }) => text).join(' '),
    passages: [...chunks.values()].map(readPassage),
  };
};

const withCapitals = (text: string, { passages }: Retrieval): string =>
  restoreCapitals(
    text,
    text,
    passages.map(({ passage }) => passage),
  );

/** The parts of a question; names of several things that were typed small are told by the passages. */
const partsAsked = (retrieval: Retrieval): Parts => {
  const { text } = retrieval.question;
  const asTyped = partsOf(text);
  const isOne = asTyped.questions.length === 1 && asTyped.joint === null;
  return isOne ? partsOf(withCapitals(text, retrieval)) : asTyped;
};

/** Whether a later part that names nobody is answered from other documents than the parts before: of something else. */
const isElsewhere = (found: Retrieval, draft: Draft, before: readonly PartDraft[]): boolean =>
  quotationsOf(draft).length > 0 &&
  before.some((part) => quotationsOf(part.draft).length > 0) &&
  !isBeside(draft, before) &&
  understandQuestion(withCapitals(found.question.text, found)).names.length === 0;

const unknown = (found: Retrieval): Draft => ({
  status: 'abstained',
  parts: [{ text: abstentionText(found, null), quotation: null, quotedAt: 0, claims: [] }],
  shortAnswer: null,
  withheld: [],
  conflicts: [],
});

/**
 * Drafts an answer by quoting: a message of several questions is answered part by part, each with its own citations, and a part
 * that the sources don't cover is said to be so. `claims` are those of the whole message.
 */
export const draftByQuoting = async (
  retrieval: Retrieval,
  claims: readonly Claim[],
  options: Options,
  ports: Ports,
): Promise<Draft> => {
  const { questions, joint } = partsAsked(retrieval);
  const drafts: PartDraft[] = [];
  const isWhole = questions.length === 1 || joint !== null;
  const whole = isWhole ? await draftFromSentences(retrieval, claims, options, ports) : null;
  if (whole !== null && (joint === null || speaksOfAll(whole, joint.of))) return whole;
  const turns: EarlierTurn[] = [];
  const read = async (question: string) => {
    const found = await ports.retriever.retrieve(question, options);
    const asserted = (await ports.verifier.verify(question, { ...options, in: 'question' })).claims;
    const own = await draftFromSentences(found, asserted, options, ports);
    return { found, draft: isElsewhere(found, own, drafts) ? unknown(found) : own };
  };
  for (const question of questions.slice(0, MOST_PARTS)) {
    const completed = joint === null ? resolveFollowUp(question, turns) : question;
    const { found, draft: first } = await read(completed);
    // As it was typed it may say less than what it was completed to, but only of what the parts before are about.
    const asTyped = first.status === 'abstained' && completed !== question ? (await read(question)).draft : null;
    const draft = asTyped !== null && isBeside(asTyped, drafts) ? asTyped : first;
    turns.push(asTurn(completed, draft));
    drafts.push({ question, asked: found.question, draft });
  }
  const isAnswered = drafts.some(({ draft }) => draft.status !== 'abstained');
  if (!isAnswered) return whole ?? (drafts[0] as PartDraft).draft;
  const joined = joinParts(drafts, claims);
  const left = { text: LEFT, quotation: null, quotedAt: 0, claims: [] };
  return questions.length > MOST_PARTS ? { ...joined, parts: [...joined.parts, left] } : joined;
};
