import { expect, test } from 'vitest';
import { DocumentSummary } from '../../src/domain/document.ts';
import { fixture, post, TEXT } from './support.ts';

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
