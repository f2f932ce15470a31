import { z } from 'zod';

/** A slash command, as its form has it. */
export const SlashCommand = z.object({
  command: z.string().min(1).max(100),
  text: z.string().default(''),
  team_id: z.string().min(1).max(200),
  enterprise_id: z.string().max(200).optional(),
  channel_id: z.string().min(1).max(200),
  user_id: z.string().min(1).max(200),
  response_url: z.url(),
  trigger_id: z.string().min(1).max(500),
});
export type SlashCommand = z.infer<typeof SlashCommand>;
