import { z } from 'zod';
import { stringify } from 'yaml';
import { CalendarDate } from '../../domain/date.ts';
import { fold } from '../../domain/words.ts';
import type { NewDocument } from '../../ports/ingestion.ts';

/** A document that a client sends as JSON. */
export const DocumentInput = z.object({
  title: z.string().trim().min(1, { error: 'is empty: give the document a title' }).max(1_000),
  text: z.string().refine((text) => text.trim() !== '', { error: 'is empty: send the text of the document' }),
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).nullish(),
  publishedAt: CalendarDate.nullish(),
  tags: z.array(z.string().trim().min(1).max(200)).max(100).optional(),
});
export type DocumentInput = z.infer<typeof DocumentInput>;

/** A page or file of the web to be fetched; what is given stands in place of what it says of itself. */
export const WebDocumentInput = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be an https address' }).max(2_000),
  title: z.string().trim().min(1).max(1_000).nullish(),
  publishedAt: CalendarDate.nullish(),
  tags: z.array(z.string().trim().min(1).max(200)).max(100).optional(),
});

/** What a client sends as JSON: a text, or the address of one. */
export const NewDocumentInput = z.union([DocumentInput, WebDocumentInput]);

const LONGEST_NAME = 80;

/** A file name made of a title's letters and figures: `Rare earths, 2024` → `rare-earths-2024`. */
export const fileName = (title: string): string => {
  const name = fold(title)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  return name === '' ? 'document' : name;
};

/** The Markdown file, front matter and text, that keeps a document sent as JSON in the corpus folder. */
export const markdownSource = (path: string, input: DocumentInput): NewDocument => {
  const { title, url, publishedAt, tags } = input;
  const metadata = {
    title: title.replace(/\s+/g, ' '),
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(tags?.length ? { tags } : {}),
  };
  const content = `---\n${stringify(metadata, { lineWidth: 0 })}---\n${input.text}`;
  return { path, content: new TextEncoder().encode(content) };
};
