import { z } from 'zod';
import type { Timers } from '../../../ports/timers.ts';
import type { SlackLog } from '../../../server/slack/context.ts';
import type { Slack } from '../../../server/slack/slack.ts';
import { send } from '../../../server/slack/web-api/send.ts';
import { SlackFailure } from '../../../server/slack/web-api/slack-failure.ts';
import { openSocket, type Socket } from './socket.ts';
import { takeEnvelope } from './take-envelope.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

const METHOD = 'apps.connections.open';
const Opened = z.object({ url: z.url() });

export type SocketMode = {
  /** Takes no more; what is under way goes on. */
  close: () => void;
};

type Options = {
  slack: Slack;
  appToken: string;
  /** Where links to this server lead when nothing else is configured. */
  origin: string;
  timers: Timers;
  log: SlackLog;
  /** Told when Slack is connected for the first time, and each time after it was not. */
  onConnected: () => void;
};

/**
 * Slack through WebSockets that this server opens, for servers that Slack can't reach. Slack closes each after some hours
 * and says so before: the next one is opened first. Whatever else ends one, another is opened, with growing random waits.
 */
export const startSocketMode = ({ slack, appToken, origin, timers, log, onConnected }: Options): SocketMode => {
  const stopped = new AbortController();
  const sockets = new Set<Socket>();
  let isConnected = false;
  let failures = 0;

  const address = async (): Promise<string> => {
    const { body } = await send(METHOD, `${slack.settings.apiUrl}/${METHOD}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${appToken}`, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    return Opened.parse(body).url;
  };

  const again = async (asked: number): Promise<void> => {
    const wait = asked + timers.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    failures += 1;
    await timers.sleep(wait, stopped.signal);
    await connect();
  };

  const connect = async (): Promise<void> => {
    if (stopped.signal.aborted) return;
    let url: string;
    try {
      url = await address();
    } catch (error) {
      if (error instanceof SlackFailure && error.kind === 'refused') {
        log.failure(`${error.message} Socket Mode is off: check SLACK_APP_TOKEN and the app's Socket Mode switch.`);
        return;
      }
      log.warn(`${error instanceof SlackFailure ? error.message : String(error)} Slack is tried again shortly.`);
      return again(error instanceof SlackFailure ? (error.retryAfter ?? 0) : 0);
    }
    if (!stopped.signal.aborted) listen(url);
  };

  const listen = (url: string): void => {
    // Each socket has one successor, whether Slack announces its end or not.
    let isSucceeded = false;
    const succeed = (next: () => Promise<void>): void => {
      if (isSucceeded) return;
      isSucceeded = true;
      next().catch(log.error);
    };
    const socket = openSocket(url, {
      onReady: () => {
        failures = 0;
        if (!isConnected) onConnected();
        isConnected = true;
      },
      onEnvelope: (envelope) => takeEnvelope(envelope, slack, origin, log),
      onLeaving: (reason) => {
        if (reason === 'link_disabled') {
          isSucceeded = true;
          log.failure("Slack has closed the connection: the app's Socket Mode was turned off.");
          socket.close();
        } else succeed(connect);
      },
      onClosed: () => {
        sockets.delete(socket);
        if (isSucceeded || stopped.signal.aborted) return;
        isConnected = false;
        log.warn('The connection to Slack is broken; another one is opened.');
        succeed(() => again(0));
      },
    });
    sockets.add(socket);
  };

  connect().catch(log.error);
  return {
    close: () => {
      stopped.abort();
      for (const socket of sockets) socket.close();
    },
  };
};
