import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Question = z.object({
  question: z.string(),
  documentId: z.string(),
  answerable: z.boolean(),
  spans: z.array(z.object({ start: z.number(), end: z.number() })),
});
export type Question = z.infer<typeof Question>;

/**
 * Folder of the public question sets (SQuAD 1.1, rajpurkar.github.io/SQuAD-explorer), converted to `documents/*.txt` and
 * `questions.jsonl`. Set ASSAY_EVAL_DATA to the folder that holds `qa/squad-1.1`.
 */
export const evaluationFolder = (): string => process.env['ASSAY_EVAL_DATA'] ?? path.resolve('../shared/data');

export const squad = (): string => path.join(evaluationFolder(), 'qa/squad-1.1');

export const readQuestions = async (folder: string): Promise<Question[]> =>
  (await readFile(path.join(folder, 'questions.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => Question.parse(JSON.parse(line)));
