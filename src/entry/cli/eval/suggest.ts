import { AssayError } from '../../../domain/errors.ts';
import { asWritten, Expectation, factsInTurn, judge, type Suggestion, suggestionsFor } from '../../../eval/index.ts';
import type { Asker } from '../../../ports/asker.ts';
import { questionsIn, type GoldenDraft } from '../../../server/feedback/questions-file.ts';
import { UNREVIEWED } from '../../../server/feedback/unreviewed.ts';
import { plain } from '../../../domain/plain.ts';
import type { Assay } from '../../node.ts';
import { count } from '../count.ts';
import { readText } from '../read-input.ts';
import { errLine } from '../terminal.ts';
import { existsSync } from 'node:fs';
import { addDrafts, printDrafts } from './drafts-file.ts';
import { defaultQuestions } from './read-suite.ts';

export type SuggestOptions = { document?: string; limit?: number; add?: true; file?: string };

const DEFAULT_LIMIT = 20;

/** The questions of a suggestion that are answered as it expects, as one draft; null where none is. */
const passing = async (
  asker: Asker,
  { questions, expect }: Suggestion,
  known: ReadonlySet<string>,
): Promise<GoldenDraft | null> => {
  const right: string[] = [];
  for (const question of questions) {
    if (known.has(plain(question))) continue;
    const answer = await asker.ask({ question, mode: 'auto' });
    if (judge(answer, Expectation.parse(expect)).every(({ passed }) => passed)) right.push(question);
  }
  const [first] = right;
  if (first === undefined) return null;
  const tags = ['suggested', UNREVIEWED];
  return { question: right.length === 1 ? first : right, comment: null, expected: asWritten(expect), tags };
};

/** Drafts golden questions from the fact table and keeps those that pass today. */
export const suggest = async (assay: Assay, options: SuggestOptions): Promise<void> => {
  const { document, limit = DEFAULT_LIMIT, file = defaultQuestions(assay.config.corpus) } = options;
  if (document !== undefined && (await assay.store.getDocument(document)) === null)
    throw new AssayError('not-found', `There is no document '${document}'.`, {
      hint: 'A document is named by its path below the corpus folder without the extension.',
    });
  const documents =
    document === undefined ? (await assay.store.listDocuments()).map(({ documentId }) => documentId) : [document];
  const facts = factsInTurn(await assay.store.factsOfDocuments(documents));
  const known = new Set(existsSync(file) ? questionsIn(await readText(file), file) : []);
  const asker = assay.forgetfulAsker();
  const drafts: GoldenDraft[] = [];
  for (const suggestion of facts.flatMap(suggestionsFor)) {
    if (drafts.length >= limit) break;
    const draft = await passing(asker, suggestion, known);
    if (draft === null) continue;
    drafts.push(draft);
    for (const question of [draft.question].flat()) known.add(plain(question));
  }
  if (options.add === true) await addDrafts(file, drafts);
  else {
    await printDrafts(drafts);
    errLine(
      `assay: ${count(drafts.length, 'draft')} from ${count(facts.length, 'fact')}. They pass today; read them before you trust them.`,
    );
  }
};
