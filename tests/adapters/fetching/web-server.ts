import { createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A certificate of localhost that nobody has signed but itself, for a hundred years. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBlDCCATugAwIBAgIUbBVghtcvwmyPLyuWb4CJSpDpeFgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE4NDYwMFoYDzIxMjYxMDMw
MTg0NjAwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATirGYdxweC6nDhmqNgJ9bvtenKejbDMFgWVV1Kdzl/xaYzG/K5v2V/
hKOYed05hG0PsF3MuZfh2OrGB07RNx2Yo2kwZzAdBgNVHQ4EFgQUbF3VHBA45p/u
noHRyaNcecHYjG0wHwYDVR0jBBgwFoAUbF3VHBA45p/unoHRyaNcecHYjG0wDwYD
VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
RwAwRAIgdnWYgwhsSF13fQgZDeF+ZAfvsbF0frLzddvUUGJMrtgCICxssOieZrfw
xtVo6GvjcGMQw83JyUS6BOoJ2J1MiEwp
-----END CERTIFICATE-----`;
const KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: '4qxmHccHgupw4ZqjYCfW77Xpyno2wzBYFlVdSnc5f8U',
  y: 'pjMb8rm_ZX-Eo5h53TmEbQ-wXcy5l-HY6sYHTtE3HZg',
  d: '8hRwseX24I244lbZmm34M-J6IM9cs5U-CIWhphQZFEA',
};

export type WebServer = { origin: string; host: string; requests: { url: string; headers: Record<string, unknown> }[] };

const listen = async (server: Server, scheme: string, requests: WebServer['requests']): Promise<WebServer> => {
  server.on('request', ({ url = '', headers }) => requests.push({ url, headers }));
  // Clients that give up are what is tested.
  server.on('clientError', (_error, socket) => socket.destroy());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin: `${scheme}://${host}`, host, requests };
};

/** A web server on loopback that ends with the test. */
export const webServer = (answer: RequestListener): Promise<WebServer> => listen(createHttp(answer), 'http', []);

/** The same with a certificate that nobody trusts. */
export const untrustedServer = (answer: RequestListener): Promise<WebServer> => {
  const key = createPrivateKey({ key: KEY, format: 'jwk' }).export({ format: 'pem', type: 'pkcs8' });
  return listen(createHttps({ key, cert: CERTIFICATE }, answer), 'https', []);
};
