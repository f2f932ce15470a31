import type { Answer } from '../../domain/answer.ts';
import type { Claim } from '../../domain/claim.ts';
import { contains, type Span } from '../../domain/span.ts';
import { keepStretches, type KeptStretch } from './stretches.ts';

const NOTHING_LEFT = 'This answer is withheld: the source that it rested on has been deleted.';
const CHECK_GONE = 'what it was checked against has been deleted';

const counted = (count: number): string => (count === 1 ? 'A source' : `${count} sources`);

/** Where a span of the whole answer is in what was kept of it; none when it was not kept. */
const move = (span: Span, stretches: readonly KeptStretch[]): Span[] =>
  stretches
    .filter((stretch) => contains(stretch, span))
    .map(({ moved }) => ({ start: span.start + moved, end: span.end + moved }));

/** The claim without its verdict where a fact behind it is gone. */
const doubt = (claim: Claim, isLost: (fact: string) => boolean): Claim => {
  if (!claim.facts.some(isLost)) return claim;
  const { formula: _formula, explanation: _explanation, ...rest } = claim;
  return { ...rest, verdict: 'unverified', reason: CHECK_GONE, facts: [] };
};

/** What is no longer there: documents, and facts that claims and conflicts rest on. */
export type Gone = { documents: ReadonlySet<string>; facts: ReadonlySet<string> };

/**
 * An answer without what came from deleted sources: quotes, sentences, verdicts, passages. It fails closed: what could have
 * come from one is withheld, and a notice says so.
 */
export const withhold = (answer: Answer, gone: Gone): Answer => {
  const isGone = (documentId: string) => gone.documents.has(documentId);
  const isLost = (fact: string) => gone.facts.has(fact);
  const nearest = answer.nearest.filter(({ documentId }) => !isGone(documentId));
  const deleted = new Set(
    [...answer.citations, ...answer.nearest].map(({ documentId }) => documentId).filter((id) => isGone(id)),
  );
  if (deleted.size === 0) return answer;
  const titles = [...answer.citations, ...answer.nearest].flatMap((from) =>
    isGone(from.documentId) ? [from.title] : [],
  );
  const restsOnGone = answer.citations.some(({ documentId }) => isGone(documentId));
  const { text, stretches } = restsOnGone
    ? keepStretches(answer.answer, answer.citations, isGone)
    : { text: answer.answer, stretches: [{ start: 0, end: answer.answer.length, moved: 0 }] };
  const citations = answer.citations
    .filter(({ documentId }) => !isGone(documentId))
    .map((citation) => ({
      ...citation,
      answerSpans: citation.answerSpans.flatMap((span) => move(span, stretches)),
    }))
    .filter(({ answerSpans }) => answerSpans.length > 0);
  // What asks back names what an earlier answer told.
  const shown = stretches.length === 0 || answer.choices !== undefined ? NOTHING_LEFT : text;
  const cited = new Set(citations.map(({ id }) => id));
  const { shortAnswer, choices: _, ...kept } = answer;
  return {
    ...kept,
    standaloneQuestion: answer.question,
    answer: shown,
    shortAnswer: shortAnswer !== null && shown.includes(shortAnswer) ? shortAnswer : null,
    citations,
    claims: answer.claims
      .flatMap((claim) =>
        claim.in === 'answer' ? move(claim.span, stretches).map((span) => ({ ...claim, span })) : [claim],
      )
      .map((claim) => doubt(claim, isLost)),
    conflicts: answer.conflicts
      .map((conflict) => ({
        ...conflict,
        facts: conflict.facts.filter((fact) => !isLost(fact)),
        citations: conflict.citations.filter((id) => cited.has(id)),
      }))
      // A dispute in words rests on no fact, and stands while two of its sources do.
      .filter(({ facts, citations: sides }, index) =>
        answer.conflicts[index]?.facts.length === 0 ? sides.length > 1 : facts.length > 1,
      ),
    notices: [
      ...answer.notices.filter(
        ({ code, message }) => code !== 'follow-up' && !titles.some((title) => message.includes(title)),
      ),
      {
        code: 'source-deleted',
        message: `${counted(deleted.size)} of this answer ${deleted.size === 1 ? 'has' : 'have'} been deleted. What came from ${deleted.size === 1 ? 'it' : 'them'} is withheld.`,
      },
    ],
    withheld: [],
    nearest,
  };
};
