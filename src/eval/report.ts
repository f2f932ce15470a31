import { z } from 'zod';
import { Answer } from '../domain/answer.ts';
import { AssayError } from '../domain/errors.ts';
import { SearchResult } from '../domain/search.ts';
import { Provenance } from './baseline/provenance.ts';

const CheckReport = z.object({ check: z.string(), passed: z.boolean(), expected: z.string(), got: z.string() });

export const TurnReport = z.object({
  question: z.string(),
  line: z.int(),
  checks: z.array(CheckReport),
  /** null: not asked, or it failed with `error`. */
  answer: Answer.nullable(),
  error: z.string().nullable(),
  /** Of a turn that failed though it was answered: the best passages that it does not cite. */
  nearest: z.array(SearchResult).optional(),
});
export type TurnReport = z.infer<typeof TurnReport>;

/** The passages nearest to a question that was not answered, or not rightly. */
export const nearestOf = ({ answer, nearest }: TurnReport): readonly SearchResult[] => nearest ?? answer?.nearest ?? [];

export const CaseReport = z.object({
  name: z.string(),
  /** The questions file. */
  file: z.string().default(''),
  line: z.int(),
  tags: z.array(z.string()),
  outcome: z.enum(['passed', 'failed', 'skipped']),
  /** Why it was skipped. */
  skip: z.string().nullable(),
  turns: z.array(TurnReport),
  milliseconds: z.number(),
  /** Where it was asked more than once: how often it passed. */
  runs: z.object({ passed: z.int(), total: z.int() }).optional(),
});
export type CaseReport = z.infer<typeof CaseReport>;

/** What an evaluation found; `eval --json` and `--update` write it and `--baseline` reads it. */
export const EvaluationReport = z.object({
  file: z.string(),
  counts: z.object({ passed: z.int(), failed: z.int(), skipped: z.int() }),
  milliseconds: z.number(),
  cases: z.array(CaseReport),
  /** What the answers came from; reports of old have none. */
  provenance: Provenance.optional(),
});
export type EvaluationReport = z.infer<typeof EvaluationReport>;

/**
 * Reads the JSON of an earlier evaluation.
 *
 * @param options.file the name that errors show
 * @throws AssayError `invalid-questions` where the text is no such report
 */
export const readReport = (json: string, options: { file: string }): EvaluationReport => {
  try {
    return EvaluationReport.parse(JSON.parse(json));
  } catch (cause) {
    throw new AssayError('invalid-questions', `${options.file} is not the report of an evaluation.`, {
      hint: 'Make one with `assay eval --update FILE`.',
      cause,
    });
  }
};
