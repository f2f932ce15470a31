import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export const CLI = path.resolve(import.meta.dirname, '../../bin/assay.js');

export const ARTICLE = `# Bridges of Arden

The country of Arden has 12 railway bridges, according to the Transport Ministry.
The longest bridge is 340 metres long. A new bridge must be completed by 2031.
`;

/** A folder with a corpus; the working directory and the environment of the processes under test. */
export type Place = { folder: string; env: NodeJS.ProcessEnv; remove: () => Promise<void> };

export const createPlace = async (files: Record<string, string | Uint8Array> = {}): Promise<Place> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-entry-'));
  await mkdir(path.join(folder, 'corpus'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const inherited = Object.entries(process.env).filter(
    ([name]) =>
      !/^(ASSAY_|OPENAI_|SLACK_|OLLAMA_|ANTHROPIC_|PORT$|HOST$|DATABASE_URL$|NO_COLOR$|FORCE_COLOR$|NODE_)/.test(name),
  );
  return { folder, env: Object.fromEntries(inherited), remove: () => rm(folder, { recursive: true, force: true }) };
};

export type Outcome = { code: number | null; stdout: string; stderr: string };

type RunOptions = { input?: string | Uint8Array; env?: NodeJS.ProcessEnv };

export const start = ({ folder, env }: Place, args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], { cwd: folder, env: { ...env, ...more } });

/** Runs the command line to its end. */
export const run = async (place: Place, args: readonly string[], options: RunOptions = {}): Promise<Outcome> => {
  const child = start(place, args, options.env);
  child.stdin?.on('error', () => undefined); // it may have read enough
  child.stdin?.end(options.input ?? '');
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('no pipes');
  const [out, error, [code]] = await Promise.all([text(stdout), text(stderr), once(child, 'close')]);
  return { code: code as number | null, stdout: out, stderr: error };
};

export type Running = { child: ChildProcess; url: string; output: () => string; stop: () => Promise<number | null> };

/** Starts `assay serve` on a free port and waits for the line with its address. */
export const serve = async (
  place: Place,
  args: readonly string[] = [],
  more: NodeJS.ProcessEnv = {},
): Promise<Running> => {
  const child = start(place, ['serve', '--port', '0', ...args], more);
  let output = '';
  const found = Promise.withResolvers<string>();
  const read = (data: Buffer) => {
    output += data.toString();
    const url = /Assay is at (http:\S+)/.exec(output)?.[1];
    if (url !== undefined && /^(?:Ask for example|The corpus folder .* is empty): .+\n/m.test(output))
      found.resolve(url);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('exit', () => found.reject(new Error(output)));
  return {
    child,
    url: await found.promise,
    output: () => output,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await ended;
      return code as number | null;
    },
  };
};
