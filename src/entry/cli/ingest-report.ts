import type { IngestReport } from '../../ports/ingestion.ts';
import { count } from './count.ts';

const changes = ({ added, changed, removed }: IngestReport): string =>
  [
    { number: added.length, what: 'new' },
    { number: changed.length, what: 'changed' },
    { number: removed.length, what: 'removed' },
  ]
    .filter(({ number }) => number > 0)
    .map(({ number, what }) => `${number.toLocaleString('en')} ${what}`)
    .join(', ');

export const hasChanges = (report: IngestReport): boolean => changes(report) !== '' || (report.vectors?.made ?? 0) > 0;

const beginning = (report: IngestReport): string => {
  const documents = count(report.documents, 'document');
  const what = changes(report);
  if (what === '') return `Nothing new in ${documents}`;
  return report.added.length === report.documents ? `Indexed ${documents}` : `Indexed ${documents} (${what})`;
};

/** Passages that still wait for a vector, and why, in one line; null where none does. */
export const waitingLine = ({ vectors }: IngestReport): string | null => {
  if (vectors === null || vectors.waiting === 0) return null;
  const waiting = `${count(vectors.waiting, 'passage')} still to be embedded`;
  return vectors.failure === null
    ? `${waiting}: assay ingest does it. Until then words and earlier vectors find them.`
    : `${waiting}: ${vectors.failure} Until then words and earlier vectors find them; the next run goes on.`;
};

/** What was done and what the index holds, in one line. */
export const summaryLine = (report: IngestReport): string => {
  const { chunks, duplicates, facts, curatedFacts, milliseconds } = report;
  const skipped = duplicates === 0 ? '' : ` (${count(duplicates, 'repeated passage')} skipped)`;
  const indexed = `${count(chunks, 'passage')}${skipped}, ${count(facts, 'fact')} + ${curatedFacts.toLocaleString('en')} curated`;
  const embedded =
    report.vectors === null || report.vectors.made === 0 ? '' : `, ${count(report.vectors.made, 'passage')} embedded`;
  return `${beginning(report)}: ${indexed}${embedded} in ${(milliseconds / 1_000).toFixed(1)} s`;
};
