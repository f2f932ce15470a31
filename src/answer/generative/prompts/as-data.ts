/** The tags that part a prompt; only prompts write them. */
const TAGS = /<(?=\s*\/?\s*(?:passages?|facts?|question|conversation|turn|findings?|finding|correction|draft)\b)/gi;

/** A text as it may stand in a prompt: it can't close or open a tag of the prompt's own. */
export const asData = (text: string): string => text.replace(TAGS, '‹');

/** The same for the value of an attribute, on one line. */
export const asAttribute = (text: string): string => asData(text).replace(/\s+/g, ' ').replaceAll('"', '”').trim();
