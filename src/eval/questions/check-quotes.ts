import { AssayError } from '../../domain/errors.ts';
import type { DocumentStore } from '../../ports/document-store.ts';
import { plain } from '../../domain/plain.ts';
import type { ExpectedCitation } from './expectation.ts';
import type { GoldenTurn, Suite } from './suite.ts';

/** The documents that a turn's expectation names, with the quotes that have to be in them. */
const namedDocuments = ({
  question,
  place,
  expect,
}: GoldenTurn): (ExpectedCitation & Omit<GoldenTurn, 'asOf' | 'expect'>)[] => {
  const disagreeing = Array.isArray(expect?.conflicts) ? expect.conflicts : [];
  const lone = [...(expect?.citesOnly ?? []), ...disagreeing].map((document) => ({ document }));
  return [...(expect?.cites ?? []), ...lone].map((citation) => ({ ...citation, question, place }));
};

/**
 * Refuses a suite that expects citations no answer can give.
 *
 * @throws AssayError `invalid-questions` that names the question's line and the document or quote that isn't there
 */
export const checkQuotes = async (suite: Suite, documents: Pick<DocumentStore, 'getDocument'>): Promise<void> => {
  const texts = new Map<string, string | null>();
  for (const { file, turns } of suite.cases)
    for (const { question, place, document, quote } of turns.flatMap(namedDocuments)) {
      // Each document is read once, however often it is cited.
      if (!texts.has(document)) {
        const found = await documents.getDocument(document);
        texts.set(document, found === null ? null : plain(found.text));
      }
      const text = texts.get(document) ?? null;
      const at = `${file}:${place.line}:${place.column}`;
      if (text === null)
        throw new AssayError('invalid-questions', `${at}: '${question}' names the unknown document '${document}'.`, {
          hint: 'Give the path below the corpus folder without the extension.',
        });
      if (quote !== undefined && !text.includes(plain(quote)))
        throw new AssayError('invalid-questions', `${at}: the quote '${quote}' is not in '${document}'.`, {
          hint: 'Copy the words from the source.',
        });
    }
};
