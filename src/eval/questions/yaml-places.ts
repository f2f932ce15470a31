import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Place } from './suite.ts';

/** Places of values in a YAML text, by their path in the data. */
export type Places = {
  at: (path: readonly PropertyKey[]) => Place;
  key: (path: readonly PropertyKey[], key: string) => Place;
};

const START: Place = { line: 1, column: 1 };

/** The value at `path` or, where the data lacks it, the deepest value above it. */
export const yamlPlaces = (document: Document, lines: LineCounter): Places => {
  const placeOf = (node: Node | null | undefined): Place => {
    if (!node?.range) return START;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col };
  };
  /** A lone item that stands for its list is the first of it. */
  const nodeAt = (path: readonly PropertyKey[]): Node | null => {
    let node = document.contents as Node | null;
    for (const step of path) {
      if (typeof step === 'number' && !isSeq(node)) continue;
      const next: unknown = isSeq(node) || isMap(node) ? node.get(step, true) : undefined;
      if (typeof next !== 'object' || next === null) return node;
      node = next as Node;
    }
    return node;
  };
  return {
    at: (path) => placeOf(nodeAt(path)),
    key: (path, key) => {
      const map = nodeAt(path);
      const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
      return placeOf(pair !== undefined && isScalar(pair.key) ? pair.key : map);
    },
  };
};
