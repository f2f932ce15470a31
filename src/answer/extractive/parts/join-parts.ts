import type { Claim } from '../../../domain/claim.ts';
import { readPassage } from '../../../retrieval/passage.ts';
import type { Question } from '../../../retrieval/question.ts';
import { bestSimilarity } from '../../../retrieval/stem-similarity.ts';
import { isSameQuotation, type Draft, type DraftPart, type Quotation } from '../../draft.ts';
import { asksForFigure, fittingQuantities } from '../../question/fitting-quantities.ts';
import { quotationsOf, type PartDraft } from './part-draft.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Says of one question that the documents don't answer it, in its own words unless they hold a figure. */
const unanswered = ({ question, draft }: PartDraft, at: number): DraftPart => {
  const name = /\p{N}/u.test(question) ? `The ${ORDINALS[at]} question:` : `“${question}”`;
  return { text: `${name} ${draft.parts[0]?.text ?? ''}`, quotation: null, quotedAt: 0, claims: [] };
};

/** Of the words of a part that a sentence quoted beside it has to tell to answer it too. */
const MOST_OF = 0.5;

/** Whether what is quoted for another part gives the figure that a part asks for; dates stand everywhere. */
const tells = (question: Question, { chunk, text }: Quotation): boolean => {
  const sentence = readPassage(chunk).sentences.find((each) => each.text === text);
  if (sentence === undefined || !asksForFigure(question) || question.expects === 'date') return false;
  const told = question.terms.filter((term) => bestSimilarity(term, sentence.stemSet) > 0).length;
  return told >= MOST_OF * question.terms.length && told > 0 && fittingQuantities(question, sentence).length > 0;
};

/** The drafts as one, each sentence quoted once. */
export const joinParts = (drafts: readonly PartDraft[], claims: readonly Claim[]): Draft => {
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
      const isTold = drafts.some((other) =>
        quotationsOf(other.draft).some((quotation) => tells(each.asked, quotation)),
      );
      if (!isTold) parts.push(unanswered(each, at));
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
  const answered = drafts.filter(({ draft }) => draft.status !== 'abstained');
  const short = new Set(answered.map(({ draft }) => draft.shortAnswer));
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
