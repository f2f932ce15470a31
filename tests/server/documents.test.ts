import { expect, test } from 'vitest';
import { DocumentSummary } from '../../src/domain/document.ts';
import { aboutFact } from '../../src/domain/fact-text.ts';
import { createApp } from '../../src/server/app.ts';
import { sampleFact } from '../contracts/samples.ts';
import { fixture, post, readEvents, TEXT } from './support.ts';

const PATH = '/api/documents/metals%2Frare-earths';

const form = (...files: [name: string, content: string][]): FormData => {
  const data = new FormData();
  for (const [name, content] of files) data.append('files', new File([content], name));
  return data;
};

test('documents are listed and read by ids that hold a slash', async () => {
  const { app } = await fixture();
  const list: unknown = await (await app.request('/api/documents')).json();
  expect(list).toMatchObject({ documents: [{ documentId: 'metals/rare-earths' }] });
  const one: unknown = await (await app.request(PATH)).json();
  expect(one).toMatchObject({ title: 'Rare earths', text: TEXT });
});

test('a text sent as JSON becomes a Markdown source with its front matter', async () => {
  const { app, dependencies } = await fixture();
  const input = { title: 'Große Brücken: "2024"', text: 'One.\n\nTwo.\n', publishedAt: '2024-02-29', tags: ['a', 'b'] };
  const response = await post(app, '/api/documents', input);
  expect(response.status).toBe(201);
  const added = DocumentSummary.parse(await response.json());
  expect(added.path).toBe('große-brucken-2024.md');
  expect(response.headers.get('location')).toBe(`/api/documents/${encodeURIComponent(added.documentId)}`);
  const written = new TextDecoder().decode(await dependencies.corpus.read(added.path));
  expect(written).toBe(
    '---\ntitle: \'Große Brücken: "2024"\'\npublishedAt: 2024-02-29\ntags:\n  - a\n  - b\n---\nOne.\n\nTwo.\n',
  );
  const second = DocumentSummary.parse(await (await post(app, '/api/documents', input)).json());
  expect(second.path).toBe('große-brucken-2024-2.md');
});

test.each([
  [{ title: ' ', text: 'x' }, '"title" is empty'],
  [{ title: 'x', text: ' \n' }, '"text" is empty'],
  [{ title: 'x', text: 'x', url: 'javascript:alert(1)' }, '"url" must be an http or https address'],
  [{ title: 'x', text: 'x', publishedAt: '2024-13-01' }, '"publishedAt" is not a date that exists'],
  [{ title: 'x', text: 'x', tags: 'a' }, '"tags" must be an array'],
])('a bad document is refused: %j', async (input, reason) => {
  const { app } = await fixture();
  const response = await post(app, '/api/documents', input);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining(reason) });
});

test('files are added; one that cannot be read is named and the rest is indexed', async () => {
  const { app } = await fixture();
  const body = form(['one.md', '# One'], ['two.md', 'broken'], ['metals/rare-earths.md', 'again']);
  const response = await app.request('/api/documents', { method: 'POST', body });
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({
    documents: [{ path: 'one.md' }],
    failures: [
      { path: 'two.md', message: 'two.md: has no text.' },
      { path: 'metals/rare-earths.md', message: expect.stringContaining('PUT /api/documents/metals%2Frare-earths') },
    ],
  });
});

test('a single file that fails is a problem, a path outside the corpus too, and a form without a file', async () => {
  const { app } = await fixture();
  const send = (body: FormData) => app.request('/api/documents', { method: 'POST', body });
  expect(await (await send(form(['two.md', 'broken']))).json()).toMatchObject({
    code: 'invalid-document',
    status: 422,
  });
  expect(await (await send(form(['../two.md', 'x']))).json()).toMatchObject({ code: 'outside-corpus', status: 400 });
  expect(await (await send(form())).json()).toMatchObject({ code: 'invalid-request', status: 400 });
  const twice = await send(form(['metals/rare-earths.md', 'x']));
  expect(await twice.json()).toMatchObject({ code: 'already-exists', status: 409 });
  const same = await send(form(['metals/rare-earths.md', TEXT]));
  expect(await same.json()).toMatchObject({ documents: [{ documentId: 'metals/rare-earths', tags: ['mining'] }] });
});

test('a file’s text is read without adding it', async () => {
  const { app } = await fixture();
  const read = await app.request('/api/text', { method: 'POST', body: form(['draft.txt', 'A draft.']) });
  expect(await read.json()).toEqual({ text: 'A draft.' });
  expect((await app.request('/api/text', { method: 'POST', body: form() })).status).toBe(400);
  expect(await (await app.request('/api/documents')).json()).toMatchObject({ documents: { length: 1 } });
});

test('a body that is no form', async () => {
  const { app } = await fixture();
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const response = await app.request('/api/documents', { method: 'POST', headers, body: 'nonsense' });
  expect(response.status).toBe(400);
});

