/* Limits that the web page knows too: in a file of their own, so that it takes no schemas along. */

/** Longest question or query, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 4_000;

/** Largest source, in bytes. */
export const MAX_DOCUMENT_BYTES = 50_000_000;
