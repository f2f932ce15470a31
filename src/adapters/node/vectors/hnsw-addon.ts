import { createRequire } from 'node:module';
import type * as Hnswlib from 'hnswlib-node';

export type HierarchicalNSW = Hnswlib.HierarchicalNSW;
export type HnswGraphs = typeof Hnswlib.HierarchicalNSW;

export type HnswAddon = { kind: 'loaded'; HierarchicalNSW: HnswGraphs } | { kind: 'absent'; reason: string };

/** Loads the native index, an optional dependency: an install without a compiler has none. */
export const loadHnswAddon = (): HnswAddon => {
  try {
    const addon: typeof Hnswlib = createRequire(import.meta.url)('hnswlib-node');
    return { kind: 'loaded', HierarchicalNSW: addon.HierarchicalNSW };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { kind: 'absent', reason };
  }
};
