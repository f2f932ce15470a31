import { stringify } from 'yaml';
import { z } from 'zod';
import type { DocumentSummary } from '../domain/document.ts';
import type { SourceMetadata } from '../ports/ingestion.ts';
import { decodeText } from './decode-text.ts';
import { FrontMatter, readFields } from './front-matter.ts';
import type { ParsedMetadata } from './parsed.ts';

const SUFFIX = '.meta.yaml';

/** The file beside a source that says of it what front matter says of a text: `report.pdf.meta.yaml`. */
export const sidecarPath = (path: string): string => `${path}${SUFFIX}`;

const Sidecar = FrontMatter.extend({ metadata: z.record(z.string(), z.json()).nullish() });

const HINT = 'Correct it, or delete it.';

/** The bytes of a sidecar; what is null or left out is not said. */
export const sidecarContent = ({ title, url, publishedAt, tags, metadata = {} }: SourceMetadata): Uint8Array => {
  const said = {
    ...(title ? { title: title.replace(/\s+/g, ' ') } : {}),
    ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(tags?.length ? { tags } : {}),
    metadata,
  };
  return new TextEncoder().encode(stringify(said, { lineWidth: 0 }));
};

/**
 * What a source says of itself, with what its sidecar says in place of it.
 * @throws AssayError `invalid-document` that names what is wrong with the sidecar.
 */
export const withSidecar = (own: ParsedMetadata, sidecar: Uint8Array): ParsedMetadata => {
  const named = { what: `The file with the ending ${SUFFIX} beside it`, hint: HINT };
  const said = readFields(decodeText(sidecar), Sidecar, named);
  if (said === null) return own;
  const metadata: DocumentSummary['metadata'] = said.metadata ?? {};
  return {
    title: said.title || own.title,
    url: said.url ?? own.url,
    publishedAt: said.publishedAt ?? own.publishedAt,
    tags: said.tags ?? own.tags,
    metadata,
  };
};
