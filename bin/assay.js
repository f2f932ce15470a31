#!/usr/bin/env node
// Plain JavaScript, so that a Node which cannot read the sources can still say what is wrong.
const NEEDED = 24;
const { versions } = process;

if (Number(versions.node.split('.', 1)[0]) < NEEDED) {
  console.error(
    `assay: This is Node ${versions.node}; Assay needs Node ${NEEDED} or newer. On Linux x64 npm ci brings it and npm start, npm run assay and npx assay use it; elsewhere install it from https://nodejs.org.`,
  );
  process.exitCode = 2;
} else await import('../src/entry/cli.ts');
