import { z } from 'zod';

/** A message that asks something, kept until it is answered. */
export const SlackQuestion = z.object({
  /** Ids that the workspace may be known by, the likeliest first. */
  teamIds: z.array(z.string()).min(1),
  channel: z.string(),
  /** The root of its thread; its own where it began one. */
  threadTs: z.string(),
  userId: z.string(),
  userTeamId: z.string(),
  /** As Slack has it. */
  text: z.string(),
  /** Whether the app shows thread titles here: in direct messages. */
  isDirect: z.boolean(),
  /** Where links to this server lead. */
  baseUrl: z.string(),
});
export type SlackQuestion = z.infer<typeof SlackQuestion>;
