import { readdir, readFile } from 'node:fs/promises';

/** A question, the file that answers it and the words there that do. */
export type AskedOtherwise = { question: string; file: string; quote: string };

/** Documents and questions asked in other words: tests/answer/other-words. */
export const readOtherWords = async (
  set: 'seen' | 'unseen',
): Promise<{ files: Record<string, string>; questions: AskedOtherwise[] }> => {
  const folder = new URL(`../answer/other-words/${set}/`, import.meta.url);
  const names = (await readdir(new URL('corpus/', folder))).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(new URL(`corpus/${name}`, folder), 'utf8')));
  const lines = (await readFile(new URL('questions.jsonl', folder), 'utf8')).trim().split('\n');
  const questions = lines.map((line) => {
    const { question, quote } = JSON.parse(line) as { question: string; quote: string };
    const file = names.find((_, i) => texts[i]!.includes(quote));
    if (file === undefined) throw new Error(`No document has the words that answer: ${quote}`);
    return { question, file, quote };
  });
  return { files: Object.fromEntries(names.map((name, i) => [name, texts[i]!])), questions };
};
