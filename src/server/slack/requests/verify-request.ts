import { AssayError } from '../../../domain/errors.ts';

/** Slack's own advice: what is older may be a replay (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
const WINDOW_SECONDS = 300;

const encoder = new TextEncoder();

type SignedRequest = {
  body: Uint8Array;
  /** Headers `X-Slack-Signature` and `X-Slack-Request-Timestamp`. */
  signature: string | undefined;
  timestamp: string | undefined;
};

const unsigned = (message: string, hint: string): AssayError => new AssayError('unauthorized', message, { hint });

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));

/**
 * Checks that Slack sent these very bytes within the last five minutes: HMAC-SHA256 over `v0:TIMESTAMP:BODY`, compared in
 * constant time by WebCrypto.
 * @param now milliseconds since the epoch.
 * @throws AssayError `unauthorized`
 */
export const verifyRequest = async (
  { body, signature = '', timestamp = '' }: SignedRequest,
  signingSecret: string,
  now: number,
): Promise<void> => {
  const digest = /^v0=([\da-f]{64})$/i.exec(signature)?.[1];
  if (digest === undefined || !/^\d{1,12}$/.test(timestamp))
    throw unsigned('The request is not signed.', 'Only Slack may call this address; it signs what it sends.');
  if (Math.abs(now / 1_000 - Number(timestamp)) > WINDOW_SECONDS)
    throw unsigned(
      'The request was signed more than five minutes away from now.',
      'If Slack sent it, set the clock of this server.',
    );
  const head = encoder.encode(`v0:${timestamp}:`);
  const signed = new Uint8Array(head.length + body.length);
  signed.set(head);
  signed.set(body, head.length);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(signingSecret), algorithm, false, ['verify']);
  if (!(await crypto.subtle.verify('HMAC', key, fromHex(digest), signed)))
    throw unsigned(
      'The signature is not that of this request.',
      'If Slack sent it, SLACK_SIGNING_SECRET is not the one of the app.',
    );
};
