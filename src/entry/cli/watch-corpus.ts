import path from 'node:path';
import { watchFolder } from '../../adapters/node/watch-folder.ts';
import { AssayError } from '../../domain/errors.ts';
import { createWatch } from '../../ingest/watch.ts';
import type { Assay } from '../node.ts';
import { hasChanges, summaryLine } from './ingest-report.ts';
import { errLine, outLine } from './terminal.ts';

/** Keeps the index in line with the corpus folder; says what changed and what could not be read. */
export const watchCorpus = ({ config, ingestion }: Assay): { close: () => Promise<void> } => {
  const watch = createWatch({
    run: async () => {
      const report = await ingestion.run();
      for (const failure of report.failures) errLine(`assay: ${failure.path}: ${failure.message}`);
      if (hasChanges(report)) await outLine(summaryLine(report));
    },
    onError: (error) => errLine(`assay: ${error instanceof AssayError ? error.line : String(error)}`),
  });
  const folder = watchFolder(path.resolve(config.corpus), watch.changed);
  return {
    close: async () => {
      folder.close();
      await watch.close();
    },
  };
};
