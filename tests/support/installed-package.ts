import { type ExecFileException, execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

const Names = z.record(z.string(), z.string());
const Manifest = z.object({ bin: Names, dependencies: Names, optionalDependencies: Names, peerDependencies: Names });

/** An empty project with the package in it. */
export type Project = {
  folder: string;
  /** Runs a script of the folder; never rejects. */
  node: (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>;
  /** Runs a step of a build server. */
  shell: (command: string) => Promise<{ code: number; stdout: string; stderr: string }>;
  env: NodeJS.ProcessEnv;
  remove: () => Promise<void>;
};

/** Other packages come from this checkout: those that the manifest names, so that one it forgets is missed. */
const link = async (folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const place = path.join(folder, 'node_modules', name);
    await mkdir(path.dirname(place), { recursive: true });
    await symlink(path.join(root, 'node_modules', name), place);
  }
};

const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:ASSAY_|OPENAI_|SLACK_|OLLAMA_|ANTHROPIC_|VITEST|NODE_|npm_|GITHUB_|PORT$|HOST$|TEST$)/.test(name),
  );
  const binaries = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter);
  return { ...Object.fromEntries(kept), PATH: binaries, NO_COLOR: '1' };
};

/**
 * Builds the package, packs it and unpacks it below `node_modules` of an empty folder, as npm would, without network.
 *
 * @param files of the project, by path
 * @param tools packages that the project has besides
 */
export const installPackage = async (
  files: Readonly<Record<string, string>>,
  tools: readonly string[],
): Promise<Project> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'assay-package-'));
  await run('npm', ['run', '--silent', 'build'], { cwd: root });
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? '';
  const installed = path.join(folder, 'node_modules/assay');
  await mkdir(path.join(folder, 'node_modules/.bin'), { recursive: true });
  await mkdir(installed);
  await run('tar', ['-xzf', path.join(folder, archive), '-C', installed, '--strip-components=1']);
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')));
  const native = Object.keys(manifest.optionalDependencies).filter((name) => name === 'hnswlib-node');
  await link(folder, [...Object.keys(manifest.dependencies), ...native, ...tools]);
  for (const [name, file] of Object.entries(manifest.bin))
    await symlink(path.join(installed, file), path.join(folder, 'node_modules/.bin', name));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const env = environment();
  const ended = async (command: string, args: readonly string[]) => {
    try {
      return { code: 0, ...(await run(command, args, { cwd: folder, env })) };
    } catch (error) {
      const { code, stdout = '', stderr = '' } = error as ExecFileException;
      return { code: Number(code), stdout, stderr };
    }
  };
  return {
    folder,
    node: (...args) => ended(process.execPath, args),
    shell: (command) => ended('bash', ['-e', '-c', command]),
    env,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
