import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import { loadConfig } from './environment.ts';
import { PORT } from './values.ts';

export const addServe = (program: Command): void => {
  program
    .command('serve')
    .summary('the web chat and the API')
    .description('Serves the web chat and the HTTP API, and keeps the index in line with the corpus folder.')
    .option('--port <number>', 'the port; 0 takes any free one (default: PORT, else 8787)', PORT)
    .option('--host <address>', 'the address to listen on (default: HOST, else 127.0.0.1)')
    .addHelpText(
      'after',
      `
Other computers reach it only where --host says so and ASSAY_API_KEYS holds name:key pairs.

Examples:
  assay serve
  assay serve --port 3000
  ASSAY_API_KEYS=web:s3cret assay serve --host 0.0.0.0`,
    )
    .action(async ({ port, host }: { port?: number; host?: string }) => {
      const config = loadConfig();
      // A server lives long: room for short-lived objects that grows to its limit would keep 50 MB that nothing needs.
      setFlagsFromString('--semi-space-growth-factor=1');
      // Likewise for what has died since the last full collection: by default as much again as what lives, or more.
      setFlagsFromString('--heap-growing-percent=20');
      const { runServer } = await import('./run-server.ts');
      await runServer({ ...config, port: port ?? config.port, host: host ?? config.host });
    });
};
