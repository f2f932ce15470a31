import type { Span } from '../../domain/span.ts';
import type { McpDependencies } from './dependencies.ts';

/** Where a source is read: at its own address, else in our copy with the passage marked. */
type Linker = (place: { documentId: string; span: Span; url?: string | null }) => string;

/** Knows the addresses of all documents, so that whatever names a document can be followed. */
export const openLinks = async ({ store, passageLink }: McpDependencies) => {
  const documents = new Map((await store.listDocuments()).map((document) => [document.documentId, document]));
  const link: Linker = ({ documentId, span, url }) =>
    url ?? documents.get(documentId)?.url ?? passageLink(documentId, span);
  return { link, titleOf: (documentId: string): string => documents.get(documentId)?.title ?? documentId };
};

const escaped = (text: string): string => text.replace(/[\\[\]]/g, '\\$&').replace(/\s+/g, ' ');

/** A Markdown link. */
export const markdownLink = (text: string, address: string): string =>
  `[${escaped(text)}](${address
    .replace(/[()\s]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')})`;
