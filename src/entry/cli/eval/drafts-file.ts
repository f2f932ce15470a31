import { existsSync } from 'node:fs';
import { AssayError } from '../../../domain/errors.ts';
import { type GoldenDraft, questionsYaml, withDraft } from '../../../server/feedback/questions-file.ts';
import { count } from '../count.ts';
import { readText } from '../read-input.ts';
import { errLine, out, outLine } from '../terminal.ts';
import { save } from './save.ts';

/** Puts drafts at the end of a questions file; those that it has already are left out and said. */
export const addDrafts = async (file: string, drafts: readonly GoldenDraft[]): Promise<void> => {
  let text = existsSync(file) ? await readText(file) : '';
  let added = 0;
  for (const draft of drafts)
    try {
      text = withDraft(text, draft, file);
      added += 1;
    } catch (error) {
      if (!(error instanceof AssayError) || error.code !== 'already-exists') throw error;
      errLine(`assay: left out, as it is there already: ${[draft.question].flat().join(' / ')}`);
    }
  if (added > 0) await save(file, text);
  if (drafts.length === 0) {
    await outLine('There is nothing to draft.');
    return;
  }
  await outLine(`${count(added, 'draft')} added to ${file}. Look them over: they expect what is answered today.`);
};

/** Drafts as a questions file on standard output. */
export const printDrafts = (drafts: readonly GoldenDraft[]): Promise<void> => out(questionsYaml(drafts));
