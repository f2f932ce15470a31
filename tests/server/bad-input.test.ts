import { expect, test } from 'vitest';
import { Problem, fixture, post } from './support.ts';

const { app, reported } = await fixture();

const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const body = Problem.parse(await response.json());
  expect(body.status).toBe(response.status);
  expect(body.detail).not.toMatch(/\bat .*\.ts/);
  return body;
};

const ask = (body: unknown, headers?: Record<string, string>) => post(app, '/api/ask', body, headers);

test.each([
  ['an empty question', { question: '  ' }, 'question', 'is empty'],
  ['no question', {}, 'question', 'must be a text'],
  ['a question that is no text', { question: 7 }, 'question', 'must be a text'],
  ['100,000 characters', { question: 'x'.repeat(100_000) }, 'question', 'longer than 4,000 characters'],
  ['k of 0', { question: 'q', k: 0 }, 'k', 'must be 1 at least'],
  ['k of 101', { question: 'q', k: 101 }, 'k', 'must be 100 at most'],
  ['k of 1.5', { question: 'q', k: 1.5 }, 'k', 'whole number'],
  ['an unknown mode', { question: 'q', mode: 'magic' }, 'mode', '"auto" or "extractive" or "generative"'],
  ['a day that does not exist', { question: 'q', asOf: '2023-02-29' }, 'asOf', 'not a date that exists'],
  ['a filter that is a list', { question: 'q', filter: [] }, 'filter', 'must be an object'],
  ['a body that is a list', [], 'The body', 'must be an object'],
])('%s is refused by name', async (_, body, member, reason) => {
  const { status, code, detail } = await problem(await ask(body));
  expect({ status, code }).toEqual({ status: 400, code: 'invalid-request' });
  expect(detail).toContain(member);
  expect(detail).toContain(reason);
});

test('members that nobody knows are tolerated', async () => {
  expect((await ask({ question: 'q', colour: 'blue' })).status).toBe(200);
});

test('a body that is not JSON', async () => {
  expect(await problem(await ask('{"question"'))).toMatchObject({ status: 400, code: 'invalid-json' });
});

test('a wrong content type', async () => {
  const response = await ask('{"question":"q"}', { 'content-type': 'text/plain' });
  expect(await problem(response)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
});

test('a body over the limit, with and without a length', async () => {
  const long = JSON.stringify({ text: 'x'.repeat(9_000_000) });
  const whole = await post(app, '/api/verify', long, { 'content-length': String(long.length) });
  expect(await problem(whole)).toMatchObject({ status: 413, code: 'payload-too-large' });
  expect(await problem(await post(app, '/api/verify', long))).toMatchObject({ status: 413 });
});

test('an unknown conversation, document, answer, fact, address', async () => {
  const responses = [
    await ask({ question: 'q', conversationId: 'unknown' }),
    await ask({ question: 'q', conversationId: 'unknown', stream: true }),
    await app.request('/api/conversations/none'),
    await app.request('/api/documents/..%2F..%2Fetc%2Fpasswd'),
    await app.request('/api/documents/none', { method: 'DELETE' }),
    await app.request('/documents/none'),
    await app.request('/api/answers/none'),
    await app.request('/api/facts/none'),
    await app.request('/api/nothing'),
    await app.request('/nothing'),
    await post(app, '/api/feedback', { answerId: 'none', rating: 'up' }),
  ];
  for (const response of responses) expect(await problem(response)).toMatchObject({ status: 404, code: 'not-found' });
});

test('a broken percent-encoding', async () => {
  for (const path of ['/api/documents/%E0%A4', '/api/facts?query=100%', '/documents/%zz'])
    expect(await problem(await app.request(path))).toMatchObject({ status: 400, code: 'invalid-request' });
});

test('a method that a route does not have', async () => {
  const response = await app.request('/api/ask');
  expect(response.headers.get('allow')).toBe('POST');
  expect(await problem(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
  const documents = await app.request('/api/documents/a%2Fb', { method: 'POST' });
  expect(documents.headers.get('allow')?.split(', ').toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'PATCH', 'PUT']);
});

test('query parameters out of range', async () => {
  for (const path of ['/api/facts?limit=0', '/api/facts?limit=abc', '/api/facts?limit=1001'])
    expect((await problem(await app.request(path))).detail).toContain('"limit"');
  const response = await app.request('/documents/metals%2Frare-earths?start=-1&end=4');
  expect((await problem(response)).detail).toContain('"start"');
});

test.each([
  ['min=banana', `"min" 'banana' is no figure. Write a number with its unit, such as "20 Mt" or "$5 million".`],
  ['range=banana', `"range" 'banana' is no range of figures. Write both ends and the unit`],
  ['unit=per%20day', `"unit" 'per day' is no unit. Write one such as`],
  ['period=banana', `"period" 'banana' is no period. Write a year, quarter, month or day`],
  ['from=2025&to=2024', `"to" '2024' is before "from" '2025'.`],
  ['origin=web', '"origin" must be "extracted" or "curated".'],
  [`subject=${'x'.repeat(1_001)}`, '"subject" must have 1,000 characters at most.'],
])('a search of the fact table by %s is refused with what to write', async (query, detail) => {
  const response = await app.request(`/api/facts?${query}`);
  expect(await problem(response)).toMatchObject({ status: 400, code: 'invalid-request' });
  expect((await problem(await app.request(`/api/facts?${query}`))).detail).toContain(detail);
});

test('feedback that is neither up nor down', async () => {
  const response = await post(app, '/api/feedback', { answerId: 'a1', rating: 'sideways' });
  expect((await problem(response)).detail).toContain('"rating" must be "up" or "down"');
});

test('a bug is reported and its details are kept from the client', async () => {
  const { detail, code, status } = await problem(await ask({ question: 'bug' }));
  expect({ code, status }).toEqual({ code: 'internal', status: 500 });
  expect(detail).not.toContain('secret');
  expect(reported.at(-1)).toBeInstanceOf(TypeError);
});
