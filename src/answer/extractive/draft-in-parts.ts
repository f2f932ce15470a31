import type { Claim } from '../../domain/claim.ts';
import type { SearchOptions } from '../../ports/search.ts';
import type { Retrieval, Retriever } from '../../retrieval/retrieve.ts';
import { bestSimilarity } from '../../retrieval/stem-similarity.ts';
import { terms } from '../../domain/words.ts';
import { isSameQuotation, type Draft, type DraftPart } from '../draft.ts';
import type { CheckOptions } from '../number-check.ts';
import type { EarlierTurn } from '../question/conversation/earlier-turn.ts';
import { resolveFollowUp } from '../question/conversation/follow-up.ts';
import { partsOf } from '../question/parts.ts';
import { draftFromSentences, type DraftPorts } from './extractive-draft.ts';

type Options = CheckOptions & SearchOptions;
type Ports = DraftPorts & { retriever: Retriever };

/** Questions of one message that are answered; the rest of a longer list is left. */
const MOST_PARTS = 5;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** What one of the questions asks and what is drafted for it. */
type PartDraft = { question: string; draft: Draft };

/** Whether the first sentence of an answer speaks of all the things that a question asks of. */
const speaksOfAll = ({ status, parts }: Draft, things: readonly string[]): boolean => {
  const told = new Set(terms(parts.find(({ quotation }) => quotation !== null)?.text ?? ''));
  return (
    status !== 'abstained' && things.every((thing) => terms(thing).every((stem) => bestSimilarity(stem, told) > 0))
  );
};

/** Says of one question that the documents don't answer it, in its own words unless they hold a figure. */
const unanswered = ({ question, draft }: PartDraft, at: number): DraftPart => {
  const name = /\p{N}/u.test(question) ? `The ${ORDINALS[at]} question:` : `“${question}”`;
  return { text: `${name} ${draft.parts[0]?.text ?? ''}`, quotation: null, quotedAt: 0, claims: [] };
};

/** The drafts as one, each sentence quoted once. */
const join = (drafts: readonly PartDraft[], claims: readonly Claim[]): Draft => {
  const parts: DraftPart[] = [];
  const conflicts: Draft['conflicts'] = [];
  const numberOf = (part: DraftPart): number =>
    parts
      .filter(({ quotation }) => quotation !== null)
      .findIndex(
        ({ quotation }) => part.quotation !== null && quotation !== null && isSameQuotation(quotation, part.quotation),
      ) + 1;
  drafts.forEach((each, at) => {
    const { draft } = each;
    if (draft.status === 'abstained') {
      parts.push(unanswered(each, at));
      return;
    }
    for (const part of draft.parts) if (part.quotedAt > 0 || numberOf(part) === 0) parts.push(part);
    const quoted = draft.parts.filter(({ quotation }) => quotation !== null).map(numberOf);
    conflicts.push(
      ...draft.conflicts.map((conflict) => ({
        ...conflict,
        citations: conflict.citations.flatMap((number) => quoted[number - 1] ?? []),
      })),
    );
  });
  const corrected = drafts.find(({ draft }) => draft.status === 'corrected')?.draft;
  const contradicted = claims.find(({ text }) => text === corrected?.contradicted?.text);
  const short = new Set(drafts.flatMap(({ draft }) => draft.shortAnswer ?? []));
  return {
    status: corrected === undefined ? 'answered' : 'corrected',
    parts,
    // One span of a source can't be the answer to several questions.
    shortAnswer: short.size === 1 ? ([...short][0] ?? null) : null,
    withheld: drafts.flatMap(({ draft }) => draft.withheld),
    conflicts,
    ...(contradicted === undefined ? {} : { contradicted }),
  };
};

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
  const { questions, joint } = partsOf(retrieval.question.text);
  const drafts: PartDraft[] = [];
  const isWhole = questions.length === 1 || joint !== null;
  const whole = isWhole ? await draftFromSentences(retrieval, claims, options, ports) : null;
  if (whole !== null && (joint === null || speaksOfAll(whole, joint.of))) return whole;
  const turns: EarlierTurn[] = [];
  for (const question of questions.slice(0, MOST_PARTS)) {
    const standaloneQuestion = joint === null ? resolveFollowUp(question, turns) : question;
    const found = await ports.retriever.retrieve(standaloneQuestion, options);
    const asserted = (await ports.verifier.verify(standaloneQuestion, { ...options, in: 'question' })).claims;
    const draft = await draftFromSentences(found, asserted, options, ports);
    turns.push({ standaloneQuestion, shortAnswer: draft.shortAnswer });
    drafts.push({ question, draft });
  }
  const isAnswered = drafts.some(({ draft }) => draft.status !== 'abstained');
  return isAnswered ? join(drafts, claims) : (whole ?? (drafts[0] as PartDraft).draft);
};
