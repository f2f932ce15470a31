import type { Assay } from '../node.ts';

/**
 * The stored data against itself: every passage and every fact has to be where it says it is in its document. One line
 * for each that is not.
 */
export const checkData = async ({ store }: Assay): Promise<string[]> => {
  const problems: string[] = [];
  for (const { documentId, chunks: expected } of await store.listDocuments()) {
    const document = await store.getDocument(documentId);
    if (document === null) continue;
    const { text } = document;
    const chunks = await store.documentChunks(documentId);
    if (chunks.length !== expected)
      problems.push(`${documentId} should have ${expected} passages, has ${chunks.length}`);
    for (const chunk of chunks)
      if (text.slice(chunk.start, chunk.end) !== chunk.text)
        problems.push(`${documentId}: passage ${chunk.chunkId} is not at ${chunk.start} to ${chunk.end}`);
    for (const { id, sourceSpan, sentence, quantity } of await store.factsOfDocuments([documentId])) {
      const inside = sourceSpan.end <= text.length && sourceSpan.start < sourceSpan.end;
      if (!inside || !(text.includes(sentence) || sentence.includes(quantity.text)))
        problems.push(`${documentId}: fact ${id} is not at ${sourceSpan.start} to ${sourceSpan.end}`);
    }
  }
  return problems;
};
