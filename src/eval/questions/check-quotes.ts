import type { DocumentStore } from '../../ports/document-store.ts';
import { plain } from '../../domain/plain.ts';
import { type MistakeAt, refuseAny } from './refuse.ts';
import type { Suite } from './suite.ts';

/**
 * Refuses a suite that expects citations no answer can give.
 *
 * @throws AssayError `invalid-questions` with the places of documents and quotes that aren't there
 */
export const checkQuotes = async (suite: Suite, documents: Pick<DocumentStore, 'getDocument'>): Promise<void> => {
  const texts = new Map<string, string | null>();
  const mistakes: MistakeAt[] = [];
  for (const { file, turns } of suite.cases)
    for (const { document, quote, place } of turns.flatMap(({ named }) => named)) {
      // Each document is read once, however often it is cited.
      if (!texts.has(document)) {
        const found = await documents.getDocument(document);
        texts.set(document, found === null ? null : plain(found.text));
      }
      const text = texts.get(document) ?? null;
      if (text === null)
        mistakes.push({
          file,
          place,
          message: `there is no document '${document}'`,
          hint: 'A document is named by its path below the corpus folder without the extension.',
        });
      else if (quote !== null && !text.includes(plain(quote.text)))
        mistakes.push({
          file,
          place: quote.place,
          message: `the quote '${quote.text}' is not in '${document}'`,
          hint: 'Copy the words from the source.',
        });
    }
  refuseAny(mistakes);
};
