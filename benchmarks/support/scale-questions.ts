import { existsSync } from 'node:fs';
import { isFunctionWord, words } from '../../src/domain/words.ts';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import { readQuestions, squad } from './questions.ts';

/** Words of a passage that a question is made of, where nobody asked one. */
const WORDS = 6;

/** A question of words that one passage holds. */
const questionOf = (text: string): string => {
  const told = [...new Set(words(text).flatMap(({ text: word, folded }) => (isFunctionWord(folded) ? [] : [word])))];
  const step = Math.max(1, Math.floor(told.length / WORDS));
  return `What ${told
    .filter((_, index) => index % step === 0)
    .slice(0, WORDS)
    .join(' ')}?`;
};

/** People's questions of documents in the index, evenly from all; where there are none, questions of a passage's words. */
export const scaleQuestions = async (
  store: Pick<DocumentStore, 'listDocuments' | 'documentChunks'>,
  count: number,
): Promise<string[]> => {
  const documents = await store.listDocuments();
  const indexed = new Set(documents.map(({ documentId }) => documentId));
  const asked = existsSync(squad())
    ? (await readQuestions(squad())).filter(({ documentId, answerable }) => answerable && indexed.has(documentId))
    : [];
  const questions: string[] = [];
  for (let index = 0; index < count; index++) {
    const place = (length: number): number => Math.floor((index * length) / count);
    const question = asked[place(asked.length)]?.question;
    const document = documents[place(documents.length)];
    const chunks = document === undefined ? [] : await store.documentChunks(document.documentId);
    questions.push(question ?? questionOf(chunks[(index * 7) % chunks.length]?.text ?? ''));
  }
  return questions;
};
