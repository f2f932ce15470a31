import { decodeText } from './decode-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import type { Parsed } from './parsed.ts';

/** Markdown as it is, after its front matter. */
export const parseMarkdown = (content: Uint8Array): Parsed => {
  const source = decodeText(content);
  const { metadata, bodyStart } = splitFrontMatter(source);
  const text = source.slice(bodyStart);
  return { text, pages: [], metadata, blocks: markdownBlocks(text) };
};
