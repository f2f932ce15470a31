import { plain } from '../../domain/plain.ts';
import type { EvaluationReport } from '../report.ts';
import { causesOf } from './causes.ts';
import { beyond, isEqual, type Part, PARTS, partsOf } from './parts.ts';

/** What differs between two answers to one question. `before` and `after` are what only the one has, for people. */
type Change = { part: Part; before: string; after: string };

export type ChangedAnswer = {
  name: string;
  question: string;
  file: string;
  line: number;
  /** Something other than the wording changed: a figure, a citation, a verdict, whether it is answered. */
  isFinding: boolean;
  changes: Change[];
  /** Why, as far as documents, facts and settings tell; likeliest first. */
  causes: string[];
};

export type Comparison = {
  changed: ChangedAnswer[];
  /** Names of cases that only the earlier report has, and only the later one. */
  removed: string[];
  added: string[];
};

const isPartOf = (part: Part, changed: ReadonlySet<Part>): boolean =>
  part !== 'wording' || ![...changed].some((other) => other !== 'outcome' && other !== 'wording');

/**
 * Which answers differ from those of an earlier report, question by question in the order of the later one. What a
 * reader would have to know (another figure, citation, verdict, short answer, or none at all) is a finding; other words,
 * or the same ones in another order, are not.
 *
 * @param options.isPart not all questions were asked: those that are not there are not gone
 */
export const compareReports = (
  before: EvaluationReport,
  after: EvaluationReport,
  { isPart = false }: { isPart?: boolean } = {},
): Comparison => {
  const earlier = new Map(before.cases.map((report) => [plain(report.name), report]));
  const later = new Set(after.cases.map((report) => plain(report.name)));
  const stillThere = new Set(Object.keys(after.provenance?.facts ?? {}));
  const changed: ChangedAnswer[] = [];
  const added: string[] = [];
  for (const { name, file, turns, outcome } of after.cases) {
    const known = earlier.get(plain(name));
    if (known === undefined) added.push(name);
    if (known === undefined || outcome === 'skipped') continue;
    for (const [index, turn] of turns.entries()) {
      const old = known.turns[index];
      if (old === undefined) continue;
      const [was, is] = [partsOf(old), partsOf(turn)];
      const differing = new Set(PARTS.filter((part) => !isEqual(was[part], is[part])));
      if (differing.size === 0) continue;
      changed.push({
        name,
        question: turn.question,
        file,
        line: turn.line,
        isFinding: [...differing].some((part) => part !== 'wording'),
        changes: [...differing]
          .filter((part) => isPartOf(part, differing))
          .map((part) => ({ part, before: beyond(was[part], is[part]), after: beyond(is[part], was[part]) })),
        causes:
          before.provenance === undefined || after.provenance === undefined
            ? []
            : causesOf({ before: before.provenance, after: after.provenance }, [old, turn], stillThere),
      });
    }
  }
  const removed = isPart ? [] : before.cases.map((report) => report.name).filter((name) => !later.has(plain(name)));
  return { changed, removed, added };
};

/** What changed of the answers to one case; null where the earlier report does not have it. */
export const changesOf = ({ changed, added }: Comparison, name: string): ChangedAnswer[] | null =>
  added.includes(name) ? null : changed.filter((answer) => answer.name === name);
