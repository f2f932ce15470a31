#!/usr/bin/env node
import module from 'node:module';

const NEEDED = 24;

// Everything else is loaded after this check: an older Node would stop at the first file it cannot read.
if (Number(process.versions.node.split('.', 1)[0]) < NEEDED) {
  process.stderr.write(
    `assay: This is Node ${process.versions.node}, Assay needs ${NEEDED} or newer. Run it with npm run assay or npx assay, which use the Node that npm ci installs, or install Node ${NEEDED}.\n`,
  );
  process.exitCode = 2;
} else {
  // Compiled code is kept for the next start, which it halves.
  module.enableCompileCache();
  const { main } = await import('./cli/main.ts');
  await main(process.argv.slice(2));
}
