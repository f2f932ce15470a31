const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `<…>` of Slack's text: a user, a channel, a group, a date or an address, with what is shown behind the bar. */
const REFERENCE = /<([@#!]?)([^|>\n]{1,4000})(?:\|([^>\n]{0,4000}))?>/g;

const shownFor = (sign: string, target: string, label: string | undefined, botUserId: string): string => {
  if (sign === '@') return target === botUserId ? ' ' : `@${label ?? target}`;
  if (sign === '#') return `#${label ?? target}`;
  if (sign === '!') return label ?? ` `;
  // `mailto:` and `tel:` show what was written.
  return label ?? target;
};

/** What a person wrote, as they see it: without the mention of the app, without Slack's escapes. */
export const questionText = (text: string, botUserId: string): string =>
  text
    .replace(REFERENCE, (_all, sign: string, target: string, label?: string) =>
      shownFor(sign, target, label, botUserId),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** Whether a text mentions a user. */
export const mentions = (text: string, userId: string): boolean =>
  text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`);
