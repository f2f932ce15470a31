import type { Command } from 'commander';
import { loadConfig } from './environment.ts';

export const addMcp = (program: Command): void => {
  program
    .command('mcp')
    .summary('the Model Context Protocol over stdio')
    .description(
      'Serves the Model Context Protocol on standard input and output, for programs such as Claude, Cursor, VS Code and Zed: the tools ask, search, verify and facts, and the documents as resources.',
    )
    .addHelpText(
      'after',
      `
Standard output holds nothing but the protocol; what goes wrong is said on standard error. A running server offers the
same at /mcp.

Example, as a client has it in its settings:
  {"command": "node", "args": ["/path/to/assay/bin/assay.js", "mcp"], "env": {"ASSAY_CORPUS": "/path/to/articles"}}`,
    )
    .action(async () => {
      const config = loadConfig();
      const { runMcp } = await import('./run-mcp.ts');
      await runMcp(config);
    });
};
