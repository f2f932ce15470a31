import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

/** The headers that Slack signs a body with. @param now milliseconds since the epoch */
const signatureOf = (body: string, now = Date.now(), secret = SIGNING_SECRET): Record<string, string> => {
  const timestamp = String(Math.floor(now / 1_000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
};

const request = (body: string, type: string, now?: number, secret?: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type, ...signatureOf(body, now, secret) },
  body,
});

/** A signed request with what may be no JSON at all. */
export const signedText = (body: string): RequestInit => request(body, 'application/json');

/** A signed request with JSON, as events come. */
export const signedJson = (body: unknown, now?: number, secret?: string): RequestInit =>
  request(JSON.stringify(body), 'application/json', now, secret);

/** A signed request with a form, as commands and buttons come. */
export const signedForm = (fields: Record<string, string>, now?: number, secret?: string): RequestInit =>
  request(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', now, secret);
