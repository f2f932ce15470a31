/** The three characters that mean something to Slack wherever they stand (https://docs.slack.dev/messaging/formatting-message-text). */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link; without one the label alone. A bar would end the address. */
export const mrkdwnLink = (address: string | null, label: string): string =>
  address === null ? escapeMrkdwn(label) : `<${escapeMrkdwn(address).replaceAll('|', '%7C')}|${escapeMrkdwn(label)}>`;

/** An address that a link may lead to; null for any other. */
export const webAddress = (address: string | null): string | null => {
  const url = address === null ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
};

/** The address of a citation by its number; null where it has none. */
export type CitationAddress = (id: number) => string | null;

/** What Markdown of an answer is made of: a citation's marker, a link, strong, emphasis, struck, a heading, a list item, an escape. */
const MARKUP =
  /\[(\d{1,3})\](?!\()|\[([^\]\n]{1,500})\]\(([^\s()]{1,2000})(?:\s"[^"\n]{0,500}")?\)|\*\*([^*\n]{1,2000})\*\*|(?<![\p{L}\p{N}*])\*([^*\s\n](?:[^*\n]{0,500}[^*\s\n])?)\*(?![\p{L}\p{N}*])|~~([^~\n]{1,2000})~~|^#{1,6} +([^\n]+)$|^([^\S\n]{0,20})[-*+] +|\\([\\`*_{}[\]()#+.!>~|-])/gmu;

/** An answer's Markdown as Slack's own markup, escaped; markers of citations become links. */
export const toMrkdwn = (markdown: string, addressOf: CitationAddress): string => {
  let mrkdwn = '';
  let from = 0;
  for (const match of markdown.matchAll(MARKUP)) {
    const [all, marker, label, target, strong, emphasis, struck, heading, indent, escaped] = match;
    mrkdwn += escapeMrkdwn(markdown.slice(from, match.index));
    from = match.index + all.length;
    if (marker !== undefined) mrkdwn += mrkdwnLink(addressOf(Number(marker)), all);
    else if (label !== undefined) mrkdwn += mrkdwnLink(webAddress(target ?? ''), label);
    else if (strong !== undefined) mrkdwn += `*${escapeMrkdwn(strong)}*`;
    else if (emphasis !== undefined) mrkdwn += `_${escapeMrkdwn(emphasis)}_`;
    else if (struck !== undefined) mrkdwn += `~${escapeMrkdwn(struck)}~`;
    else if (heading !== undefined) mrkdwn += `*${escapeMrkdwn(heading.replaceAll('*', ''))}*`;
    else if (escaped !== undefined) mrkdwn += escapeMrkdwn(escaped);
    else mrkdwn += `${indent ?? ''}• `;
  }
  return mrkdwn + escapeMrkdwn(markdown.slice(from));
};

/**
 * An answer's Markdown for Slack's streams, which take Markdown: markers of citations become links, and nothing in it
 * mentions anybody or is read as a tag.
 */
export const toStreamedMarkdown = (markdown: string, addressOf: CitationAddress): string =>
  markdown
    // A zero-width space: whether Slack decodes entities here is nowhere said.
    .replace(/<(?=[@!#/\p{L}])/gu, '<\u200B')
    .replace(/\[(\d{1,3})\](?!\()/g, (marker, id: string) => {
      const address = addressOf(Number(id));
      return address === null ? marker : `([${id}](${address.replaceAll('(', '%28').replaceAll(')', '%29')}))`;
    });
