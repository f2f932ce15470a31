import type { Reply, Send } from './follow.ts';

const NOTHING = async function* (): AsyncGenerator<Uint8Array> {};

/**
 * Sends through the runtime's own `fetch`, which resolves names itself: addresses that are written out are checked before,
 * but not those that a name leads to. On Cloudflare Workers no name leads into a network of one's own; elsewhere use a
 * sender that pins what it has checked.
 */
export const sendWithRuntime =
  (fetchOne: typeof fetch): Send =>
  async (url, headers, signal): Promise<Reply> => {
    const response = await fetchOne(url, { headers, signal, redirect: 'manual' });
    // What the runtime has decompressed is longer than the header says.
    const isPlain = (response.headers.get('content-encoding') ?? 'identity') === 'identity';
    return {
      status: response.status,
      header: (name) => (name === 'content-length' && !isPlain ? null : response.headers.get(name)),
      body: response.body ?? NOTHING(),
      discard: () => void (response.bodyUsed ? undefined : response.body?.cancel().catch(() => undefined)),
    };
  };
