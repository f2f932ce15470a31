import { readdir, readFile } from 'node:fs/promises';

/** The files directly in a folder of this repository, by name; `folder` is relative to the repository's root. */
export const readFolder = async (folder: string): Promise<Record<string, Uint8Array>> => {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const names = (await readdir(root)).toSorted();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, root))])));
};
