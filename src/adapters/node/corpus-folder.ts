import { randomUUID } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { AssayError } from '../../domain/errors.ts';
import type { CorpusFile, CorpusFolder } from '../../ports/corpus-folder.ts';
import { corpusPathParts, missingFile } from '../corpus/corpus-path.ts';

const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '');

const missingFolder = (folder: string, cause?: unknown): AssayError =>
  new AssayError('invalid-config', `There is no corpus folder '${folder}'.`, {
    hint: 'Make it and put your documents there, or set ASSAY_CORPUS to the folder that holds them.',
    cause,
  });

const unreadable = (path: string, cause: unknown): AssayError =>
  new AssayError('invalid-document', `'${path}' can't be read: ${cause instanceof Error ? cause.message : cause}.`, {
    hint: 'Check that it is a file which you may read.',
    cause,
  });

const outside = (path: string): AssayError =>
  new AssayError('outside-corpus', `'${path}' is a link that leads outside the corpus folder.`, {
    hint: 'Put a copy of the file there instead.',
  });

/**
 * A folder of sources on disk. Links are followed inside the folder alone; hidden files don't exist. Throws
 * `invalid-config` when there is no such folder, then or later: a folder that is gone is not an empty one.
 */
export const openCorpusFolder = (folder: string): CorpusFolder => {
  const root = (): string => {
    try {
      if (statSync(folder).isDirectory()) return realpathSync(folder);
    } catch (cause) {
      throw missingFolder(folder, cause);
    }
    throw missingFolder(folder);
  };
  root();

  /** Where a file really is; throws unless that is inside the folder. */
  const resolve = async (path: string): Promise<string> => {
    const top = root();
    const real = await realpath(join(top, ...corpusPathParts(path)));
    if (!real.startsWith(top + sep)) throw outside(path);
    return real;
  };

  /** A link to a file inside counts as that file; to one outside it is listed, so that reading it says what is wrong. */
  const linked = async (path: string): Promise<CorpusFile[]> => {
    try {
      const target = await stat(await resolve(path));
      // A linked folder that is inside is listed where it is.
      return target.isFile() ? [{ path, size: target.size }] : [];
    } catch (error) {
      return error instanceof AssayError ? [{ path, size: 0 }] : [];
    }
  };

  const listBelow = async (parent: string, parts: string[]): Promise<CorpusFile[]> => {
    const entries = await readdir(parent, { withFileTypes: true }).catch((error: unknown) => {
      if (isGone(error) && parts.length > 0) return [];
      throw isGone(error) ? missingFolder(folder, error) : unreadable(parts.join('/') || folder, error);
    });
    const files: CorpusFile[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = [...parts, entry.name].join('/');
      if (entry.isDirectory()) files.push(...(await listBelow(join(parent, entry.name), [...parts, entry.name])));
      else if (entry.isSymbolicLink()) files.push(...(await linked(path)));
      else if (entry.isFile()) {
        const found = await stat(join(parent, entry.name)).catch(() => null);
        if (found !== null) files.push({ path, size: found.size });
      }
    }
    return files;
  };

  /** Throws when a folder on the way to the file is a link that leads outside. */
  const checkParents = async (parts: readonly string[]): Promise<void> => {
    for (let depth = 1; depth < parts.length; depth++) {
      try {
        await resolve(parts.slice(0, depth).join('/'));
      } catch (error) {
        if (isGone(error)) return;
        throw error;
      }
    }
  };

  /** Writes a temporary file beside the target and renames it, which replaces the target in one step. */
  const write = async (path: string, content: Uint8Array): Promise<void> => {
    const parts = corpusPathParts(path);
    const target = join(root(), ...parts);
    try {
      await checkParents(parts);
      await mkdir(dirname(target), { recursive: true });
      const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${randomUUID()}.tmp`);
      try {
        const file = await open(temporary, 'wx');
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, target);
      } finally {
        await rm(temporary, { force: true });
      }
    } catch (cause) {
      if (cause instanceof AssayError) throw cause;
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new AssayError('data-unwritable', `'${path}' can't be written to the corpus folder: ${why}.`, {
        hint: 'Make room, or make the folder writable.',
        cause,
      });
    }
  };

  return {
    list: async () => (await listBelow(root(), [])).toSorted((left, right) => (left.path < right.path ? -1 : 1)),
    read: async (path) => {
      try {
        return await readFile(await resolve(path));
      } catch (cause) {
        if (cause instanceof AssayError) throw cause;
        throw isGone(cause) ? missingFile(path, cause) : unreadable(path, cause);
      }
    },
    write,
    remove: async (path) => {
      const parts = corpusPathParts(path);
      try {
        // The name itself goes: of a link, not what it leads to.
        const parent = parts.length === 1 ? root() : await resolve(parts.slice(0, -1).join('/'));
        await rm(join(parent, parts.at(-1) ?? ''));
        return true;
      } catch (cause) {
        if (cause instanceof AssayError) throw cause;
        if (isGone(cause)) return false;
        throw new AssayError('data-unwritable', `'${path}' can't be removed from the corpus folder.`, {
          hint: 'Make the folder writable.',
          cause,
        });
      }
    },
  };
};
