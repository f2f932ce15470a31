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
 * `questions.jsonl`. ASSAY_EVAL_DATA names the folder that holds
 * `qa/squad-1.1`; else it is `evaluation`.
 */
export const evaluationFolder = (): string => path.resolve(process.env['ASSAY_EVAL_DATA'] ?? 'evaluation');

export const squad = (): string => path.join(evaluationFolder(), 'qa/squad-1.1');

export const readQuestions = async (folder: string): Promise<Question[]> =>
  (await readFile(path.join(folder, 'questions.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => Question.parse(JSON.parse(line)));
