import { loadQuestions } from '../../eval/index.ts';
import { QUESTIONS_PATH } from '../../ingest/formats.ts';
import type { CorpusFolder } from '../../ports/corpus-folder.ts';
import type { DocumentStore } from '../../ports/document-store.ts';

const goldenQuestion = async (corpus: CorpusFolder): Promise<string | null> => {
  try {
    const file = new TextDecoder().decode(await corpus.read(QUESTIONS_PATH));
    const { cases } = loadQuestions(file, { file: QUESTIONS_PATH });
    const answerable = cases.find(
      ({ skip, turns }) => skip === null && turns.length === 1 && turns[0]?.expect?.abstains === undefined,
    );
    return answerable?.turns[0]?.question ?? null;
  } catch {
    // No such file, or one that `assay eval` has to complain about: an example can come from elsewhere.
    return null;
  }
};

/** A question that the corpus answers, to try first; null when it is empty. */
export const exampleQuestion = async (corpus: CorpusFolder, store: DocumentStore): Promise<string | null> => {
  const golden = await goldenQuestion(corpus);
  if (golden !== null) return golden;
  const [first] = await store.listDocuments();
  return first === undefined ? null : `What is said about ${first.title.replace(/[.?!]+$/, '')}?`;
};
