import path from 'node:path';
import { watchFolder } from '../../../adapters/node/watch-folder.ts';
import { AssayError } from '../../../domain/errors.ts';
import { terms } from '../../../domain/words.ts';
import {
  type CaseReport,
  compareReports,
  comparisonToText,
  type EvaluationReport,
  isAffected,
  selectCases,
  type Suite,
  toText,
} from '../../../eval/index.ts';
import { createWatch } from '../../../ingest/watch.ts';
import type { Assay } from '../../node.ts';
import { count } from '../count.ts';
import { stopSignal } from '../stop-signal.ts';
import { errLine, outLine } from '../terminal.ts';
import { askSuite, STYLE } from './evaluate.ts';
import type { EvaluateOptions } from './options.ts';
import { documentHashes } from './provenance.ts';
import { readSuite } from './read-suite.ts';

type Edited = { documentId: string; terms: ReadonlySet<string> };

/** What came, changed or went between two looks at the documents. */
const editedSince = async (
  { store }: Assay,
  before: Map<string, string>,
  now: Map<string, string>,
): Promise<Edited[]> => {
  const ids = [...new Set([...before.keys(), ...now.keys()])].filter((id) => before.get(id) !== now.get(id));
  return Promise.all(
    ids.map(async (documentId) => {
      const document = await store.getDocument(documentId);
      return { documentId, terms: new Set(document === null ? [] : terms(`${document.title}\n${document.text}`)) };
    }),
  );
};

const look = async (assay: Assay): Promise<Map<string, string>> =>
  new Map((await documentHashes(assay)).map(({ documentId, contentHash }) => [documentId, contentHash]));

const caseKey = ({ file, name }: Pick<CaseReport, 'file' | 'name'>): string => `${file}\n${name}`;

/** What is told of a case beside its answer: other expectations ask it anew. */
const written = ({ turns, ...golden }: Suite['cases'][number]): string =>
  JSON.stringify([golden.name, golden.skip, turns.map(({ question, asOf, expect }) => [question, asOf, expect])]);

/** Asks first what an edit likely changes, then the rest, of which only changed answers are shown. */
const askAgain = async (
  assay: Assay,
  { before, now: suite }: { before: Suite; now: Suite },
  last: EvaluationReport,
  edited: readonly Edited[],
  options: EvaluateOptions,
): Promise<EvaluationReport> => {
  const known = new Map(last.cases.map((report) => [caseKey(report), report]));
  const unchanged = new Set(before.cases.map(written));
  const isFirst = (golden: Suite['cases'][number]): boolean => {
    const report = known.get(caseKey(golden));
    const isRewritten = !unchanged.has(written(golden));
    return isRewritten || report === undefined || report.outcome === 'failed' || isAffected(report, edited);
  };
  const [first, rest] = [suite.cases.filter(isFirst), suite.cases.filter((golden) => !isFirst(golden))];
  const what = edited.length === 0 ? 'The questions changed' : `${count(edited.length, 'document')} changed`;
  await outLine(`\n${what}: ${count(first.length, 'question')} first.`);
  const one = await askSuite(assay, { ...suite, cases: first }, options);
  if (first.length > 0) await outLine(toText(one, STYLE));
  const two = await askSuite(assay, { ...suite, cases: rest }, options);
  const both = new Map([...one.cases, ...two.cases].map((report) => [caseKey(report), report]));
  const cases = suite.cases.flatMap((golden) => both.get(caseKey(golden)) ?? []);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  const whole = { ...one, counts, cases, milliseconds: one.milliseconds + two.milliseconds };
  const compared = compareReports(last, whole, { isPart: true });
  await outLine(comparisonToText(compared, STYLE, { since: 'since the last time' }));
  await outLine(`All questions: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped.`);
  return whole;
};

/** Asks the golden questions, and again whenever the corpus or the questions change, until it is stopped. */
export const watchSuite = async (assay: Assay, file: string | undefined, options: EvaluateOptions): Promise<void> => {
  const chosen = async () => selectCases(await readSuite(assay.config.corpus, file), options.filter ?? []).suite;
  let suite = await chosen();
  let documents = await look(assay);
  let last = await askSuite(assay, suite, options);
  await outLine(toText(last, STYLE));
  const watch = createWatch({
    run: async () => {
      // Another process that has the data, such as the server, brings the index in line itself.
      const failures = assay.mayIngest() ? (await assay.ingestion.run()).failures : [];
      for (const failure of failures) errLine(`assay: ${failure.path}: ${failure.message}`);
      const now = await look(assay);
      const edited = await editedSince(assay, documents, now);
      const again = await chosen();
      if (edited.length === 0 && JSON.stringify(again) === JSON.stringify(suite)) return;
      last = await askAgain(assay, { before: suite, now: again }, last, edited, options);
      [suite, documents] = [again, now];
    },
    onError: (error) => errLine(`assay: ${error instanceof AssayError ? error.line : String(error)}`),
  });
  const folders = new Set([
    path.resolve(assay.config.corpus),
    path.dirname(path.resolve(file ?? assay.config.corpus, file === undefined ? 'x' : '.')),
  ]);
  const watched = [...folders].map((folder) => watchFolder(folder, watch.changed));
  errLine('assay: Watching for changes; Ctrl-C ends.');
  await stopSignal();
  for (const folder of watched) folder.close();
  await watch.close();
};
