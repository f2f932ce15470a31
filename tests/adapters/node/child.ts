import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Child = {
  process: ChildProcess;
  /** Resolves when the child has printed a line that holds `text`. */
  printed(text: string): Promise<void>;
  /** Resolves to everything printed, once the child has ended. */
  ended(): Promise<{ code: number | null; output: string; errors: string }>;
};

/** Runs a script in a process of its own. */
export const startChild = (
  script: URL,
  options: {
    arguments?: string[];
    /** Options of Node itself. */
    node?: string[];
    /** The longest file that the child may write, in blocks of 512 bytes (ulimit -f). */
    fileBlocks?: number;
  } = {},
): Child => {
  const command = [process.execPath, ...(options.node ?? []), fileURLToPath(script), ...(options.arguments ?? [])];
  const limit = `ulimit -f ${options.fileBlocks ?? 'unlimited'}; exec "$@"`;
  const child = spawn('sh', ['-c', limit, 'sh', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  const exit = once(child, 'close');
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    process: child,
    printed: async (text) => {
      while (!output.includes(text)) {
        const next = await Promise.race([
          once(child.stdout ?? child, 'data').then(() => 'more'),
          exit.then(() => 'end'),
        ]);
        if (next === 'end' && !output.includes(text)) throw new Error(`The child ended without '${text}': ${errors}`);
      }
    },
    ended: async () => {
      await exit;
      return { code: child.exitCode, output, errors };
    },
  };
};
