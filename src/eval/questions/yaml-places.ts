import { isMap, isScalar, type Document, type LineCounter, type Node } from 'yaml';
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
  const nodeAt = (path: readonly PropertyKey[]): Node | null => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (typeof node === 'object' && node !== null) return node as Node;
    }
    return document.contents;
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
