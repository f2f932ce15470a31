import type { DocumentSummary } from './document.ts';

const PREFIX = 'without facts ';

/**
 * What a document is recognised by while its facts are still to be read: an ingest that is cut off has the next one read
 * them, and nothing else.
 */
export const hashWithoutFacts = (contentHash: string): string => `${PREFIX}${contentHash}`;

/** Whether the facts of a document are still to be read. */
export const isWithoutFacts = ({ contentHash }: Pick<DocumentSummary, 'contentHash'>): boolean =>
  contentHash.startsWith(PREFIX);
