import { createRequire } from 'node:module';
import type { HierarchicalNSW } from 'hnswlib-node';

export type { HierarchicalNSW };

export type HnswAddon =
  | { kind: 'loaded'; HierarchicalNSW: typeof HierarchicalNSW }
  | { kind: 'absent'; reason: string };

/** Loads the native index, an optional dependency: an install without a compiler has none. */
export const loadHnswAddon = (): HnswAddon => {
  try {
    const addon: typeof import('hnswlib-node') = createRequire(import.meta.url)('hnswlib-node');
    return { kind: 'loaded', HierarchicalNSW: addon.HierarchicalNSW };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { kind: 'absent', reason };
  }
};
