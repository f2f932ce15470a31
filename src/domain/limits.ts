/** Longest question or query, in UTF-16 code units; in a file of its own so that the web page takes no schemas along. */
export const MAX_QUESTION_LENGTH = 4_000;
