import type { MiddlewareHandler } from 'hono';
import { auth } from 'hono/utils/basic-auth';
import { AssayError } from '../../domain/errors.ts';
import { hash } from '../../domain/hash.ts';

/**
 * Asks for `Authorization: Bearer KEY`, or in a browser for a name and the key as password. Keys are looked up by
 * their SHA-256, so that the time it takes tells nothing about them.
 */
export const requireKey = (keyHashes: readonly string[]): MiddlewareHandler => {
  const accepted = new Set(keyHashes);
  return async (context, next) => {
    if (accepted.size === 0) return next();
    const bearer = /^Bearer +(\S+) *$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const key = bearer ?? auth(context.req.raw)?.password;
    if (key !== undefined && accepted.has(hash(key))) return next();
    context.header('WWW-Authenticate', 'Bearer realm="Assay", Basic realm="Assay", charset="UTF-8"');
    throw new AssayError('unauthorized', key === undefined ? 'This needs an API key.' : 'This API key is not known.', {
      hint: 'Send one of ASSAY_API_KEYS as "Authorization: Bearer KEY".',
    });
  };
};
