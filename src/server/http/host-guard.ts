import type { MiddlewareHandler } from 'hono';
import { AssayError } from '../../domain/errors.ts';
import type { AppDependencies } from '../dependencies.ts';
import { EMBED_PATH } from '../pages/embed.ts';

type Access = Pick<AppDependencies, 'allowedHosts' | 'publicUrl' | 'embedOrigins'>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const hostName = (host: string): string | null => URL.parse(`http://${host}`)?.hostname ?? null;

/**
 * Refuses requests that another site's page makes a browser send. A foreign `Host` is how DNS rebinding
 * looks, whatever address the connection came in on; a foreign `Origin` is a page of another site, or of another
 * server on this computer. The pages of `embedOrigins` may ask questions, nothing else.
 */
export const hostGuard = ({ allowedHosts, publicUrl, embedOrigins }: Access): MiddlewareHandler => {
  const publicHost = publicUrl === null ? [] : [new URL(publicUrl).hostname];
  const names = new Set([...LOOPBACK, ...allowedHosts, ...publicHost].map((name) => name.toLowerCase()));
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  return async (context, next) => {
    const url = new URL(context.req.url);
    const host = context.req.header('host') ?? url.host;
    const name = hostName(host);
    // A request line may name another host than the header does.
    if (name === null || !names.has(name) || !names.has(url.hostname))
      throw new AssayError('forbidden-host', `This server does not answer for the host ${JSON.stringify(host)}.`, {
        hint: 'Set ASSAY_PUBLIC_URL to the address by which it is reached.',
      });
    const origin = context.req.header('origin');
    const own = origin === publicOrigin || (origin !== undefined && URL.parse(origin)?.host === host.toLowerCase());
    const embedded = origin !== undefined && embedOrigins.includes(origin) && url.pathname === EMBED_PATH;
    if (origin !== undefined && !own && !embedded)
      throw new AssayError('forbidden-origin', `Pages of ${JSON.stringify(origin)} may not use this server.`, {
        hint: 'Call it from its own page or from a program; set ASSAY_PUBLIC_URL if that is its own address, ASSAY_EMBED_ORIGINS if its pages hold an assay-chat.',
      });
    return next();
  };
};

/** Refuses an address whose percent-encoding is broken, rather than guess what was meant. */
export const encodingGuard: MiddlewareHandler = async (context, next) => {
  const address = context.req.url;
  try {
    decodeURIComponent(address);
  } catch {
    throw new AssayError('invalid-request', 'The address has a "%" that does not start a percent-encoded character.', {
      hint: 'Encode each part of it as UTF-8, "%" itself as %25.',
    });
  }
  return next();
};
