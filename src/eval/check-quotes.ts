import { AssayError } from '../domain/errors.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import { plain } from '../domain/plain.ts';
import type { Suite } from './suite.ts';

/**
 * Refuses a suite that expects citations no answer can give.
 *
 * @throws AssayError `invalid-questions` that names the question's line and the document or quote that isn't there
 */
export const checkQuotes = async (suite: Suite, documents: Pick<DocumentStore, 'getDocument'>): Promise<void> => {
  const texts = new Map<string, string | null>();
  for (const turn of suite.cases.flatMap((golden) => golden.turns))
    for (const { document, quote } of turn.expect?.cites ?? []) {
      // Each document is read once, however often it is cited.
      if (!texts.has(document)) {
        const found = await documents.getDocument(document);
        texts.set(document, found === null ? null : plain(found.text));
      }
      const text = texts.get(document) ?? null;
      const at = `${suite.file}:${turn.place.line}:${turn.place.column}`;
      if (text === null)
        throw new AssayError(
          'invalid-questions',
          `${at}: '${turn.question}' cites the unknown document '${document}'.`,
          {
            hint: 'Give the path below the corpus folder without the extension.',
          },
        );
      if (quote !== undefined && !text.includes(plain(quote)))
        throw new AssayError('invalid-questions', `${at}: the quote '${quote}' is not in '${document}'.`, {
          hint: 'Copy the words from the source.',
        });
    }
};
