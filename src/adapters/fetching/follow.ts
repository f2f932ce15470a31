import { AssayError } from '../../domain/errors.ts';
import type { Fetcher, FetchRequest, FetchResponse } from '../../ports/fetcher.ts';
import { type AddressRules, forbidden } from './address-rules.ts';
import { readBody } from './read-body.ts';

/** A response whose body is yet to be read; compression is undone. */
export type Reply = {
  status: number;
  header: (name: string) => string | null;
  body: AsyncIterable<Uint8Array>;
  /** Gives up the body, and the connection with it. */
  discard: () => void;
};

/** Sends one GET and follows no redirect. */
export type Send = (url: URL, headers: Record<string, string>, signal: AbortSignal, maxBytes: number) => Promise<Reply>;

export type FetchLimits = {
  /** For all of it, redirects and body included. */
  totalMilliseconds: number;
  /** For each response to begin. */
  responseMilliseconds: number;
};

const LIMITS: FetchLimits = { totalMilliseconds: 30_000, responseMilliseconds: 10_000 };
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

const USER_AGENT = 'Assay/0.1 (reads the pages and feeds that its users add)';

const timedOut = (url: string): AssayError =>
  new AssayError('fetch-timeout', `${JSON.stringify(url)} took too long to answer.`, { hint: 'Try again later.' });

const seconds = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;

/** `Retry-After` in seconds, also where it is a date. */
const retryAfter = (text: string | null, now: number): number | null => {
  const given = seconds(text);
  if (given !== null || text === null) return given;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1_000));
};

const headersOf = ({ accept, etag, lastModified }: FetchRequest): Record<string, string> => ({
  accept,
  'user-agent': USER_AGENT,
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(lastModified ? { 'if-modified-since': lastModified } : {}),
});

const readReply = async (
  reply: Reply,
  request: FetchRequest,
  place: { url: string; movedTo: string | null },
  now: number,
): Promise<FetchResponse> => {
  const { status, header } = reply;
  const maxAge = seconds(/(?:^|[\s,])max-age=(\d+)/i.exec(header('cache-control') ?? '')?.[1] ?? null);
  if (status === 304) return { ...place, kind: 'not-modified', maxAge };
  if (status !== 200) return { ...place, kind: 'refused', status, retryAfter: retryAfter(header('retry-after'), now) };
  const [mediaType = '', ...parameters] = (header('content-type') ?? '').split(';').map((part) => part.trim());
  const charset = parameters
    .map((part) => /^charset="?([^"\s]+)"?$/i.exec(part)?.[1])
    .find((found) => found !== undefined);
  return {
    ...place,
    kind: 'content',
    content: await readBody(reply, request),
    mediaType: mediaType.toLowerCase(),
    charset: charset ?? null,
    etag: header('etag'),
    lastModified: header('last-modified'),
    maxAge,
  };
};

/** Follows redirects, each under the same rules, and reads the body within the limits. */
export const createFetcher = (
  send: Send,
  rules: AddressRules,
  { now, limits = LIMITS }: { now: () => number; limits?: FetchLimits },
): Fetcher => ({
  fetch: async (request) => {
    const first = rules.check(request.url);
    // A fragment is for the reader alone.
    first.hash = '';
    const total = AbortSignal.timeout(limits.totalMilliseconds);
    const given = request.signal === undefined ? [] : [request.signal];
    let url = first;
    let movedTo: string | null = null;
    let isPermanent = true;
    try {
      for (let redirects = 0; ; redirects++) {
        const response = AbortSignal.timeout(limits.responseMilliseconds);
        const sent = new AbortController();
        const slow = (): void => sent.abort(timedOut(request.url));
        response.addEventListener('abort', slow);
        const reply = await send(
          url,
          headersOf(request),
          AbortSignal.any([total, sent.signal, ...given]),
          request.maxBytes,
        ).finally(() => response.removeEventListener('abort', slow));
        const place = { url: url.href, movedTo };
        const location = reply.header('location');
        try {
          if (!REDIRECTS.has(reply.status) || location === null) return await readReply(reply, request, place, now());
        } finally {
          reply.discard();
        }
        if (redirects === MOST_REDIRECTS)
          throw new AssayError('fetch-failed', `${JSON.stringify(request.url)} redirects again and again.`);
        isPermanent &&= PERMANENT.has(reply.status);
        try {
          const next = rules.check(location, url);
          // Nobody outside leads into the network of one's own.
          if (rules.isNamed(next) && !rules.isNamed(url)) throw forbidden(next);
          url = next;
        } catch {
          // Where it led is not told.
          throw new AssayError(
            'forbidden-address',
            `${JSON.stringify(request.url)} redirects to an address that may not be fetched.`,
            {
              hint: forbidden(request.url).hint ?? '',
            },
          );
        }
        if (isPermanent) movedTo = url.href;
      }
    } catch (error) {
      for (const signal of given) signal.throwIfAborted();
      if (total.aborted) throw timedOut(request.url);
      if (error instanceof AssayError) throw error;
      throw new AssayError('fetch-failed', `${JSON.stringify(request.url)} can't be read.`, { cause: error });
    }
  },
});
