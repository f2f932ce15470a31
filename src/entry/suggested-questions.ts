import { loadQuestions } from '../eval/index.ts';
import { QUESTIONS_PATH } from '../ingest/formats.ts';
import type { CorpusFolder } from '../ports/corpus-folder.ts';
import type { DocumentStore } from '../ports/document-store.ts';

const goldenQuestions = async (corpus: CorpusFolder): Promise<string[]> => {
  try {
    const file = new TextDecoder().decode(await corpus.read(QUESTIONS_PATH));
    const { cases } = loadQuestions(file, { file: QUESTIONS_PATH });
    return cases.flatMap(({ skip, turns }) => {
      const [turn, ...more] = turns;
      const isAnswerable = skip === null && more.length === 0 && turn?.expect?.abstains === undefined;
      return turn !== undefined && isAnswerable ? [turn.question] : [];
    });
  } catch {
    // No such file, or one that `assay eval` has to complain about: suggestions can come from elsewhere.
    return [];
  }
};

/** Questions that the corpus answers, to try first, `most` at most; none when it is empty. */
export const suggestedQuestions = async (
  corpus: CorpusFolder,
  store: DocumentStore,
  most: number,
): Promise<string[]> => {
  const golden = await goldenQuestions(corpus);
  if (golden.length > 0) return golden.slice(0, most);
  const documents = await store.listDocuments();
  return documents.slice(0, most).map(({ title }) => `What is said about ${title.replace(/[.?!]+$/, '')}?`);
};
