import type { Answer } from '../domain/answer.ts';
import { AssayError } from '../domain/errors.ts';
import type { Asker } from '../ports/asker.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import { checkQuotes } from './check-quotes.ts';
import { judge } from './judge.ts';
import type { CaseReport, EvaluationReport, TurnReport } from './report.ts';
import type { GoldenCase, GoldenTurn, Suite } from './suite.ts';

export type EvaluationProgress = { done: number; total: number; failed: number; latest: CaseReport };

export type EvaluationOptions = {
  /** Where expected quotes have to be found before anything is asked. */
  documents: Pick<DocumentStore, 'getDocument'>;
  clock: Pick<Clock, 'elapsed'>;
  /** Called after each question or conversation. */
  onProgress?: ((progress: EvaluationProgress) => void) | undefined;
};

const holds = (turn: TurnReport): boolean => turn.error === null && turn.checks.every((check) => check.passed);

/** Asks one turn; an error of the asker fails the turn with its message and does not end the evaluation. */
const askTurn = async (
  turn: GoldenTurn,
  asker: Asker,
  conversationId: string | undefined,
): Promise<TurnReport & { answer: Answer | null }> => {
  const report = { question: turn.question, line: turn.place.line };
  try {
    const answer = await asker.ask({
      question: turn.question,
      mode: 'auto',
      ...(conversationId === undefined ? {} : { conversationId }),
    });
    return { ...report, checks: turn.expect === null ? [] : judge(answer, turn.expect), answer, error: null };
  } catch (error) {
    const message = error instanceof AssayError ? error.line : String(error);
    return { ...report, checks: [], answer: null, error: message };
  }
};

/** Every case has a conversation of its own; its turns share it, and the first error ends it. */
const runCase = async (golden: GoldenCase, asker: Asker, clock: EvaluationOptions['clock']): Promise<CaseReport> => {
  const head = { name: golden.name, line: golden.place.line, tags: golden.tags, skip: golden.skip };
  if (golden.skip !== null) return { ...head, outcome: 'skipped', turns: [], milliseconds: 0 };
  const began = clock.elapsed();
  const turns: TurnReport[] = [];
  let conversationId: string | undefined;
  for (const turn of golden.turns) {
    const asked = await askTurn(turn, asker, conversationId);
    turns.push(asked);
    if (asked.answer === null) break;
    conversationId = asked.answer.conversationId;
  }
  return {
    ...head,
    outcome: turns.every(holds) ? 'passed' : 'failed',
    turns,
    milliseconds: clock.elapsed() - began,
  };
};

/**
 * Asks every question of a suite that is not skipped and judges the answers.
 *
 * @param asker keeps the answers in conversations: give it a conversation store of its own, so that an evaluation
 *   leaves no trace among the conversations of people
 * @returns counts and, for each case, its answers with the checks that they passed or failed; the evaluation
 *   failed where `counts.failed` is above 0
 * @throws AssayError `invalid-questions` before anything is asked where an expected quote is in no document
 */
export const runEvaluation = async (
  suite: Suite,
  asker: Asker,
  options: EvaluationOptions,
): Promise<EvaluationReport> => {
  await checkQuotes(suite, options.documents);
  const began = options.clock.elapsed();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const cases: CaseReport[] = [];
  for (const golden of suite.cases) {
    const latest = await runCase(golden, asker, options.clock);
    counts[latest.outcome] += 1;
    cases.push(latest);
    options.onProgress?.({ done: cases.length, total: suite.cases.length, failed: counts.failed, latest });
  }
  return { file: suite.file, counts, milliseconds: options.clock.elapsed() - began, cases };
};
