import { splitExtension } from './formats.ts';

/**
 * Ids of documents by path: the path without its extension; where that is taken, the whole path. `given` holds the ids
 * of earlier runs by path: those never move. New paths are served in order of name, whatever order they come in.
 */
export const assignDocumentIds = (
  paths: readonly string[],
  given: ReadonlyMap<string, string>,
): Map<string, string> => {
  const ids = new Map<string, string>();
  const taken = new Set(given.values());
  for (const path of paths.toSorted()) {
    const { stem } = splitExtension(path);
    let id = given.get(path) ?? (taken.has(stem) ? path : stem);
    // Only where an id given earlier looks like this very path.
    for (let count = 2; !given.has(path) && taken.has(id); count++) id = `${path}~${count}`;
    taken.add(id);
    ids.set(path, id);
  }
  return ids;
};
