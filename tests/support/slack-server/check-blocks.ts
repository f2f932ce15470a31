import { z } from 'zod';

const text = (type: 'mrkdwn' | 'plain_text', longest: number) =>
  z.strictObject({
    type: z.literal(type),
    text: z.string().min(1).max(longest),
    verbatim: z.boolean().optional(),
    emoji: z.boolean().optional(),
  });
const blockId = { block_id: z.string().max(255).optional() };
const thumb = z.strictObject({
  text: text('plain_text', 75),
  value: z.string().max(2_000),
  accessibility_label: z.string().max(75).optional(),
});

const Block = z.discriminatedUnion('type', [
  z.strictObject({ ...blockId, type: z.literal('section'), text: text('mrkdwn', 3_000) }),
  z.strictObject({ ...blockId, type: z.literal('header'), text: text('plain_text', 150) }),
  z.strictObject({ ...blockId, type: z.literal('divider') }),
  z.strictObject({
    ...blockId,
    type: z.literal('context'),
    elements: z.array(text('mrkdwn', 3_000)).min(1).max(10),
  }),
  z.strictObject({
    ...blockId,
    type: z.literal('actions'),
    elements: z
      .array(
        z.strictObject({
          type: z.literal('button'),
          text: text('plain_text', 75),
          action_id: z.string().max(255),
          value: z.string().max(2_000).optional(),
          style: z.enum(['primary', 'danger']).optional(),
        }),
      )
      .min(1)
      .max(25),
  }),
  z.strictObject({
    ...blockId,
    type: z.literal('context_actions'),
    elements: z
      .array(
        z.strictObject({
          type: z.literal('feedback_buttons'),
          action_id: z.string().max(255),
          positive_button: thumb,
          negative_button: thumb,
        }),
      )
      .min(1)
      .max(5),
  }),
]);

/** Of the blocks that Block Kit has, those that the app uses, with Slack's limits. */
export const Blocks = z.array(Block).max(50);

/** Slack refuses somewhat longer ones. */
export const LONGEST_MESSAGE = 13_200;
