import { z } from 'zod';
import { SlackFailure } from './slack-failure.ts';

/** Longer than Slack ever takes: a call that is given up may have been done, and doing it again shows twice. */
const PATIENCE_MILLISECONDS = 30_000;

const Reply = z.looseObject({ ok: z.boolean(), error: z.string().optional(), needed: z.string().optional() });

export type SlackReply = { body: Record<string, unknown>; headers: Headers };

const secondsOf = (header: string | null): number | null =>
  header !== null && /^\d{1,5}$/.test(header.trim()) ? Number(header) * 1_000 : null;

/** What a broken connection says of itself, without addresses. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer within ${PATIENCE_MILLISECONDS / 1_000} s`;
  return 'no connection';
};

/**
 * One request to the Web API or to a `response_url`, and what came of it.
 * @throws SlackFailure
 */
export const send = async (method: string, address: string, init: RequestInit): Promise<SlackReply> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(address, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    text = await response.text();
  } catch (error) {
    throw new SlackFailure(method, reasonOf(error), { kind: 'unavailable' });
  }
  const { status, headers } = response;
  if (status === 429)
    throw new SlackFailure(method, 'ratelimited', {
      kind: 'rate-limited',
      retryAfter: secondsOf(headers.get('retry-after')) ?? 1_000,
    });
  if (status >= 500) throw new SlackFailure(method, `status ${status}`, { kind: 'unavailable' });
  // A response_url answers with a plain "ok".
  if (response.ok && text.trim() === 'ok') return { body: {}, headers };
  const reply = Reply.safeParse(parsed(text));
  if (!reply.success)
    throw new SlackFailure(method, `an unreadable answer of status ${status}`, { kind: 'unavailable' });
  const { ok, error = `status ${status}`, needed } = reply.data;
  if (!ok) throw new SlackFailure(method, error, { needed });
  return { body: reply.data, headers };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
