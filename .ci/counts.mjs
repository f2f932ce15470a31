// Prints "PASSED FAILED" of a vitest JSON report; a run that broke without a failed test counts as one failure.
import { readFileSync } from 'node:fs';

const [file, code] = process.argv.slice(2);
let passed = 0;
let failed = 0;
try {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed = report.numPassedTests;
  failed = report.numFailedTests;
} catch {
  failed = 1;
}
if ((code !== '0' || passed === 0) && failed === 0) failed = 1;
console.log(`${passed} ${failed}`);
