import { z } from 'zod';

const Reference = z.object({ id: z.string().min(1).max(200) });

/** A button that was pressed. */
export const BlockActions = z.object({
  type: z.literal('block_actions'),
  team: Reference.nullish(),
  enterprise: Reference.nullish(),
  user: Reference,
  channel: Reference.nullish(),
  response_url: z.url().nullish(),
  actions: z
    .array(z.object({ action_id: z.string().max(255), value: z.string().max(2_000).nullish() }))
    .min(1)
    .max(20),
});
export type BlockActions = z.infer<typeof BlockActions>;

/** What Slack posts when a person used something that the app showed; only buttons are shown. */
export const Interaction = z.discriminatedUnion('type', [
  BlockActions,
  ...(['shortcut', 'message_action', 'view_submission', 'view_closed', 'block_suggestion'] as const).map((type) =>
    z.object({ type: z.literal(type) }),
  ),
]);
export type Interaction = z.infer<typeof Interaction>;
