import { createRequire } from 'node:module';

const loads = (): boolean => {
  try {
    createRequire(import.meta.url)('hnswlib-node');
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether the optional native add-on is here. Where nothing can compile it the flat scan serves, and tests of the graph
 * itself have nothing to run on; `.ci/run` asserts that the native index is in use.
 */
export const nativeIndexInstalled = loads();
