import { acquireDataLock } from '../../../src/adapters/node/data-lock.ts';

// Takes the lock of a folder and keeps it until it is killed.
acquireDataLock(process.argv[2] ?? '', { command: 'assay serve', now: '2026-01-01T00:00:00Z' });
process.stdout.write('locked\n');
setInterval(() => {}, 1_000);
