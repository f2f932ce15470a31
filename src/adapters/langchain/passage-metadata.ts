/** Metadata of a LangChain document that is a passage: where its text stands, so that it can be cited to the character. */
export type PassageMetadata = {
  documentId: string;
  chunkId: string;
  title: string;
  /** Source span: `pageContent` is the document's text from `start` to `end`. */
  start: number;
  end: number;
  [key: string]: unknown;
};
