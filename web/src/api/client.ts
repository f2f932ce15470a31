import { offline, problemOf, type Result } from './result.ts';
import type {
  Answer,
  ConversationSummary,
  Document,
  DocumentSummary,
  ExpectedAnswer,
  Fact,
  FactPlace,
  IngestChange,
  KeptSource,
  Feedback,
  UnansweredQuestion,
  UnreviewedQuestion,
  Verification,
} from './types.ts';

type Message =
  | { role: 'user'; content: string }
  | { role: 'assistant'; content: string; answer: Answer; feedback?: Feedback };

/** A rating with the question that it is about. */
export type RatedQuestion = Feedback & Pick<Answer, 'question' | 'status' | 'conversationId'> & { isGolden: boolean };

export type ConversationDetail = Omit<ConversationSummary, 'messages'> & { messages: Message[] };

/** How many documents can be searched, or have had their facts read then. */
export type IndexingProgress = { stage: 'documents' | 'facts'; done: number; total: number };
type Readiness = { status: 'ready' | 'offline' } | { status: 'indexing'; progress: IndexingProgress | null };

const send = async (path: string, init?: RequestInit): Promise<Result<Response>> => {
  const response = await fetch(path, init).catch(() => null);
  if (response === null) return { ok: false, problem: offline };
  return response.ok ? { ok: true, value: response } : { ok: false, problem: await problemOf(response) };
};

const readFrom = async <T>(sent: Result<Response>): Promise<Result<T>> => {
  if (!sent.ok) return sent;
  const body: unknown = await sent.value.json().catch(() => undefined);
  return body === undefined ? { ok: false, problem: offline } : { ok: true, value: body as T };
};

const asJson = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const read = async <T>(path: string): Promise<Result<T>> =>
  readFrom(await send(path, { headers: { accept: 'application/json' } }));

const write = async (method: string, path: string, body?: unknown): Promise<Result<null>> => {
  const sent = await send(path, body === undefined ? { method } : asJson(method, body));
  return sent.ok ? { ok: true, value: null } : sent;
};

const at = (collection: string, id: string) => `/api/${collection}/${encodeURIComponent(id)}`;

/** The server's routes as functions. */
export const api = {
  suggestions: () => read<{ questions: string[] }>('/api/suggestions'),
  documents: () => read<{ documents: DocumentSummary[] }>('/api/documents'),
  document: (documentId: string) => read<Document>(at('documents', documentId)),
  /** A document with the places of its facts; without them where they can't be had. */
  source: async (documentId: string): Promise<Result<{ document: Document; facts: FactPlace[] }>> => {
    const [document, places] = await Promise.all([
      read<Document>(at('documents', documentId)),
      read<{ facts: FactPlace[] }>(`${at('documents', documentId)}/facts`),
    ]);
    if (!document.ok) return document;
    return { ok: true, value: { document: document.value, facts: places.ok ? places.value.facts : [] } };
  },
  addPage: async (url: string): Promise<Result<DocumentSummary>> =>
    readFrom(await send('/api/documents', asJson('POST', { url }))),
  removeDocument: (documentId: string) => write('DELETE', at('documents', documentId)),
  setTags: (documentId: string, tags: readonly string[]) => write('PATCH', at('documents', documentId), { tags }),
  changes: () => read<{ changes: IngestChange[] }>('/api/changes'),
  keptSources: () => read<{ sources: KeptSource[] }>('/api/kept-sources'),
  restoreSource: (id: string) => write('POST', `${at('kept-sources', id)}/restore`),
  forgetSource: (id: string) => write('DELETE', at('kept-sources', id)),
  facts: (search = new URLSearchParams(), limit = 50) =>
    read<{ facts: Fact[]; nextCursor: string | null }>(
      `/api/facts?${new URLSearchParams([...search, ['limit', String(limit)]])}`,
    ),
  factsCsv: (search: URLSearchParams): string => {
    const query = new URLSearchParams(search);
    query.delete('sort');
    return `/api/facts.csv${query.size === 0 ? '' : `?${query}`}`;
  },
  fact: (id: string) => read<Fact>(at('facts', id)),
  addFact: async (fact: object): Promise<Result<Fact>> => readFrom(await send('/api/facts', asJson('POST', fact))),
  changeFact: async (id: string, change: object): Promise<Result<Fact>> =>
    readFrom(await send(at('facts', id), asJson('PATCH', change))),
  removeFact: (id: string) => write('DELETE', at('facts', id)),
  /** Conversations, all or those whose title or questions have these words, and what time the server has. */
  conversations: async (query = ''): Promise<Result<{ conversations: ConversationSummary[]; serverTime: number }>> => {
    const sent = await send(`/api/conversations${query === '' ? '' : `?${new URLSearchParams({ query })}`}`);
    if (!sent.ok) return sent;
    const { conversations } = (await sent.value.json()) as { conversations: ConversationSummary[] };
    return { ok: true, value: { conversations, serverTime: Date.parse(sent.value.headers.get('date') ?? '') } };
  },
  conversation: (conversationId: string) => read<ConversationDetail>(at('conversations', conversationId)),
  renameConversation: (conversationId: string, title: string) =>
    write('PATCH', at('conversations', conversationId), { title }),
  removeConversation: (conversationId: string) => write('DELETE', at('conversations', conversationId)),
  rate: (answerId: string, rating: 'up' | 'down', more: { comment?: string; expected?: ExpectedAnswer } = {}) =>
    write('POST', '/api/feedback', { answerId, rating, ...more }),
  feedback: () => read<{ feedback: RatedQuestion[] }>('/api/feedback'),
  unanswered: () => read<{ questions: UnansweredQuestion[] }>('/api/feedback/unanswered'),
  goldenQuestions: async (): Promise<Result<string>> => {
    const sent = await send('/api/feedback/questions.yaml');
    return sent.ok ? { ok: true, value: await sent.value.text() } : sent;
  },
  addGolden: (answerId: string) => write('POST', `${at('feedback', answerId)}/golden`),
  keepAsGolden: (answerId: string) => write('POST', `${at('answers', answerId)}/golden`),
  unreviewed: () => read<{ questions: UnreviewedQuestion[] }>('/api/golden/unreviewed'),
  review: (id: string) => write('POST', `${at('golden/unreviewed', id)}/review`),
  removeUnreviewed: (id: string) => write('DELETE', at('golden/unreviewed', id)),
  takeBackRating: (answerId: string) => write('DELETE', at('feedback', answerId)),
  share: async (answerId: string): Promise<Result<{ url: string }>> =>
    readFrom(await send(`${at('answers', answerId)}/share`, { method: 'POST' })),
  verify: async (text: string): Promise<Result<Verification>> =>
    readFrom(await send('/api/verify', asJson('POST', { text }))),
  textOf: async (file: File): Promise<Result<{ text: string }>> => {
    const body = new FormData();
    body.append('files', file);
    return readFrom(await send('/api/text', { method: 'POST', body }));
  },
  readiness: async (): Promise<Readiness> => {
    const response = await fetch('/readyz').catch(() => null);
    if (response === null) return { status: 'offline' };
    if (response.ok) return { status: 'ready' };
    const body = (await response.json().catch(() => ({}))) as { progress?: IndexingProgress | null };
    return { status: 'indexing', progress: body.progress ?? null };
  },
};
