import type { DocumentSummary } from '../domain/document.ts';

export type WebPageRequest = {
  url: string;
  /** In place of what the page says of itself. */
  title?: string | null | undefined;
  publishedAt?: string | null | undefined;
  /** The day that stands in where neither the request nor the page says one. */
  firstSeen?: string | undefined;
  tags?: readonly string[] | undefined;
  /** What is kept with the document, beside when it was fetched. */
  metadata?: DocumentSummary['metadata'];
};

/** What became of an address: a new document, a new version in place of the earlier one, or nothing new. */
export type WebPageOutcome = { outcome: 'added' | 'superseded' | 'unchanged'; document: DocumentSummary };

/** Pages and files of the web as documents. One address is one document: what is there now takes the place of what was. */
export interface WebIntake {
  /** @throws AssayError as the fetcher does, and as `Ingestion.add` for what can't be read. */
  addPage(request: WebPageRequest, signal?: AbortSignal): Promise<WebPageOutcome>;
  /** The same for a page that is at hand, such as the content of a feed's item. */
  addContent(request: WebPageRequest, html: string): Promise<WebPageOutcome>;
}
