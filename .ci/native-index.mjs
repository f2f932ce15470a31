// Fails unless the server built from this checkout serves vectors from the native HNSW index.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const data = mkdtempSync(path.join(tmpdir(), 'assay-native-'));
const run = (...args) =>
  spawnSync(process.execPath, ['bin/assay.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ASSAY_DATA: data },
  });
const ingest = run('ingest');
const doctor = run('doctor');
rmSync(data, { recursive: true });
process.stdout.write(`${ingest.stdout}${ingest.stderr}${doctor.stdout}${doctor.stderr}`);
process.exit(ingest.status === 0 && /hnsw/i.test(doctor.stdout) && !/flat scan/i.test(doctor.stdout) ? 0 : 1);
