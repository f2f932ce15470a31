import type { Command } from 'commander';
import { AssayError } from '../../domain/errors.ts';
import { loadConfig } from './environment.ts';
import { errLine, outJson, outLine } from './terminal.ts';

const OUTCOMES = { added: 'Added', superseded: 'Replaced the earlier version of', unchanged: 'Nothing new in' };

type Options = { tag: string[]; json?: true };

export const addFetch = (program: Command): void => {
  program
    .command('fetch')
    .summary('pages and files of the web as documents')
    .description(
      'Fetches pages, PDFs and other readable files and adds them to the corpus folder, with their address and date. What was fetched before is replaced where it has changed.',
    )
    .argument('<url...>', 'https addresses')
    .option('--tag <tag...>', 'tags for the documents', [])
    .option('--json', 'the documents as JSON')
    .addHelpText('after', '\nExample:\n  assay fetch https://www.example.org/report.pdf --tag reports')
    .action(async (urls: string[], { tag: tags, json }: Options) => {
      const { openAssay } = await import('../node.ts');
      const assay = await openAssay(loadConfig(), { command: 'assay fetch', needsLock: true });
      try {
        const fetched = [];
        for (const url of urls)
          try {
            const { outcome, document } = await assay.web.addPage({ url, ...(tags.length === 0 ? {} : { tags }) });
            fetched.push({ ...document, outcome });
            if (!json) await outLine(`${OUTCOMES[outcome]} ${document.path}: ${document.title}`);
          } catch (error) {
            if (!(error instanceof AssayError) || urls.length === 1) throw error;
            errLine(`assay: ${url}: ${error.line}`);
            process.exitCode = 2;
          }
        if (json) await outJson(fetched);
      } finally {
        assay.close();
      }
    });
};
