import { Hono, type Context } from 'hono';
import { AssayError } from '../../domain/errors.ts';
import { sameBytes } from '../../domain/same-bytes.ts';
import type { Document, DocumentSummary } from '../../domain/document.ts';
import type { AddOptions, AddProgress, IngestFailure } from '../../ports/ingestion.ts';
import type { AppDependencies } from '../dependencies.ts';
import { streamEvents } from '../http/event-stream.ts';
import { createTurns } from '../http/in-turn.ts';
import { bytes, readFiles, UPLOAD_MEBIBYTES } from '../http/form-files.ts';
import { limitBody, mediaType, readJson } from '../http/input.ts';
import { DocumentInput, fileName, markdownSource, WebDocumentInput } from './new-source.ts';
import { parseInput } from '../../domain/parse-input.ts';
import { z } from 'zod';
import { whenReady } from '../operations/readiness.ts';

const stem = (path: string): string => path.replace(/\.[^./]+$/, '');
const extension = (path: string): string => path.slice(stem(path).length).toLowerCase();
const location = (id: string) => ({ Location: `/api/documents/${encodeURIComponent(id)}` });

/** What a client gets, whole or as the last event. */
type Outcome = { body: object; status: 200 | 201 | 422; headers?: Record<string, string> };

/** Is told how far a file is, by its path. */
type Tell = (progress: AddProgress & { path: string }) => void;

const telling = (path: string, tell: Tell): AddOptions => ({ onProgress: (progress) => tell({ path, ...progress }) });

/** New and replaced sources: they go into the corpus folder and the index, or nowhere. */
export const uploadRoutes = ({ store, ingestion, web, corpus, readiness, reportError }: AppDependencies): Hono => {
  const app = new Hono();
  const inTurn = createTurns();

  /** As JSON, or as events that tell how far it is; what was begun is ended also when the client leaves. */
  const answer = async (context: Context, work: (tell: Tell) => Promise<Outcome>): Promise<Response> => {
    if (!(context.req.header('accept') ?? '').includes('text/event-stream')) {
      const { body, status, headers } = await work(() => {});
      return context.json(body, status, headers);
    }
    const response = await streamEvents(
      async (send) => (await work((progress) => void send('progress', progress).catch(() => {}))).body,
      { signal: context.req.raw.signal, reportError },
    );
    return context.newResponse(response.body, response);
  };

  const freePath = async (title: string): Promise<string> => {
    const taken = new Set((await corpus.list()).map(({ path }) => stem(path)));
    const name = fileName(title);
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
    return `${free}.md`;
  };

  const addFile = async (file: File, tell: Tell): Promise<DocumentSummary> => {
    const existing = (await store.listDocuments()).find(({ path }) => path === file.name);
    const content = await bytes(file);
    const stored = existing === undefined ? null : await corpus.read(existing.path).catch(() => null);
    // The same file once more changes nothing: whoever was cut off before the answer came may send it again.
    if (existing !== undefined && stored !== null && sameBytes(stored, content)) return existing;
    if (existing !== undefined)
      throw new AssayError(
        'already-exists',
        `${JSON.stringify(file.name)} is already in the corpus, with other content.`,
        {
          hint: `PUT ${location(existing.documentId).Location} replaces it.`,
        },
      );
    return ingestion.add({ path: file.name, content }, telling(file.name, tell));
  };

  const addFiles = async (files: readonly File[], tell: Tell) => {
    const documents: DocumentSummary[] = [];
    const failures: IngestFailure[] = [];
    for (const file of files)
      try {
        documents.push(await addFile(file, tell));
      } catch (error) {
        if (!(error instanceof AssayError) || files.length === 1) throw error;
        failures.push({ path: file.name, message: error.line });
      }
    return { documents, failures };
  };

  app.post('/api/documents', limitBody(UPLOAD_MEBIBYTES), whenReady(readiness), async (context) => {
    if (mediaType(context) === 'multipart/form-data') {
      const files = await readFiles(context);
      return answer(context, async (tell) => {
        const body = await inTurn(() => addFiles(files, tell));
        return { body, status: body.documents.length === 0 ? 422 : 201 };
      });
    }
    const body = await readJson(context, z.looseObject({}));
    if (body['text'] === undefined && body['url'] !== undefined) {
      const request = parseInput(WebDocumentInput, body, { whole: 'The body' });
      const { document, outcome } = await web.addPage(request, context.req.raw.signal);
      return context.json({ ...document, outcome }, outcome === 'added' ? 201 : 200, location(document.documentId));
    }
    const input = parseInput(DocumentInput, body, { whole: 'The body' });
    const added = await inTurn(async () => ingestion.add(markdownSource(await freePath(input.title), input)));
    return context.json(added, 201, location(added.documentId));
  });

  const replaceText = async (old: Document, input: DocumentInput): Promise<DocumentSummary> => {
    if (old.format === 'markdown') return ingestion.add(markdownSource(old.path, input));
    if (old.format !== 'text')
      throw new AssayError('unsupported-media-type', `${JSON.stringify(old.path)} cannot be replaced by plain text.`, {
        hint: `Send a ${extension(old.path)} file as multipart/form-data.`,
      });
    const added = await ingestion.add({ path: old.path, content: new TextEncoder().encode(input.text) });
    const { title, url = null, publishedAt = null, tags = [] } = input;
    await store.patchDocument(old.documentId, { title, url, publishedAt, tags });
    return { ...added, title, url, publishedAt, tags };
  };

  const replaceFile = async (
    old: Document | null,
    id: string,
    files: readonly File[],
    tell: Tell,
  ): Promise<DocumentSummary> => {
    const [file] = files;
    if (file === undefined || files.length > 1)
      throw new AssayError('invalid-request', `The form holds ${files.length} files.`, { hint: 'Send one.' });
    if (old !== null && extension(file.name) !== extension(old.path))
      throw new AssayError(
        'unsupported-media-type',
        `${JSON.stringify(old.path)} is not a ${extension(file.name)} file.`,
        {
          hint: 'Send the same format, or delete the document and add the new one.',
        },
      );
    const path = old?.path ?? `${id}${extension(file.name)}`;
    const added = await ingestion.add({ path, content: await bytes(file) }, telling(path, tell));
    if (old === null || old.tags.length === 0 || added.tags.length > 0) return added;
    // What a person has sorted it by outlives its text.
    await store.patchDocument(added.documentId, { tags: old.tags });
    return { ...added, tags: old.tags };
  };

  app.put('/api/documents/:id', limitBody(UPLOAD_MEBIBYTES), whenReady(readiness), async (context) => {
    const id = context.req.param('id');
    const files = mediaType(context) === 'multipart/form-data' ? await readFiles(context) : null;
    const input = files === null ? await readJson(context, DocumentInput) : null;
    const replace = async (tell: Tell) => {
      const old = await store.getDocument(id);
      if (input === null) return { summary: await replaceFile(old, id, files ?? [], tell), isNew: old === null };
      if (old === null) return { summary: await ingestion.add(markdownSource(`${id}.md`, input)), isNew: true };
      return { summary: await replaceText(old, input), isNew: false };
    };
    return answer(context, async (tell) => {
      const { summary, isNew } = await inTurn(() => replace(tell));
      return { body: summary, status: isNew ? 201 : 200, headers: location(summary.documentId) };
    });
  });
  return app;
};
