import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export type WatchOptions = {
  /** How often the folder is looked at where the system does not report changes. */
  pollMilliseconds?: number | undefined;
  /** `poll` does without the system's reports, which network folders don't give. */
  mode?: 'auto' | 'poll' | undefined;
};

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
  let closed = false;
  const poll = (): void => {
    watcher?.close();
    if (!closed) polling ??= pollFolder(folder, onChange, pollMilliseconds);
  };
  if (mode === 'poll') poll();
  else {
    try {
      watcher = watch(folder, { recursive: true }, (_event, name) => {
        if (name === null || !isHidden(name)) onChange();
      });
      // Too many folders to watch, or the folder itself is gone.
      watcher.on('error', poll);
    } catch {
      poll();
    }
  }
  return {
    close: () => {
      closed = true;
      watcher?.close();
      polling?.close();
    },
  };
};
