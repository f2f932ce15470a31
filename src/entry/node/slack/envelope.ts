import { z } from 'zod';

const Envelope = z.object({ envelope_id: z.string().min(1).max(200), payload: z.unknown().optional() });

/** What comes through a socket (https://docs.slack.dev/apis/events-api/using-socket-mode). */
export const SocketMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('disconnect'), reason: z.string().default('') }),
  Envelope.extend({ type: z.literal('events_api') }),
  Envelope.extend({ type: z.literal('slash_commands') }),
  Envelope.extend({ type: z.literal('interactive') }),
]);
type SocketMessage = z.infer<typeof SocketMessage>;

/** Something to acknowledge. */
export type SocketEnvelope = Extract<SocketMessage, { envelope_id: string }>;
