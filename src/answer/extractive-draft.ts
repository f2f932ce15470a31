import type { Answer } from '../domain/answer.ts';
import type { Claim } from '../domain/claim.ts';
import type { Question } from '../retrieval/question.ts';
import type { Retrieval } from '../retrieval/retrieve.ts';
import { abstentionText } from './abstention.ts';
import { ANSWER_THRESHOLD, answerability } from './answerability.ts';
import { findCorrection, type Correction } from './corrections.ts';
import { findContraryStatement, isStated } from './contrary-statement.ts';
import { quote, withLead, type Draft, type DraftPart, type Quotation } from './draft.ts';
import type { CheckOptions, NumberCheck } from './number-check.ts';
import { missingFact, type MissingFact } from './missing-fact.ts';
import { rankSentences, type RankedSentence } from './rank-sentences.ts';
import { selectSentences } from './select-sentences.ts';
import { shortAnswer } from './short-answer.ts';
import { affirms } from './yes-no.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { FactStore } from '../ports/fact-store.ts';

/** Sentences in which the short answer is looked for. */
const READ_FOR_SHORT_ANSWER = 3;

type Ports = { verifier: NumberCheck; facts: FactStore; documents: DocumentStore };
export type DraftResult = Draft & { withheld: Answer['withheld'] };

const toQuotation = ({ document, passage, sentence }: RankedSentence): Quotation => ({
  document,
  chunk: passage.chunk,
  span: { start: sentence.start, end: sentence.end },
  text: sentence.text,
});

const isSameQuotation = (a: Quotation, b: Quotation): boolean =>
  a.text === b.text || (a.document.documentId === b.document.documentId && a.span.start === b.span.start);

/**
 * Drafts an answer from verbatim sentences. Every sentence is checked before it is used; one whose number the
 * fact table contradicts is withheld and the sentence that states the fact takes its place.
 */
export const draftFromSentences = async (
  retrieval: Retrieval,
  questionClaims: readonly Claim[],
  options: CheckOptions,
  ports: Ports,
): Promise<DraftResult> => {
  const { question } = retrieval;
  const withheld: Answer['withheld'] = [];
  const lookUp = { facts: ports.facts, documents: ports.documents, summaries: retrieval.documents };
  const check = async (quotation: Quotation): Promise<DraftPart> =>
    quote(quotation, (await ports.verifier.verify(quotation.text, { ...options, in: 'answer' })).claims);

  const abstained = (missing: MissingFact | null): DraftResult => ({
    status: 'abstained',
    parts: [{ text: abstentionText(retrieval, missing), quotation: null, quotedAt: 0, claims: [] }],
    shortAnswer: null,
    withheld,
  });

  const standing = async (quotation: Quotation): Promise<DraftPart | null> => {
    const part = await check(quotation);
    const denied = part.claims.find(({ verdict }) => verdict === 'contradicted');
    if (denied === undefined) return part;
    withheld.push({ text: quotation.text, reason: denied.reason });
    const contrary = await findCorrection([denied], lookUp);
    return contrary === null || isSameQuotation(contrary.quotation, quotation) ? null : check(contrary.quotation);
  };

  const ranked = rankSentences(retrieval);
  const disputable = questionClaims.filter((claim) => !isStated(claim, retrieval));
  const correction = (await findCorrection(disputable, lookUp)) ?? contraryTo(question, disputable, ranked);
  if (correction !== null) return { ...(await corrected(question.kind === 'yes-no', correction, check)), withheld };

  const missing = missingFact(retrieval, ranked);
  if (missing !== null || answerability(retrieval, ranked) < ANSWER_THRESHOLD) return abstained(missing);
  const parts: DraftPart[] = [];
  for (const chosen of selectSentences(ranked)) {
    const part = await standing(toQuotation(chosen));
    const isNew = part?.quotation != null && parts.every((other) => !isSame(other, part));
    if (part !== null && isNew) parts.push(part);
  }
  const first = parts[0];
  if (first === undefined) return abstained(null);
  const isYes = question.kind === 'yes-no' && ranked[0] !== undefined && affirms(question, ranked[0].sentence);
  return {
    status: 'answered',
    parts: isYes ? [withLead('Yes. ', first), ...parts.slice(1)] : parts,
    shortAnswer: shortAnswer(question, ranked.slice(0, READ_FOR_SHORT_ANSWER)),
    withheld,
  };
};

/** The question's claim against the one figure that a sentence about the same gives. */
const contraryTo = (
  question: Question,
  claims: readonly Claim[],
  ranked: readonly RankedSentence[],
): Correction | null => {
  const contrary = findContraryStatement(question, claims, ranked);
  return contrary === null ? null : { ...contrary, quotation: toQuotation(contrary.sentence) };
};

const isSame = (a: DraftPart, b: DraftPart): boolean =>
  a.quotation !== null && b.quotation !== null && isSameQuotation(a.quotation, b.quotation);

/** The correction comes first and gives the source's own figure; the sentence that states it follows. */
const corrected = async (
  isYesNo: boolean,
  { claim, figure, quotation }: Correction,
  check: (quotation: Quotation) => Promise<DraftPart>,
): Promise<Draft> => {
  const part = await check(quotation);
  const opening = isYesNo ? 'No. The sources say ' : 'That is not what the sources say; they say ';
  const lead = `${opening}${figure}: `;
  const stated = part.claims.find((claim) => claim.text === figure);
  const led = withLead(lead, part);
  // The figure in the lead is the sentence's own, so its verdict is the same.
  const claims =
    stated === undefined
      ? led.claims
      : [{ ...stated, span: { start: opening.length, end: opening.length + figure.length } }, ...led.claims];
  return { status: 'corrected', parts: [{ ...led, claims }], shortAnswer: figure, contradicted: claim };
};
