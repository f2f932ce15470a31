import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildPage } from './build-page.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const START_MILLISECONDS = 45_000;

export type Server = {
  url: string;
  /** All that the process has said. */
  output: () => string;
  /** Ends the process as a crash would. */
  kill: () => Promise<void>;
  /** Starts it again on the same port and data. */
  restart: () => Promise<void>;
  /** Ends it and removes its corpus and data. */
  close: () => Promise<void>;
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

const untilReady = async (url: string, child: ChildProcess, output: string[]): Promise<void> => {
  const deadline = Date.now() + START_MILLISECONDS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.ok === true) return;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not become ready at ${url}. It said:\n${output.join('')}`);
};

/** The real server as a process of its own, over the repository's corpus and the given further files. */
export const startServer = async (
  files: Record<string, string | Uint8Array> = {},
  environment: Record<string, string> = {},
): Promise<Server> => {
  await buildPage();
  const folder = await mkdtemp(join(tmpdir(), 'assay-browser-'));
  await cp(join(root, 'corpus'), join(folder, 'corpus'), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, 'corpus', path, '..'), { recursive: true });
    await writeFile(join(folder, 'corpus', path), content);
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  const output: string[] = [];
  const start = async () => {
    child = spawn(process.execPath, ['src/entry/cli.ts', 'serve', '--port', String(port), '--host', '127.0.0.1'], {
      cwd: root,
      env: {
        ...process.env,
        ...environment,
        ASSAY_CORPUS: join(folder, 'corpus'),
        ASSAY_DATA: join(folder, 'data'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    await untilReady(url, child, output);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  await start();
  return {
    url,
    output: () => output.join(''),
    kill: () => end('SIGKILL'),
    restart: start,
    close: async () => {
      await end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