test('PUT replaces a document, or makes it under its id', async () => {
  const { app } = await fixture();
  const put = (path: string, body: unknown) =>
    app.request(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const replaced = await put(PATH, { title: 'Rare earths', text: 'New.' });
  expect(replaced.status).toBe(200);
  expect(await (await app.request(PATH)).json()).toMatchObject({ text: '---\ntitle: Rare earths\n---\nNew.' });
  expect((await put('/api/documents/folder%2Fnew', { title: 'New', text: 'x' })).status).toBe(201);
  expect((await put('/api/documents/..%2Fnew', { title: 'New', text: 'x' })).status).toBe(400);
  const pdf = await app.request(PATH, { method: 'PUT', body: form(['a.pdf', '%PDF']) });
  expect(pdf.status).toBe(415);
});

test('PATCH changes title and tags, DELETE forgets', async () => {
  const { app } = await fixture();
  const patch = (body: unknown) =>
    app.request(PATH, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect(await (await patch({ title: 'Renamed', tags: [] })).json()).toMatchObject({ title: 'Renamed', tags: [] });
  expect(await (await patch({ title: '' })).json()).toMatchObject({ code: 'invalid-request' });
  expect((await app.request(PATH, { method: 'DELETE' })).status).toBe(204);
  expect((await app.request(PATH)).status).toBe(404);
});

test('a source is shown as a page with the passage marked and everything escaped', async () => {
  const { app } = await fixture();
  const start = TEXT.indexOf('They');
  const end = TEXT.indexOf('</b>');
  const response = await app.request(`/documents/metals%2Frare-earths?start=${start}&end=${end}`);
  expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  const page = await response.text();
  expect(page).toContain(
    '<pre>Reserves are large.\n<mark id="passage" tabindex="-1" autofocus>They come to 28.7 million tonnes &lt;b&gt;today</mark>&lt;/b&gt;.',
  );
  expect(page).not.toMatch(/<script|style=|<b>/);
  const stale = await (await app.request('/documents/metals%2Frare-earths?start=5&end=9999')).text();
  expect(stale).toContain('no longer at its place');
  const missing = await app.request('/documents/none', { headers: { accept: 'text/html' } });
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('There is no document');
});

test('the facts of a document by their places, for its margin', async () => {
  const { app, dependencies } = await fixture();
  const found = await dependencies.store.getDocument('metals/rare-earths');
  if (found === null) throw new Error('The fixture has no document.');
  const fact = sampleFact('metals/rare-earths', 'Russia holds reserves');
  await dependencies.store.putDocument({ document: found, chunks: [], facts: [fact] });
  expect(await (await app.request(`${PATH}/facts`)).json()).toEqual({
    facts: [
      { id: fact.id, text: fact.quantity.text, about: aboutFact(fact), span: fact.sourceSpan, origin: 'extracted' },
    ],
  });
  expect((await app.request('/api/documents/none/facts')).status).toBe(404);
});

test('a source is downloaded as it stands, under its own name, and never shown by a browser', async () => {
  const { app } = await fixture();
  const response = await app.request(`${PATH}/source`);
  expect(await response.text()).toBe(TEXT);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''rare-earths.md");
});

test('files are added with their progress as events, a refusal before it keeps its own status', async () => {
  const { app, dependencies } = await fixture();
  const { ingestion } = dependencies;
  const add: typeof ingestion.add = (document, options) => {
    options?.onProgress?.({ stage: 'facts', done: 1, total: 2 });
    return ingestion.add(document, options);
  };
  const telling = createApp({ ...dependencies, ingestion: { ...ingestion, add } });
  const send = (path: string, method: string, body: FormData) =>
    telling.request(path, { method, body, headers: { accept: 'text/event-stream' } });
  const progress = (path: string) => ({ event: 'progress', data: { path, stage: 'facts', done: 1, total: 2 } });
  expect(await readEvents(await send('/api/documents', 'POST', form(['one.md', 'x'])))).toEqual([
    progress('one.md'),
    { event: 'done', data: { documents: [expect.objectContaining({ path: 'one.md' })], failures: [] } },
  ]);
  expect(await readEvents(await send('/api/documents', 'POST', form(['two.md', 'broken'])))).toEqual([
    progress('two.md'),
    { event: 'error', data: expect.objectContaining({ code: 'invalid-document' }) },
  ]);
  expect(await readEvents(await send(PATH, 'PUT', form(['x.md', 'new'])))).toEqual([
    progress('metals/rare-earths.md'),
    { event: 'done', data: expect.objectContaining({ documentId: 'metals/rare-earths', tags: ['mining'] }) },
  ]);
  expect((await send('/api/documents', 'POST', form(['one.md', 'y']))).status).toBe(409);
  expect((await app.request(PATH)).status).toBe(200);
});

test('what was deleted is listed, restored or given up', async () => {
  const { app, dependencies } = await fixture();
  const { store, ingestion } = dependencies;
  const found = await store.getDocument('metals/rare-earths');
  if (found === null) throw new Error('The fixture has no document.');
  const { text: _text, pages: _pages, ...document } = found;
  const kept = { id: 'k1', reason: 'deleted', keptAt: '2024-01-01T00:00:00.000Z', size: 6, document } as const;
  await store.saveKeptSources([kept]);
  expect(await (await app.request('/api/kept-sources')).json()).toEqual({ sources: [kept] });
  expect(await (await app.request('/api/changes')).json()).toEqual({ changes: [] });
  const calls: string[] = [];
  const restoring = createApp({
    ...dependencies,
    ingestion: {
      ...ingestion,
      restore: async (id) => {
        calls.push(id);
        return document;
      },
      forget: async (id) => id === 'k1',
    },
  });
  const restored = await restoring.request('/api/kept-sources/k1/restore', { method: 'POST' });
  expect(await restored.json()).toEqual(document);
  expect(calls).toEqual(['k1']);
  expect((await restoring.request('/api/kept-sources/k1', { method: 'DELETE' })).status).toBe(204);
  expect((await restoring.request('/api/kept-sources/k2', { method: 'DELETE' })).status).toBe(404);
});
