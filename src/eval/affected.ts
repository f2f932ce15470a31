import { terms } from '../domain/words.ts';
import type { CaseReport } from './report.ts';

/**
 * The cases that an edit of documents likely changes: their last answers cite or name one of them, or their questions
 * share a word with its text. Others can change too, as rankings weigh words by how many passages have them.
 *
 * @param edited the documents that came, changed or went, each with its text now; empty where it is gone
 */
export const isAffected = (
  { turns }: Pick<CaseReport, 'turns'>,
  edited: readonly { documentId: string; terms: ReadonlySet<string> }[],
): boolean =>
  turns.some(({ question, answer }) => {
    const named = new Set(
      [...(answer?.citations ?? []), ...(answer?.nearest ?? [])].map(({ documentId }) => documentId),
    );
    const asked = terms(question);
    return edited.some((document) => named.has(document.documentId) || asked.some((term) => document.terms.has(term)));
  });
