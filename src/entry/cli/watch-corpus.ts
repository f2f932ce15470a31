import path from 'node:path';
import { watchFolder } from '../../adapters/node/watch-folder.ts';
import { AssayError } from '../../domain/errors.ts';
import { createWatch } from '../../ingest/watch.ts';
import type { IngestReport } from '../../ports/ingestion.ts';
import type { Assay } from '../node.ts';
import { hasChanges, summaryLine } from './ingest-report.ts';
import { errLine, outLine } from './terminal.ts';

/** Milliseconds until vectors are asked for again of a provider that failed. */
const AGAIN = 60_000;

export type CorpusWatch = {
  /** After a run that left passages without a vector, another follows. */
  goOn: (report: IngestReport) => void;
  close: () => Promise<void>;
};

/** Keeps the index in line with the corpus folder; says what changed and what could not be read. */
export const watchCorpus = ({ config, ingestion }: Assay): CorpusWatch => {
  let again: NodeJS.Timeout | undefined;
  const goOn = ({ vectors }: IngestReport): void => {
    clearTimeout(again);
    if (vectors !== null && vectors.waiting > 0) again = setTimeout(() => watch.changed(), AGAIN).unref();
  };
  let told = new Set<string>();
  const watch = createWatch({
    run: async () => {
      const report = await ingestion.run();
      goOn(report);
      const failures = report.failures.map(({ path: file, message }) => `assay: ${file}: ${message}`);
      // Every run meets them again; they are said when they are new.
      for (const failure of failures) if (!told.has(failure)) errLine(failure);
      told = new Set(failures);
      if (hasChanges(report)) await outLine(summaryLine(report));
    },
    onError: (error) => errLine(`assay: ${error instanceof AssayError ? error.line : String(error)}`),
  });
  const folder = watchFolder(path.resolve(config.corpus), watch.changed);
  return {
    goOn,
    close: async () => {
      folder.close();
      clearTimeout(again);
      await watch.close();
    },
  };
};
