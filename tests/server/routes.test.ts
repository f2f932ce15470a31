import { expect, test } from 'vitest';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import { answer, fixture, post } from './support.ts';

const { app } = await fixture();
const json = async (path: string, init?: RequestInit): Promise<unknown> => (await app.request(path, init)).json();

test('search', async () => {
  const response = await post(app, '/api/search', { query: 'reserves' });
  expect(await response.json()).toMatchObject({ results: [{ chunkId: 'k1', score: 1 }] });
});

test('verify against the fact table, or against one source', async () => {
  const table = await post(app, '/api/verify', { text: 'Nothing.' });
  expect(await table.json()).toMatchObject({ verdict: 'unverified', claims: [], counts: {} });
  const source = await post(app, '/api/verify', { text: 'Nothing.', source: '' });
  expect(await source.json()).toMatchObject({ verdict: 'supported' });
});

test('the quantities of a text, with spans that index it', async () => {
  const text = 'Reserves come to 28.7 million tonnes.';
  const { quantities } = (await (await post(app, '/api/quantities', { text })).json()) as {
    quantities: { text: string; start: number; end: number }[];
  };
  expect(quantities.map((quantity) => quantity.text)).toEqual(['28.7 million tonnes']);
  for (const { start, end, text: read } of quantities) expect(text.slice(start, end)).toBe(read);
});

test('questions to begin with', async () => {
  expect(await json('/api/suggestions')).toEqual({ questions: ['How many railway bridges are there?'] });
});

test('facts', async () => {
  expect(await json('/api/facts?limit=5')).toEqual({ facts: [], nextCursor: null });
});

test('conversations: listed, read with their full answers, renamed, removed', async () => {
  const { app: own } = await fixture();
  const list = (await (await own.request('/api/conversations')).json()) as { conversations: unknown[] };
  expect(list.conversations).toHaveLength(1);
  const found = async (query: string) =>
    ((await (await own.request(`/api/conversations?query=${query}`)).json()) as { conversations: unknown[] })
      .conversations;
  expect([await found('RESERVES+large'), await found('reserves+small')]).toMatchObject([
    [{ conversationId: 'c1' }],
    [],
  ]);
  const read = async (): Promise<unknown> => (await own.request('/api/conversations/c1')).json();
  expect(await read()).toMatchObject({
    conversationId: 'c1',
    messages: [
      { role: 'user', content: answer.question },
      { role: 'assistant', content: answer.answer, answer },
    ],
  });
  const patched = await own.request('/api/conversations/c1', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Metals' }),
  });
  expect(await patched.json()).toMatchObject({ title: 'Metals' });
  expect((await own.request('/api/conversations/c1', { method: 'DELETE' })).status).toBe(204);
  expect((await own.request('/api/conversations/c1')).status).toBe(404);
});

test('a past answer, a link to it, and the page that the link opens', async () => {
  expect(await json('/api/answers/a1')).toEqual(answer);
  expect(await json('/api/answers/a1/share', { method: 'POST' })).toEqual({ url: 'http://localhost/answers/a1' });
  const page = await (await app.request('/answers/a1')).text();
  expect(page).toContain('<a href="#source-1">[1]</a>');
  expect(page).toContain('&lt;b&gt;today&lt;/b&gt;');
  expect(page).toContain('/documents/metals%2Frare-earths?start=20&amp;end=66#passage');
});

test('the page of an answer says when it was given, marks its numbers and labels what has changed', async () => {
  const { app: own, dependencies } = await fixture();
  const { store } = dependencies;
  const [citation] = answer.citations;
  const span = { start: 13, end: 32 };
  const [quantity] = readQuantities('28.7 million tonnes');
  if (citation === undefined || quantity === undefined) throw new Error('The fixture has no citation.');
  const claim = { in: 'answer', span, quantity, verdict: 'supported', reason: 'it is so', facts: [] } as const;
  const shared = { ...answer, id: 'a2', claims: [{ ...claim, facts: [], text: '28.7 million tonnes' }] };
  await store.saveAnswer(shared, '2024-06-02T10:00:00.000Z', { [citation.documentId]: 'another text' });
  const page = await (await own.request('/answers/a2')).text();
  expect(page).toContain('<time datetime="2024-06-02T10:00:00.000Z">2024-06-02</time>');
  expect(page).toMatch(/<span class="claim supported"\s*>28\.7 million tonnes<span/);
  expect(page).toContain('changed since');
  await store.removeDocument(citation.documentId);
  const withheld = await (await own.request('/answers/a2')).text();
  expect(withheld).not.toContain('28.7');
  expect(withheld).toContain('has been deleted');
});

test('a link to an answer that is no longer there says so to people, and to programs', async () => {
  const page = await app.request('/answers/none', { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('This answer is no longer there')]);
  expect(await json('/answers/none')).toMatchObject({ code: 'not-found' });
});

test('feedback is kept and listed', async () => {
  const response = await post(app, '/api/feedback', { answerId: 'a1', rating: 'down', comment: 'wrong' });
  expect(response.status).toBe(204);
  expect(await json('/api/feedback')).toEqual({
    feedback: [
      {
        answerId: 'a1',
        rating: 'down',
        comment: 'wrong',
        expected: null,
        createdAt: '2024-06-01T00:00:00.000Z',
        question: answer.question,
        status: 'answered',
        conversationId: 'c1',
        isGolden: false,
      },
    ],
  });
});

test('the web page and its files', async () => {
  const response = await app.request('/');
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(await response.text()).toContain('<title>Assay</title>');
  expect((await app.request('/missing.js')).status).toBe(404);
  const head = await app.request('/', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('metrics count requests by route, answers and verdicts', async () => {
  const { app: own } = await fixture();
  await post(own, '/api/ask', { question: 'q' });
  await own.request('/api/documents/metals%2Frare-earths');
  await own.request('/nothing/here');
  const text = await (await own.request('/metrics')).text();
  expect(text).not.toContain('assay_model_');
  expect(text).toContain('assay_http_requests_total{route="/api/ask",method="POST",status="200"} 1');
  expect(text).toContain('assay_http_requests_total{route="/api/documents/:id",method="GET",status="200"} 1');
  expect(text).toContain('assay_http_requests_total{route="other",method="GET",status="404"} 1');
  expect(text).toContain('assay_http_request_duration_seconds_bucket{route="/api/ask",le="+Inf"} 1');
  expect(text).toContain('assay_answers_total{status="answered"} 1');
  expect(text).toMatch(/^assay_documents 1$/m);
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [\d.e+-]+)$/);
});

test('metrics count calls, tokens and cost of a language model', async () => {
  const tokens = { inputTokens: 60, outputTokens: 40, cost: { amount: 0.00011, currency: 'USD' } };
  const calls = new Map([['completed', 2] as const, ['rate-limited', 1] as const]);
  const { app: own } = await fixture({ modelUse: () => ({ model: 'openai:small', calls, tokens }) });
  const text = await (await own.request('/metrics')).text();
  expect(text).toContain('assay_model_calls_total{model="openai:small",outcome="completed"} 2');
  expect(text).toContain('assay_model_calls_total{model="openai:small",outcome="rate-limited"} 1');
  expect(text).toContain('assay_model_tokens_total{model="openai:small",kind="input"} 60');
  expect(text).toContain('assay_model_tokens_total{model="openai:small",kind="output"} 40');
  expect(text).toContain('assay_model_cost_total{model="openai:small",currency="USD"} 0.00011');
});
