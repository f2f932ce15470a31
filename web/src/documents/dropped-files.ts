/** A file with the path that it gets in the corpus folder. */
export type NamedFile = { file: File; path: string };

const isHidden = (name: string): boolean => name.startsWith('.');

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** The entries of a folder; a browser gives them in parts. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return entries;
    entries.push(...part);
  }
};

const filesIn = async (entry: FileSystemEntry): Promise<NamedFile[]> => {
  if (isHidden(entry.name)) return [];
  if (entry.isFile) return [{ file: await fileOf(entry as FileSystemFileEntry), path: entry.fullPath.slice(1) }];
  const files: NamedFile[] = [];
  for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) files.push(...(await filesIn(each)));
  return files;
};

export const namedFiles = (files: Iterable<File>): NamedFile[] =>
  Array.from(files, (file) => ({ file, path: file.name }));

/** What was dropped, folders with all that is in them; hidden files are left out. */
export const droppedFiles = async ({ items, files }: DataTransfer): Promise<NamedFile[]> => {
  // Entries have to be taken before anything is waited for.
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return namedFiles(files);
  const found: NamedFile[] = [];
  for (const entry of entries) found.push(...(await filesIn(entry)));
  return found;
};
