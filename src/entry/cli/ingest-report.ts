import type { IngestReport } from '../../ports/ingestion.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

const changes = ({ added, changed, removed }: IngestReport): string => {
  const parts = [
    added.length > 0 ? `${added.length.toLocaleString('en')} new` : null,
    changed.length > 0 ? `${changed.length.toLocaleString('en')} changed` : null,
    removed.length > 0 ? `${removed.length.toLocaleString('en')} removed` : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? ', nothing new' : ` (${parts.join(', ')})`;
};

export const hasChanges = ({ added, changed, removed }: IngestReport): boolean =>
  added.length + changed.length + removed.length > 0;

/** What the index holds after a run, in one line. */
export const summaryLine = (report: IngestReport): string => {
  const { documents, chunks, duplicates, facts, curatedFacts, milliseconds, added } = report;
  const isFirst = added.length === documents && !report.changed.length && !report.removed.length && documents > 0;
  const skipped = duplicates === 0 ? '' : ` (${count(duplicates, 'repeated passage')} skipped)`;
  return [
    `${isFirst ? 'Indexed' : 'Index:'} ${count(documents, 'document')}${isFirst ? '' : changes(report)}: `,
    `${count(chunks, 'passage')}${skipped}, ${count(facts, 'fact')} + ${curatedFacts.toLocaleString('en')} curated`,
    ` in ${(milliseconds / 1_000).toFixed(1)} s`,
  ].join('');
};
