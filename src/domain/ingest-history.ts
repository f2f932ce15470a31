import { z } from 'zod';
import { DocumentSummary } from './document.ts';

/** Names in a list of an {@link IngestChange}; its counts are of all. */
export const LISTED_CHANGES = 100;

const ChangedDocument = DocumentSummary.pick({ documentId: true, title: true, chunks: true, facts: true });

const FactThen = z.object({ id: z.string(), text: z.string(), documentId: z.string() });

/** Two facts on the same thing of which the later or better one, `by`, counts, as they were when that came about. */
export const Supersession = z.object({ about: z.string(), fact: FactThen, by: FactThen });
export type Supersession = z.infer<typeof Supersession>;

/** What one ingest changed, at most a hundred names a list. */
export const IngestChange = z.object({
  /** ISO 8601. */
  at: z.string(),
  added: z.array(ChangedDocument),
  changed: z.array(ChangedDocument),
  removed: z.array(ChangedDocument),
  failures: z.array(z.object({ path: z.string(), message: z.string() })),
  /** Facts of the added and changed documents that take another's place, or give way to it. */
  superseded: z.array(Supersession),
  counts: z.object({
    added: z.int(),
    changed: z.int(),
    removed: z.int(),
    failures: z.int(),
    superseded: z.int(),
  }),
});
export type IngestChange = z.infer<typeof IngestChange>;

/** A source that was deleted or replaced and can be had back. */
export const KeptSource = z.object({
  /** Of these bytes under this document id. */
  id: z.string(),
  reason: z.enum(['deleted', 'replaced']),
  /** ISO 8601. */
  keptAt: z.string(),
  /** Bytes. */
  size: z.int(),
  /** The document as it was. */
  document: DocumentSummary,
});
export type KeptSource = z.infer<typeof KeptSource>;
