import { hash } from '../../domain/hash.ts';
import type { DocumentStore } from '../../ports/document-store.ts';

/** Documents whose hash is remembered; the texts themselves are not kept. */
const REMEMBERED = 10_000;

/**
 * SHA-256 of documents' texts as they are now; null for a document that is not there. A text is read once for each content
 * hash of its document, since the same bytes give the same text.
 */
export const createTextHashes = (
  documents: DocumentStore,
): ((ids: Iterable<string>) => Promise<Map<string, string | null>>) => {
  const known = new Map<string, string>();
  const textHash = async (documentId: string, contentHash: string): Promise<string | null> => {
    const key = `${contentHash} ${documentId}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const document = await documents.getDocument(documentId);
    if (document === null) return null;
    const made = hash(document.text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(`${document.contentHash} ${documentId}`, made);
    return made;
  };
  return async (ids) => {
    const wanted = new Set(ids);
    const hashes = new Map<string, string | null>([...wanted].map((id) => [id, null]));
    if (wanted.size === 0) return hashes;
    for (const { documentId, contentHash } of await documents.listDocuments())
      if (wanted.has(documentId)) hashes.set(documentId, await textHash(documentId, contentHash));
    return hashes;
  };
};
