import { AssayError } from '../../../domain/errors.ts';
import { parseInput } from '../../../domain/parse-input.ts';
import { SlashCommand } from '../../../server/slack/requests/command.ts';
import { EventEnvelope } from '../../../server/slack/requests/event.ts';
import { Interaction } from '../../../server/slack/requests/interaction.ts';
import type { SlackLog } from '../../../server/slack/context.ts';
import type { Slack } from '../../../server/slack/slack.ts';
import type { SocketEnvelope } from './envelope.ts';

/**
 * Takes in what came through a socket; resolves to what is said with the acknowledgement. What is not as it should be is
 * acknowledged too, or Slack would send it again.
 */
export const takeEnvelope = async (
  { type, payload }: SocketEnvelope,
  slack: Slack,
  origin: string,
  log: SlackLog,
): Promise<Record<string, unknown> | undefined> => {
  // What goes on behind needs nobody to keep it alive here.
  const arrival = { origin, defer: () => undefined };
  try {
    if (type === 'slash_commands')
      return await slack.takeCommand(parseInput(SlashCommand, payload, { whole: 'The command' }), arrival);
    if (type === 'interactive') {
      const interaction = parseInput(Interaction, payload, { whole: 'The payload' });
      if (interaction.type === 'block_actions') await slack.takePress(interaction, arrival);
      return undefined;
    }
    const envelope = parseInput(EventEnvelope, payload, { whole: 'The event' });
    if (envelope.type === 'event_callback') await slack.takeEvent(envelope, arrival);
    if (envelope.type === 'app_rate_limited') slack.noteRateLimit(envelope.team_id ?? '');
  } catch (error) {
    if (error instanceof AssayError) log.warn(error.line);
    else log.error(error);
  }
  return undefined;
};
