import type { Answer } from '../domain/answer.ts';
import { AssayError } from '../domain/errors.ts';
import type { Asker } from '../ports/asker.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { Search } from '../ports/search.ts';
import { judge } from './judge.ts';
import { checkQuotes } from './questions/check-quotes.ts';
import type { GoldenCase, GoldenTurn, Suite } from './questions/suite.ts';
import type { CaseReport, EvaluationReport, TurnReport } from './report.ts';

export type EvaluationProgress = { done: number; total: number; failed: number; latest: CaseReport };

export type EvaluationOptions = {
  /** Where expected quotes have to be found before anything is asked. */
  documents: Pick<DocumentStore, 'getDocument'>;
  clock: Pick<Clock, 'elapsed'>;
  /** Finds the passages nearest to questions that fail. */
  search?: Search | undefined;
  /** How many questions are under way at a time (1): more pays where a model is waited for. */
  jobs?: number | undefined;
  /** How often each question is asked (1), for models that don't always answer alike. */
  repeat?: number | undefined;
  /** The share of the repetitions that has to pass, above 0 to 1 (1). */
  passRate?: number | undefined;
  /** Leaves the questions that are not yet under way after the first failure. */
  bail?: boolean | undefined;
  /** Called after each question or conversation. */
  onProgress?: ((progress: EvaluationProgress) => void) | undefined;
};

const NOT_REACHED = 'not asked after the first failure';

const holds = (turn: TurnReport): boolean => turn.error === null && turn.checks.every((check) => check.passed);

/** Asks one turn; an error of the asker fails the turn with its message and does not end the evaluation. */
const askTurn = async (
  turn: GoldenTurn,
  asker: Asker,
  clock: EvaluationOptions['clock'],
  conversationId: string | undefined,
): Promise<TurnReport & { answer: Answer | null }> => {
  const report = { question: turn.question, line: turn.place.line };
  const began = clock.elapsed();
  try {
    const answer = await asker.ask({
      question: turn.question,
      mode: 'auto',
      ...(turn.asOf === null ? {} : { asOf: turn.asOf }),
      ...(conversationId === undefined ? {} : { conversationId }),
    });
    const checks = turn.expect === null ? [] : judge(answer, turn.expect, clock.elapsed() - began);
    return { ...report, checks, answer, error: null };
  } catch (error) {
    const message = error instanceof AssayError ? error.line : String(error);
    return { ...report, checks: [], answer: null, error: message };
  }
};

/** The turns share a conversation of their own, and the first error ends it. */
const askTurns = async (
  { turns }: GoldenCase,
  asker: Asker,
  clock: EvaluationOptions['clock'],
): Promise<TurnReport[]> => {
  const reports: TurnReport[] = [];
  let conversationId: string | undefined;
  for (const turn of turns) {
    const asked = await askTurn(turn, asker, clock, conversationId);
    reports.push(asked);
    if (asked.answer === null) break;
    conversationId = asked.answer.conversationId;
  }
  return reports;
};

const skipped = ({ name, file, place, tags }: GoldenCase, reason: string | null): CaseReport => ({
  name,
  file,
  line: place.line,
  tags,
  outcome: 'skipped',
  skip: reason,
  turns: [],
  milliseconds: 0,
});

const MOST_NEAREST = 3;

/** What an answer that failed might have cited; an abstention has its nearest passages itself. */
const withNearest = async (turn: TurnReport, { asOf }: GoldenTurn, search: Search | undefined): Promise<TurnReport> => {
  const { answer } = turn;
  if (search === undefined || answer === null || answer.status === 'abstained' || holds(turn)) return turn;
  const cited = new Set(answer.citations.map(({ chunkId }) => chunkId));
  const k = MOST_NEAREST + cited.size;
  const found = await search.search(answer.standaloneQuestion, { k, ...(asOf === null ? {} : { asOf }) });
  return { ...turn, nearest: found.filter(({ chunkId }) => !cited.has(chunkId)).slice(0, MOST_NEAREST) };
};

/** One case as often as it is to be asked; what is shown is its first failure. */
const runCase = async (
  golden: GoldenCase,
  asker: Asker,
  { clock, search, repeat = 1, passRate = 1 }: EvaluationOptions,
): Promise<CaseReport> => {
  if (golden.skip !== null) return skipped(golden, golden.skip);
  const began = clock.elapsed();
  let passed = 0;
  let shown: TurnReport[] | null = null;
  for (let run = 0; run < repeat; run += 1) {
    const turns = await askTurns(golden, asker, clock);
    const hasPassed = turns.every(holds);
    if (hasPassed) passed += 1;
    if (shown === null || (!hasPassed && shown.every(holds))) shown = turns;
  }
  const milliseconds = clock.elapsed() - began;
  const turns: TurnReport[] = [];
  for (const [at, turn] of (shown ?? []).entries()) {
    const asked = golden.turns[at];
    turns.push(asked === undefined ? turn : await withNearest(turn, asked, search));
  }
  return {
    ...skipped(golden, null),
    outcome: passed >= passRate * repeat ? 'passed' : 'failed',
    turns,
    milliseconds,
    ...(repeat > 1 ? { runs: { passed, total: repeat } } : {}),
  };
};

/**
 * Asks every question of a suite that is not skipped and judges the answers.
 *
 * @param asker keeps the answers in conversations: give it a conversation store of its own, so that an evaluation
 *   leaves no trace among the conversations of people
 * @returns counts and, for each case in the order of the suite, its answers with the checks that they passed or
 *   failed; the evaluation failed where `counts.failed` is above 0
 * @throws AssayError `invalid-questions` before anything is asked where an expected quote is in no document
 */
export const runEvaluation = async (
  suite: Suite,
  asker: Asker,
  options: EvaluationOptions,
): Promise<EvaluationReport> => {
  await checkQuotes(suite, options.documents);
  const { clock, jobs = 1, bail = false, onProgress } = options;
  const began = clock.elapsed();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const cases: CaseReport[] = suite.cases.map((golden) => skipped(golden, golden.skip ?? NOT_REACHED));
  const waiting = suite.cases.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, golden] of waiting) {
      if (bail && counts.failed > 0) return;
      const latest = await runCase(golden, asker, options);
      cases[index] = latest;
      counts[latest.outcome] += 1;
      done += 1;
      onProgress?.({ done, total: suite.cases.length, failed: counts.failed, latest });
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  counts.skipped += suite.cases.length - done;
  return { file: suite.file, counts, milliseconds: clock.elapsed() - began, cases };
};
