import type { DocumentInterface } from '@langchain/core/documents';
import { z } from 'zod';
import { MAX_CHUNK_LENGTH } from '../../domain/document.ts';
import { AssayError } from '../../domain/errors.ts';
import { contentId } from '../../domain/hash.ts';
import { terms } from '../../domain/words.ts';
import type { IndexedDocument } from '../../ports/document-store.ts';
import { normalize } from '../scoring/normalize.ts';

const Metadata = z.record(z.string(), z.json());

/** What Assay itself understands of a LangChain document's metadata; the rest is kept as it is. */
const Known = z.object({
  title: z.string().optional().catch(undefined),
  url: z.string().nullable().catch(null).default(null),
  publishedAt: z.string().nullable().catch(null).default(null),
  tags: z.array(z.string()).catch([]).default([]),
});

/** The id of a document that has none: the same content gets the same one. */
export const idOf = ({ id, pageContent, metadata }: DocumentInterface): string =>
  id ?? contentId('d', pageContent, JSON.stringify(metadata));

/**
 * A LangChain document as a document of one passage, both under `id`. Throws `invalid-document` when its text is
 * longer than a passage may be, or its metadata is not JSON.
 */
export const toIndexedDocument = (
  id: string,
  { pageContent, metadata }: DocumentInterface,
  vector: readonly number[],
): IndexedDocument => {
  if (pageContent.length > MAX_CHUNK_LENGTH)
    throw new AssayError('invalid-document', `The document '${id}' has ${pageContent.length} characters.`, {
      hint: `Split it into passages of at most ${MAX_CHUNK_LENGTH} characters, with a LangChain text splitter for example.`,
    });
  const kept = Metadata.safeParse(metadata);
  if (!kept.success)
    throw new AssayError('invalid-document', `The metadata of the document '${id}' can't be written as JSON.`, {
      hint: 'Leave out what is neither text, number, boolean, null, list nor plain object.',
      cause: kept.error,
    });
  const { title = id, ...known } = Known.parse(metadata);
  return {
    document: {
      ...known,
      title,
      documentId: id,
      path: id,
      format: 'text',
      contentHash: contentId('h', pageContent),
      characters: pageContent.length,
      chunks: 1,
      facts: 0,
      duplicates: 0,
      metadata: kept.data,
      text: pageContent,
      pages: [],
    },
    chunks: [
      {
        chunkId: id,
        documentId: id,
        ordinal: 0,
        start: 0,
        end: pageContent.length,
        text: pageContent,
        headings: [],
        page: null,
        terms: terms(pageContent),
        vector: normalize(vector),
      },
    ],
    facts: [],
  };
};
