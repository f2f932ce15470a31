import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';
import { isJSONRPCRequest, CancelledNotificationSchema } from '@modelcontextprotocol/sdk/types.js';

/** A POST whose requests are at work. */
type Running = { requests: ReadonlySet<RequestId>; end: () => void };

/**
 * Which requests are at work for which client, so that one that is cancelled by a later POST ends. It is all that is known of
 * a session: any process answers any request, also after a restart.
 */
export const createSessions = () => {
  const sessions = new Map<string, Set<Running>>();
  return {
    /** Returns what is to be called once the requests are done. */
    begin: (session: string, requests: ReadonlySet<RequestId>, end: () => void): (() => void) => {
      const running = { requests, end };
      const those = sessions.get(session) ?? new Set();
      sessions.set(session, those.add(running));
      return () => {
        those.delete(running);
        if (those.size === 0 && sessions.get(session) === those) sessions.delete(session);
      };
    },
    cancel: (session: string, request: RequestId): void => {
      for (const running of sessions.get(session) ?? []) if (running.requests.has(request)) running.end();
    },
    endAll: (session: string): void => {
      for (const running of sessions.get(session) ?? []) running.end();
    },
  };
};

export const requestsOf = (messages: readonly JSONRPCMessage[]): Set<RequestId> =>
  new Set(messages.flatMap((message) => (isJSONRPCRequest(message) ? message.id : [])));

/** Ids of the requests that these messages cancel. */
export const cancelledBy = (messages: readonly JSONRPCMessage[]): RequestId[] =>
  messages.flatMap((message) => CancelledNotificationSchema.safeParse(message).data?.params.requestId ?? []);
