import type { Access } from '../adapters/models/providers/connection.ts';

/** How a provider at `baseUrl` is reached with its key. */
export const providerAccess = <Key extends string | null>(baseUrl: string, key: Key): Access & { key: Key } => ({
  host: new URL(baseUrl).origin,
  key,
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
});
