import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type SocketEnvelope, SocketMessage } from './envelope.ts';

/** Slack sends a ping every few seconds: a socket that was silent for so long is dead. */
const SILENCE_MILLISECONDS = 60_000;
/** How long a socket may take until Slack says hello. */
const HELLO_MILLISECONDS = 15_000;

/** Where Node tells of the pings that its WebSocket answers by itself. */
const PINGS = 'undici:websocket:ping';

export type SocketHandlers = {
  /** Slack has said hello. */
  onReady: () => void;
  /** Resolves to what goes with the acknowledgement. */
  onEnvelope: (envelope: SocketEnvelope) => Promise<Record<string, unknown> | undefined>;
  /** Slack is about to close: another socket is wanted. `link_disabled`: Socket Mode was turned off. */
  onLeaving: (reason: string) => void;
  /** It is closed, or was never open; told once. */
  onClosed: () => void;
};

export type Socket = { close: () => void };

const parsed = (data: unknown): unknown => {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
};

/** One WebSocket of Slack's, watched for silence. */
export const openSocket = (address: string, handlers: SocketHandlers): Socket => {
  const socket = new WebSocket(address);
  let isClosed = false;
  let watchdog: NodeJS.Timeout;
  const closed = (): void => {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(watchdog);
    unsubscribe(PINGS, onPing);
    handlers.onClosed();
  };
  const giveUp = (): void => {
    socket.close();
    // A dead connection never says that it is closed.
    closed();
  };
  const watch = (milliseconds: number): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(giveUp, milliseconds);
    watchdog.unref();
  };
  const onPing = (message: unknown): void => {
    const pinged = typeof message === 'object' && message !== null && 'websocket' in message ? message.websocket : null;
    if (pinged === socket && !isClosed) watch(SILENCE_MILLISECONDS);
  };
  const acknowledge = async (envelope: SocketEnvelope): Promise<void> => {
    const payload = await handlers.onEnvelope(envelope);
    const { envelope_id } = envelope;
    // What can't be acknowledged comes again through another socket, and is known there.
    if (socket.readyState === WebSocket.OPEN)
      socket.send(JSON.stringify(payload === undefined ? { envelope_id } : { envelope_id, payload }));
  };
  subscribe(PINGS, onPing);
  watch(HELLO_MILLISECONDS);
  socket.addEventListener('message', ({ data }) => {
    watch(SILENCE_MILLISECONDS);
    const message = SocketMessage.safeParse(parsed(data));
    // Kinds of message that are not known here are for newer apps.
    if (!message.success) return;
    if (message.data.type === 'hello') handlers.onReady();
    else if (message.data.type === 'disconnect') handlers.onLeaving(message.data.reason);
    else void acknowledge(message.data);
  });
  socket.addEventListener('close', closed);
  socket.addEventListener('error', closed);
  return { close: giveUp };
};
