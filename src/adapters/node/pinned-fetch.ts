import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable, Transform } from 'node:stream';
import { promisify } from 'node:util';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AssayError } from '../../domain/errors.ts';
import { isPublicAddress } from '../../domain/public-address.ts';
import { type AddressRules, forbidden } from '../fetching/address-rules.ts';
import type { Reply, Send } from '../fetching/follow.ts';
import { tooLarge } from '../fetching/read-body.ts';

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>;

const systemResolve: Resolve = (name) => promisify(lookup)(name, { all: true });

const DECOMPRESS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Resolves for one connection: what is checked here is what is connected to, so a name that leads elsewhere a moment later
 * gains nothing. A name with a single address that is not public is refused as one that there is not.
 */
const checkedLookup =
  (url: URL, isNamed: boolean, resolve: Resolve): LookupFunction =>
  (name, options, callback) => {
    const answer = async (): Promise<void> => {
      const addresses = await resolve(name).catch(() => []);
      const [first] = addresses;
      if (first === undefined || !(isNamed || addresses.every(({ address }) => isPublicAddress(address))))
        return callback(forbidden(url), '', 0);
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    };
    void answer();
  };

const TLS_FAULT = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|EPROTO/;

const failed = (url: URL, error: unknown): unknown => {
  if (error instanceof AssayError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const shown = JSON.stringify(url.origin);
  if (TLS_FAULT.test(code))
    return new AssayError('fetch-failed', `${shown} has no certificate that can be trusted (${code}).`, {
      hint: 'Its operator has to mend that.',
      cause: error,
    });
  return new AssayError('fetch-failed', `${shown} can't be reached or broke off${code === '' ? '' : ` (${code})`}.`, {
    hint: 'Check the address, or try again later.',
    cause: error,
  });
};

/** Passes on at most `maxBytes`. */
const limited = (maxBytes: number): Transform => {
  let length = 0;
  return new Transform({
    transform: (part: Buffer, _encoding, done) => {
      length += part.length;
      if (length > maxBytes) done(tooLarge(maxBytes));
      else done(null, part);
    },
  });
};

/** The body without its compression, which may be one of those we asked for; of `maxBytes` at most as it is sent. */
const decompressed = (response: IncomingMessage, url: URL, maxBytes: number): Readable => {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return response;
  const make = Object.hasOwn(DECOMPRESS, encoding) ? DECOMPRESS[encoding] : undefined;
  if (make === undefined)
    throw new AssayError('fetch-failed', `${JSON.stringify(url.origin)} sends what can't be decompressed.`);
  return pipeline(response, limited(maxBytes), make(), () => undefined);
};

const bodyOf = async function* (stream: Readable, url: URL): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of stream) yield part as Uint8Array;
  } catch (error) {
    throw failed(url, error);
  }
};

/**
 * Sends over connections to addresses that were checked after resolving the name, each connection for one request, with
 * certificates always verified and no proxy.
 */
export const sendPinned =
  (rules: AddressRules, resolve: Resolve = systemResolve): Send =>
  (url, headers, signal, maxBytes) =>
    new Promise<Reply>((fulfil, reject) => {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      const request = send(url, {
        headers: { ...headers, 'accept-encoding': 'gzip, br, deflate' },
        agent: false,
        lookup: checkedLookup(url, rules.isNamed(url), resolve),
        rejectUnauthorized: true,
        signal,
      });
      request.on('error', (error) => reject(signal.aborted ? signal.reason : failed(url, error)));
      request.on('response', (response) => {
        const { statusCode = 0, headers: received } = response;
        const discard = (): void => void request.destroy();
        try {
          const stream = decompressed(response, url, maxBytes);
          fulfil({
            status: statusCode,
            header: (name) => {
              const value = received[name];
              return (Array.isArray(value) ? value[0] : value) ?? null;
            },
            body: bodyOf(stream, url),
            discard,
          });
        } catch (error) {
          discard();
          reject(error);
        }
      });
      request.end();
    });
