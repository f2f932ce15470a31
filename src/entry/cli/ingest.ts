import type { Command } from 'commander';
import { toCorpusPath } from './corpus-path.ts';
import { loadConfig } from './environment.ts';
import { summaryLine, waitingLine } from './ingest-report.ts';
import { startProgress } from './progress.ts';
import { settle } from './settle.ts';
import { stopSignal } from './stop-signal.ts';
import { errLine, outLine } from './terminal.ts';

const ingest = async (typed: readonly string[], watches: boolean): Promise<void> => {
  const config = loadConfig();
  const paths = typed.map((one) => toCorpusPath(one, config.corpus));
  const { openAssay } = await import('../node.ts');
  const assay = await openAssay(config, { command: 'assay ingest', needsLock: true });
  try {
    const progress = startProgress();
    const report = await assay.ingestion.run({ paths, onProgress: progress.onProgress }).finally(() => progress.stop());
    for (const { path, message } of report.failures) errLine(`assay: ${path}: ${message}`);
    await outLine(summaryLine(report));
    const waiting = waitingLine(report);
    if (waiting !== null) errLine(`assay: ${waiting}`);
    if (report.failures.length > 0 || waiting !== null) process.exitCode = 2;
    if (watches) {
      const stopped = stopSignal();
      const { watchCorpus } = await import('./watch-corpus.ts');
      const watch = watchCorpus(assay);
      await outLine(`Watching ${config.corpus} for changes; Ctrl-C ends.`);
      await stopped;
      await watch.close();
    }
    await settle(assay.store);
  } finally {
    assay.close();
  }
};

export const addIngest = (program: Command): void => {
  program
    .command('ingest')
    .summary('brings the index in line with the corpus folder')
    .description('Indexes new and changed documents of the corpus folder and forgets deleted ones.')
    .argument('[path...]', 'only these files or folders of the corpus')
    .option('--watch', 'go on whenever something changes')
    .addHelpText(
      'after',
      `
Reads .md, .txt, .html, .pdf, .docx, .csv and .xlsx files, and facts.csv, the curated part of the fact table. A file that
cannot be read is named, the rest is indexed, and the exit code is 2.

Examples:
  assay ingest
  assay ingest corpus/reports
  assay ingest --watch`,
    )
    .action((paths: string[], { watch }: { watch?: true }) => ingest(paths, watch === true));
};
