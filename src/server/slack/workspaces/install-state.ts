/** How long an installation that was begun may take. */
export const STATE_SECONDS = 600;

const encoder = new TextEncoder();

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' };
const keyOf = (secret: string, usage: 'sign' | 'verify') =>
  crypto.subtle.importKey('raw', encoder.encode(secret), ALGORITHM, false, [usage]);

/** Bound to this use: the secret signs nothing else. */
const stated = (nonce: string, expires: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(encoder.encode(`slack-install:${nonce}.${expires}`));

const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** What goes to Slack and has to come back, signed so that any process can tell its own. @param now milliseconds */
export const makeState = async (nonce: string, secret: string, now: number): Promise<string> => {
  const expires = String(Math.floor(now / 1_000) + STATE_SECONDS);
  return `${nonce}.${expires}.${toHex(await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), stated(nonce, expires)))}`;
};

/** The nonce of a state that was signed here and is not over; else null. */
export const readState = async (state: string, secret: string, now: number): Promise<string | null> => {
  const [, nonce, expires, mac] = /^([\w-]{8,100})\.(\d{1,12})\.([\da-f]{64})$/.exec(state) ?? [];
  if (nonce === undefined || expires === undefined || mac === undefined) return null;
  const key = await keyOf(secret, 'verify');
  const isOwn = await crypto.subtle.verify('HMAC', key, fromHex(mac), stated(nonce, expires));
  return isOwn && now / 1_000 < Number(expires) ? nonce : null;
};
