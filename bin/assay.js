#!/usr/bin/env node
// Plain JavaScript, so that a Node which cannot read the sources can still say what is wrong.
import { existsSync } from 'node:fs';
import module from 'node:module';

const NEEDED = 24;
const { versions } = process;

if (Number(versions.node.split('.', 1)[0]) < NEEDED) {
  console.error(
    `assay: This is Node ${versions.node}; Assay needs Node ${NEEDED} or newer. On Linux x64 npm ci brings it and npm start, npm run assay and npx assay use it; elsewhere install it from https://nodejs.org.`,
  );
  process.exitCode = 2;
} else {
  // Before the first source is read: from the second start on, Node's reader of types, some 30 MB, is not loaded.
  module.enableCompileCache();
  // A package has no sources: Node reads no types below node_modules.
  const sources = new URL('../src/entry/cli.ts', import.meta.url);
  await import(existsSync(sources) ? sources.href : '../dist/entry/cli.js');
}
