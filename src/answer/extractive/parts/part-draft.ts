import type { Question } from '../../../retrieval/question.ts';
import type { Draft, Quotation } from '../../draft.ts';

/** What one of the questions of a message asks and what is drafted for it. */
export type PartDraft = { question: string; asked: Question; draft: Draft };

export const quotationsOf = ({ parts }: Draft): Quotation[] => parts.flatMap(({ quotation }) => quotation ?? []);

/** Whether what answers a part first stands in a document that another part is answered from. */
export const isBeside = (draft: Draft, others: readonly PartDraft[]): boolean => {
  const [first] = quotationsOf(draft);
  return others.some((other) =>
    quotationsOf(other.draft).some(({ document }) => document.documentId === first?.document.documentId),
  );
};
