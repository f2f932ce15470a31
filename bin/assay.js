#!/usr/bin/env node
// Plain JavaScript, so that a Node which cannot read the sources can still say what is wrong.
import { existsSync } from 'node:fs';

const NEEDED = 24;
const { versions } = process;

if (Number(versions.node.split('.', 1)[0]) < NEEDED) {
  console.error(
    `assay: This is Node ${versions.node}; Assay needs Node ${NEEDED} or newer. On Linux x64 npm ci brings it and npm start, npm run assay and npx assay use it; elsewhere install it from https://nodejs.org.`,
  );
  process.exitCode = 2;
} else {
  // A package has no sources: Node reads no types below node_modules.
  const sources = new URL('../src/entry/cli.ts', import.meta.url);
  await import(existsSync(sources) ? sources.href : '../dist/entry/cli.js');
}
