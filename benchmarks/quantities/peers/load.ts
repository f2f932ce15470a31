import { createRequire } from 'node:module';
import type { z } from 'zod';

const require = createRequire(import.meta.url);

/**
 * A peer's package, checked for what is used of it. The peers have a package of their own, as users of Assay need none
 * of them: throws with the command that installs them when they are missing.
 */
export const loadPeer = <Module>(name: string, schema: z.ZodType<Module>): Module => {
  try {
    return schema.parse(require(name));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    throw new Error(`${name} is missing. Install the peers with: npm ci --prefix benchmarks/quantities`, {
      cause: error,
    });
  }
};
