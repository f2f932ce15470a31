import type {
  CompleteRequest,
  CompleteResult,
  ListResourcesResult,
  ListResourceTemplatesResult,
  ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { DocumentSummary } from '../../domain/document.ts';
import type { Span } from '../../domain/span.ts';
import type { DocumentStore } from '../../ports/document-store.ts';

const ROOT = 'assay://documents/';
const DOCUMENT_TEMPLATE = `${ROOT}{documentId}`;
const PASSAGE_TEMPLATE = `${ROOT}{documentId}/{start}-{end}`;

const ON_A_PAGE = 100;
/** As many as a completion may hold, by the protocol. */
const MOST_COMPLETIONS = 100;
/** The protocol's own code, which the SDK does not name. */
const RESOURCE_NOT_FOUND = -32_002;

const documentUri = (documentId: string): string => `${ROOT}${encodeURIComponent(documentId)}`;

/** A passage as a resource: the address of a source where no server shows it. */
export const passageUri = (documentId: string, { start, end }: Span): string =>
  `${documentUri(documentId)}/${start}-${end}`;

const mimeType = (format: string): string => (format === 'markdown' ? 'text/markdown' : 'text/plain');

const inWords = ({ publishedAt, url, characters, facts }: DocumentSummary): string =>
  [
    ...(publishedAt === null ? [] : [`published ${publishedAt}`]),
    `${characters} characters`,
    `${facts} facts`,
    ...(url === null ? [] : [url]),
  ].join(', ');

type Documents = Pick<DocumentStore, 'listDocuments' | 'getDocument'>;

const CURSOR = 'after:';

/** A page of the documents, by id. */
export const listResources = async (
  { listDocuments }: Documents,
  cursor: string | undefined,
): Promise<ListResourcesResult> => {
  if (cursor !== undefined && !cursor.startsWith(CURSOR))
    throw new McpError(ErrorCode.InvalidParams, 'This cursor was not given by resources/list.');
  const after = cursor?.slice(CURSOR.length) ?? '';
  const rest = (await listDocuments()).filter(({ documentId }) => documentId > after);
  const page = rest.slice(0, ON_A_PAGE);
  const last = page.at(-1);
  return {
    resources: page.map((document) => ({
      uri: documentUri(document.documentId),
      name: document.documentId,
      title: document.title,
      description: inWords(document),
      mimeType: mimeType(document.format),
    })),
    ...(last === undefined || rest.length === page.length ? {} : { nextCursor: `${CURSOR}${last.documentId}` }),
  };
};

export const RESOURCE_TEMPLATES: ListResourceTemplatesResult = {
  resourceTemplates: [
    {
      uriTemplate: DOCUMENT_TEMPLATE,
      name: 'document',
      title: 'A document',
      description: 'The text that source spans index.',
    },
    {
      uriTemplate: PASSAGE_TEMPLATE,
      name: 'passage',
      title: 'A passage of a document',
      description: 'The text of a source span: from UTF-16 code unit "start" to "end".',
      mimeType: 'text/plain',
    },
  ],
};

const notFound = (uri: string): McpError =>
  new McpError(RESOURCE_NOT_FOUND, `There is no resource ${JSON.stringify(uri)}.`, { uri });

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** A document, or the passage of it that the address names. */
export const readResource = async ({ getDocument }: Documents, uri: string): Promise<ReadResourceResult> => {
  const [, id = '', start, end] = /^assay:\/\/documents\/([^/?#]+)(?:\/(\d{1,15})-(\d{1,15}))?$/.exec(uri) ?? [];
  const documentId = decoded(id);
  const document = documentId ? await getDocument(documentId) : null;
  if (document === null) throw notFound(uri);
  if (start === undefined || end === undefined)
    return { contents: [{ uri, mimeType: mimeType(document.format), text: document.text }] };
  const span = { start: Number(start), end: Number(end) };
  if (span.start >= span.end || span.end > document.text.length) throw notFound(uri);
  return { contents: [{ uri, mimeType: 'text/plain', text: document.text.slice(span.start, span.end) }] };
};

/** Ids that go on as what was typed; after them those that hold it, in the title too. */
export const completeResource = async (
  { listDocuments }: Documents,
  { ref, argument }: CompleteRequest['params'],
): Promise<CompleteResult> => {
  if (ref.type !== 'ref/resource' || ![DOCUMENT_TEMPLATE, PASSAGE_TEMPLATE].includes(ref.uri))
    throw new McpError(ErrorCode.InvalidParams, 'There is nothing of this name to complete.');
  if (argument.name !== 'documentId') return { completion: { values: [], total: 0, hasMore: false } };
  const typed = argument.value.toLowerCase();
  const documents = await listDocuments();
  const begins = documents.filter(({ documentId }) => documentId.toLowerCase().startsWith(typed));
  const holds = documents.filter(
    (document) =>
      !begins.includes(document) && `${document.documentId}\n${document.title}`.toLowerCase().includes(typed),
  );
  const ids = [...begins, ...holds].map(({ documentId }) => documentId);
  return {
    completion: {
      values: ids.slice(0, MOST_COMPLETIONS),
      total: ids.length,
      hasMore: ids.length > MOST_COMPLETIONS,
    },
  };
};
