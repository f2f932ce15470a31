import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { CorpusFolder } from '../../ports/corpus-folder.ts';
import { corpusPathParts, missingFile } from '../corpus/corpus-path.ts';

const normal = (path: string): string => corpusPathParts(path).join('/');

/** A corpus folder in memory; `files` are its first sources by path, texts as UTF-8. */
export const createMemoryCorpusFolder = (files: Record<string, string | Uint8Array> = {}): CorpusFolder => {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      normal(path),
      typeof content === 'string' ? utf8ToBytes(content) : content,
    ]),
  );
  return {
    list: async () =>
      Array.from(contents, ([path, content]) => ({ path, size: content.length })).toSorted((left, right) =>
        left.path < right.path ? -1 : 1,
      ),
    read: async (path) => {
      const content = contents.get(normal(path));
      if (content === undefined) throw missingFile(path);
      return content;
    },
    write: async (path, content) => {
      contents.set(normal(path), content.slice());
    },
    remove: async (path) => contents.delete(normal(path)),
  };
};
