import type { Timers } from '../../../ports/timers.ts';
import type { SlackMetrics } from '../metrics.ts';
import { createPacing } from './pacing.ts';
import { send, type SlackReply } from './send.ts';
import { SlackFailure } from './slack-failure.ts';

/** Who calls: the workspace, by which Slack counts, and its token. */
export type Caller = { teamId: string; token: string };

type CallOptions = {
  /** How often it is tried in all; for what is not worth waiting for, once. */
  attempts?: number;
  /** Calls of one key are kept a second apart: posts to a channel, changes of a message. */
  pace?: readonly string[];
};

/** Slack's Web API, within its limits. */
export type WebApi = {
  /**
   * Calls a method with JSON; what may pass is tried again.
   * @throws SlackFailure
   */
  call: (method: string, caller: Caller, args: Record<string, unknown>, options?: CallOptions) => Promise<SlackReply>;
  /** Posts to the address that a command or a button came with; good for five answers within half an hour. */
  respond: (address: string, message: Record<string, unknown>) => Promise<void>;
  /** Calls a method with a form and an `Authorization` header of its own. */
  submit: (method: string, authorization: string, form: Record<string, string>) => Promise<SlackReply>;
};

const ATTEMPTS = 7;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Slack asks for half a minute at most; what asks for longer is not waited for. */
const LONGEST_RATE_LIMIT = 300_000;
/** "One message a second in a channel", and updates of a message likewise. */
const APART = 1_000;

const JSON_TYPE = 'application/json; charset=utf-8';

/** Milliseconds until the next attempt ("full jitter" behind what Slack asked for); null where there is none. */
const waitBefore = (error: unknown, attempt: number, attempts: number, random: () => number): number | null => {
  if (!(error instanceof SlackFailure) || error.kind === 'refused' || attempt >= attempts) return null;
  const asked = error.retryAfter ?? 0;
  if (asked > LONGEST_RATE_LIMIT) return null;
  return asked + random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1));
};

type Options = { apiUrl: string; timers: Timers; metrics: SlackMetrics; warn: (message: string) => void };

export const createWebApi = ({ apiUrl, timers, metrics, warn }: Options): WebApi => {
  const pacing = createPacing(timers);
  const { hostname: ownHost } = new URL(apiUrl);

  const attempted = async (
    method: string,
    limitKey: string,
    { attempts = ATTEMPTS, pace = [] }: CallOptions,
    once: () => Promise<SlackReply>,
  ): Promise<SlackReply> => {
    for (let attempt = 1; ; attempt++) {
      await pacing.turn(limitKey, 0);
      for (const key of pace) await pacing.turn(key, APART);
      try {
        const reply = await once();
        metrics.called(method, 'ok');
        return reply;
      } catch (error) {
        if (!(error instanceof SlackFailure)) throw error;
        metrics.called(method, error.kind);
        const wait = waitBefore(error, attempt, attempts, timers.random);
        if (wait === null) throw error;
        warn(`${error.message} Trying again in ${(wait / 1_000).toFixed(1)} s.`);
        // The limit is the workspace's for this method: others wait for it too.
        if (error.kind === 'rate-limited') pacing.hold(limitKey, wait);
        else await timers.sleep(wait);
      }
    }
  };

  return {
    call: (method, { teamId, token }, args, options = {}) =>
      attempted(method, `${teamId} ${method}`, options, () =>
        send(method, `${apiUrl}/${method}`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': JSON_TYPE },
          body: JSON.stringify(args),
        }),
      ),
    respond: async (address, message) => {
      const { protocol, hostname } = new URL(address);
      // It came signed; still, nothing is posted to a place that is not Slack's.
      const isSlack = hostname === ownHost || (protocol === 'https:' && /(?:^|\.)slack(?:-gov)?\.com$/.test(hostname));
      if (!isSlack) throw new SlackFailure('response_url', 'an address that is not of Slack');
      await attempted('response_url', 'response_url', {}, () =>
        send('response_url', address, {
          method: 'POST',
          headers: { 'Content-Type': JSON_TYPE },
          body: JSON.stringify(message),
        }),
      );
    },
    submit: (method, authorization, form) =>
      attempted(method, method, { attempts: 3 }, () =>
        send(method, `${apiUrl}/${method}`, {
          method: 'POST',
          headers: { Authorization: authorization },
          body: new URLSearchParams(form),
        }),
      ),
  };
};
