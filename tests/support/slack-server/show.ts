import type { Message } from './world.ts';

/** Slack's markup as a terminal shows it: links behind their labels, escapes undone. */
const plain = (mrkdwn: string): string =>
  mrkdwn
    .replace(/<(https?:[^|>]+)\|([^>]+)>/g, '$2 ($1)')
    .replace(/<@(\w+)>/g, '@$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

type Element = { type?: string; text?: string | { text?: string }; positive_button?: object };

const buttonName = (element: Element): string =>
  element.type === 'feedback_buttons'
    ? '[press up] [press down]'
    : `[press post: ${typeof element.text === 'object' ? element.text.text : ''}]`;

/** One block as lines. */
const blockLines = (block: Record<string, unknown>): string[] => {
  const { type, text, elements } = block as { type: string; text?: { text: string }; elements?: Element[] };
  if (text !== undefined) return plain(text.text).split('\n');
  if (type === 'context')
    return (elements ?? []).flatMap(({ text: words }) => plain(typeof words === 'string' ? words : '').split('\n'));
  return (elements ?? []).map(buttonName);
};

const indented = (lines: readonly string[], mark: string): string => lines.map((line) => `${mark} ${line}`).join('\n');

/** A message as it looks at the moment. */
export const showMessage = ({ channel, text, blocks, state }: Message): string => {
  const body = state === 'posted' && blocks.length > 0 ? [] : plain(text).split('\n');
  return `Assay in ${channel} (${state})\n${indented([...body, ...blocks.flatMap(blockLines)], '  │')}`;
};

/** What was posted to a `response_url`. */
export const showResponse = (body: Record<string, unknown>): string => {
  const { response_type, text, blocks } = body as {
    response_type?: string;
    text?: string;
    blocks?: Record<string, unknown>[];
  };
  const lines = blocks === undefined ? [text ?? ''] : blocks.flatMap(blockLines);
  return `Assay (${response_type === 'in_channel' ? 'to all' : 'only you see this'})\n${indented(lines, '  ┊')}`;
};
