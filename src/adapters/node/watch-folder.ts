import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export type WatchOptions = {
  /** How often the folder is looked at where the system does not report changes. */
  pollMilliseconds?: number | undefined;
  /** `poll` does without the system's reports, which network folders don't give. */
  mode?: 'auto' | 'poll' | undefined;
};

const RENEWAL_MILLISECONDS = 100;

export type FolderWatch = { close(): void };

const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'));

/** Every visible file below a folder with its size and time, as one text to compare; a folder that is gone is ''. */
const fingerprint = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const lines = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory() || isHidden(relative(folder, path))) return '';
      const found = await stat(path).catch(() => null);
      return found === null ? '' : `${path} ${found.size} ${found.mtimeMs} ${found.ino}`;
    }),
  );
  return lines.toSorted().join('\n');
};

const pollFolder = (folder: string, onChange: () => void, milliseconds: number): FolderWatch => {
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  let before: string | null = null;
  const look = async (): Promise<void> => {
    const now = await fingerprint(folder);
    if (closed) return;
    if (before !== null && now !== before) onChange();
    before = now;
    timer = setTimeout(look, milliseconds);
  };
  void look();
  return {
    close: () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};

/**
 * Calls `onChange` at every change below a folder, often several times for one: through the system's reports
 * where it gives them, else by looking again and again.
 */
export const watchFolder = (folder: string, onChange: () => void, options: WatchOptions = {}): FolderWatch => {
  const { pollMilliseconds = 2_000, mode = 'auto' } = options;
  let polling: FolderWatch | null = null;
  let watcher: FSWatcher | null = null;
  let renewal: NodeJS.Timeout | undefined;
  let closed = false;
  const poll = (): void => {
    clearTimeout(renewal);
    watcher?.close();
    if (!closed) polling ??= pollFolder(folder, onChange, pollMilliseconds);
  };
  const open = (): void => {
    if (closed || polling !== null) return;
    const before = watcher;
    try {
      watcher = watch(folder, { recursive: true }, (_event, name) => {
        if (name !== null && isHidden(name)) return;
        onChange();
        // Node's recursive watch on Linux loses sight of a file once another took its place, as editors do that save
        // whole or not at all; a new watch sees the one that is there now.
        clearTimeout(renewal);
        renewal = setTimeout(open, RENEWAL_MILLISECONDS);
      });
      // Too many folders to watch, or the folder itself is gone.
      watcher.on('error', poll);
      before?.close();
    } catch {
      poll();
    }
  };
  if (mode === 'poll') poll();
  else open();
  return {
    close: () => {
      closed = true;
      clearTimeout(renewal);
      watcher?.close();
      polling?.close();
    },
  };
};
