import { AssayError } from '../../../domain/errors.ts';
import {
  compareMetrics,
  LabelledQuestion,
  type MeasuredQuestion,
  measureQuestion,
  METRICS_DEPTH,
  metricsComparisonToText,
  metricsReport,
  metricsToText,
  readMeasured,
} from '../../../eval/index.ts';
import { createRandom } from '../../../domain/seeded-random.ts';
import type { Assay } from '../../node.ts';
import { inputName, readJsonLines, readText } from '../read-input.ts';
import { outLine } from '../terminal.ts';
import { startAskingProgress } from './asking-progress.ts';
import { defaultJobs } from './options.ts';
import { checkWritable, save } from './save.ts';

export type MetricsOptions = { json?: string; against?: string; jobs?: number };

/** Fixes the resampling, so that the same answers give the same report. */
const SEED = 1;

/** The measured questions in their order, however many are under way at a time. */
const measureAll = async (
  assay: Assay,
  questions: readonly LabelledQuestion[],
  jobs: number,
): Promise<MeasuredQuestion[]> => {
  const { onProgress, stop } = startAskingProgress(questions.length);
  const asker = assay.forgetfulAsker();
  const measured = new Map<number, MeasuredQuestion>();
  const waiting = questions.entries();
  const work = async (): Promise<void> => {
    for (const [at, labelled] of waiting) {
      const { question } = labelled;
      const found = await assay.retriever.search(question, { k: METRICS_DEPTH });
      const answer = await asker.ask({ question, mode: 'auto' });
      measured.set(at, measureQuestion(labelled, answer, found));
      onProgress({ done: measured.size, failed: 0, question });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work)).finally(stop);
  return questions.flatMap((_, at) => measured.get(at) ?? []);
};

/** The questions of a labelled file, all checked before the first is asked. */
export const readLabelled = async (file: string): Promise<LabelledQuestion[]> => {
  const questions: LabelledQuestion[] = [];
  for await (const question of readJsonLines(file, LabelledQuestion)) questions.push(question);
  if (questions.length > 0) return questions;
  throw new AssayError('invalid-questions', `There is no question in ${inputName(file)}.`, {
    hint: 'Give one JSON object a line, such as {"question": "…", "answers": ["…"], "document": "…"}.',
  });
};

/** Asks the questions of a labelled file and prints what the labels say of passages, answers and refusals. */
export const metrics = async (
  assay: Assay,
  file: string,
  questions: readonly LabelledQuestion[],
  { json, against, jobs = defaultJobs(assay.config) }: MetricsOptions,
): Promise<void> => {
  await checkWritable([json]);
  const earlier = against === undefined ? null : readMeasured(await readText(against, Infinity), against);
  const measured = await measureAll(assay, questions, jobs);
  const report = metricsReport(inputName(file), measured, createRandom(SEED));
  const comparison = earlier === null ? null : compareMetrics(earlier, measured, createRandom(SEED));
  await outLine(metricsToText(report));
  if (comparison !== null) await outLine(`\n${metricsComparisonToText(comparison)}`);
  if (json !== undefined)
    await save(json, `${JSON.stringify(comparison === null ? report : { ...report, comparison }, null, 2)}\n`);
};
