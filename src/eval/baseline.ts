import type { Answer } from '../domain/answer.ts';
import { plain } from '../domain/plain.ts';
import type { EvaluationReport, TurnReport } from './report.ts';

type ChangedPart = 'outcome' | 'status' | 'answer' | 'short answer' | 'citations' | 'verdicts';

/** What differs between two answers to one question; `before` and `after` are texts for people. */
type Change = { name: string; question: string; part: ChangedPart; before: string; after: string };

export type Comparison = {
  changes: Change[];
  /** Names of cases that only the earlier report has, and only the later one. */
  removed: string[];
  added: string[];
};

/** The parts of an answer that a reader would notice; ids, timings and scores are left out. */
const partsOf = (turn: TurnReport): Record<ChangedPart, string> => {
  const answer: Answer | null = turn.answer;
  return {
    outcome: turn.error ?? (turn.checks.every((check) => check.passed) ? 'passed' : 'failed'),
    status: answer?.status ?? 'none',
    answer: answer?.answer ?? '',
    'short answer': answer?.shortAnswer ?? '',
    // Sorted: the same sources in another order are no change.
    citations: (answer?.citations ?? [])
      .map(({ documentId, citedText }) => `${documentId}: ${citedText}`)
      .toSorted()
      .join('\n'),
    verdicts: (answer?.claims ?? [])
      .map((claim) => `${claim.text} (${claim.in}) ${claim.verdict}`)
      .toSorted()
      .join('\n'),
  };
};

const PARTS: readonly ChangedPart[] = ['outcome', 'status', 'answer', 'short answer', 'citations', 'verdicts'];

/** Which answers differ from those of an earlier report, question by question in the order of the later one. */
export const compareReports = (before: EvaluationReport, after: EvaluationReport): Comparison => {
  const earlier = new Map(before.cases.map((report) => [plain(report.name), report]));
  const later = new Set(after.cases.map((report) => plain(report.name)));
  const changes: Change[] = [];
  const added: string[] = [];
  for (const { name, turns } of after.cases) {
    const known = earlier.get(plain(name));
    if (known === undefined) added.push(name);
    else
      turns.forEach((turn, index) => {
        const old = known.turns[index];
        if (old === undefined) return;
        const [was, is] = [partsOf(old), partsOf(turn)];
        for (const part of PARTS)
          if (was[part] !== is[part])
            changes.push({ name, question: turn.question, part, before: was[part], after: is[part] });
      });
  }
  const removed = before.cases.map((report) => report.name).filter((name) => !later.has(plain(name)));
  return { changes, removed, added };
};
