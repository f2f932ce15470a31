import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';
import type { OpenApiDocument } from '../../src/server/openapi/document.ts';
import { createReadiness } from '../../src/server/operations/readiness.ts';
import { answer, fixture, post, TEXT, type Fixture } from './support.ts';

const documentOf = async (served: Fixture['app']): Promise<OpenApiDocument> =>
  (await (await served.request('/openapi.json')).json()) as OpenApiDocument;

const { app } = await fixture();
const document = await documentOf(app);

/** Every operation as `get /api/facts/{id}`. */
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
);

/** The schemas with every member named: a response with one that is not described fails. */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
};
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'https://assay.test/', components: closed(document.components) as object });

/** What is wrong with `value`, by a shape of the document; null when nothing is. */
const faults = (schema: { $ref?: string | undefined } | undefined, value: unknown): unknown => {
  if (schema?.$ref === undefined) throw new Error('The document describes no such thing.');
  const validate = ajv.compile({ $ref: `https://assay.test/${schema.$ref}` });
  return validate(value) ? null : validate.errors;
};

test('it is OpenAPI 3.1, of this version of Assay', async () => {
  const result = await new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>);
  expect(result).toMatchObject({ valid: true });
  expect(document.openapi).toMatch(/^3\.1\./);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(document.info.version).toBe(version);
});

test('every reference leads to a shape, and every shape is referred to or stands alone for a reason', () => {
  const text = JSON.stringify(document);
  const references = new Set(Array.from(text.matchAll(/"\$ref":"([^"]+)"/g), (match) => match[1]));
  expect(references.size).toBeGreaterThan(30);
  const shapes = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
  expect([...references].filter((reference) => !shapes.has(reference ?? ''))).toEqual([]);
  expect([...shapes].filter((shape) => !references.has(shape))).toEqual([]);
});

test('it has exactly the routes that the application serves', () => {
  const assets = ['get /', 'get /embed.js'];
  const styles = new Set(['get /page.css', 'get /reference.css']);
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(described.map(({ name }) => name).toSorted()).toEqual(
    [...new Set([...served, ...assets])].filter((name) => !styles.has(name)).toSorted(),
  );
});

test('operations have names of their own, and their parameters are those of the path', () => {
  const ids = described.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { name, operation } of described) {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(name.match(/\{\w+\}/g) ?? []);
  }
});

const bodies = described.flatMap(({ name, operation }) => {
  const json = operation.requestBody?.content['application/json'];
  return json === undefined ? [] : [{ name, ...json }];
});

test.each(bodies)('the example of $name fits its schema', ({ schema, example }) => {
  expect(example).toBeDefined();
  expect(faults(schema, example)).toBeNull();
});

const accepted = bodies.filter(({ name }) =>
  ['/api/ask', '/api/search', '/api/verify', '/api/quantities', 'post /api/documents', 'put '].some((part) =>
    name.includes(part),
  ),
);

test.each(accepted)('the application takes the example of $name', async ({ name, example }) => {
  const [method = '', path = ''] = name.split(' ');
  const response = await app.request(path.replace('{id}', 'new'), {
    method: method.toUpperCase(),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(example),
  });
  expect(response.status).toBeLessThan(300);
});

const [quantity] = readQuantities(TEXT);
const fact: Fact = {
  id: 'f1',
  subject: 'Russia',
  measure: 'reserves',
  qualifiers: [],
  role: 'is',
  modality: 'stated',
  quantity: quantity!,
  time: { start: '2024', end: '2025' },
  attribution: null,
  documentId: 'metals/rare-earths',
  sourceSpan: { start: 20, end: 66 },
  sentence: TEXT.slice(20, 66),
  origin: 'extracted',
  confidence: 0.9,
};

const withFact = async (): Promise<Fixture> => {
  const made = await fixture();
  const { store } = made.dependencies;
  const source = await store.getDocument('metals/rare-earths');
  if (source === null) throw new Error('The fixture has no document.');
  await store.putDocument({ document: source, chunks: [], facts: [fact] });
  await store.saveFeedback({
    answerId: 'a1',
    rating: 'up',
    comment: null,
    expected: null,
    createdAt: '2024-06-01T00:00:00.000Z',
  });
  return made;
};

type Call = [name: string, path: string, body?: unknown, status?: number];
const calls: Call[] = [
  ['post /api/ask', '/api/ask', { question: 'How large are the reserves?' }],
  ['post /api/ask', '/api/ask', { question: '' }, 400],
  ['post /api/search', '/api/search', { query: 'reserves' }],
  ['post /api/verify', '/api/verify', { text: 'none' }],
  [
    'post /api/quantities',
    '/api/quantities',
    { text: 'From 3 to 5 kg (about 28.7 Mt) in May 2024; one in five, $3bn.' },
  ],
  ['get /api/documents', '/api/documents'],
  ['get /api/documents/{id}', '/api/documents/metals%2Frare-earths'],
  ['get /api/documents/{id}', '/api/documents/none', undefined, 404],
  ['post /api/documents', '/api/documents', { title: 'New', text: 'It holds 5 t.' }, 201],
  ['get /api/facts', '/api/facts?limit=1'],
  ['get /api/facts', '/api/facts?subject=Russia&unit=tonnes&min=20%20Mt&max=30%20Mt&period=2024'],
  ['get /api/facts', '/api/facts?min=banana', undefined, 400],
  ['get /api/facts/{id}', '/api/facts/f1'],
  ['get /api/conversations', '/api/conversations'],
  ['get /api/conversations', '/api/conversations?query=reserves'],
  ['get /api/conversations/{id}', '/api/conversations/c1'],
  ['get /api/answers/{id}', '/api/answers/a1'],
  ['post /api/answers/{id}/share', '/api/answers/a1/share', {}],
  ['get /api/feedback', '/api/feedback'],
  ['get /api/feedback/unanswered', '/api/feedback/unanswered'],
  ['post /api/feedback/{answerId}/golden', '/api/feedback/none/golden', {}, 404],
  ['post /api/verify', '/api/verify', '{', 400],
  ['post /api/facts', '/api/facts', { subject: 'x', measure: 'y', value: 'none', source: 'none' }, 422],
  ['get /api/facts', '/api/facts?limit=0', undefined, 400],
  ['get /api/facts/{id}', '/api/facts/none', undefined, 404],
  ['post /api/feedback', '/api/feedback', { answerId: 'none', rating: 'up' }, 404],
  ['get /healthz', '/healthz'],
  ['get /readyz', '/readyz'],
];

test.each(calls)('%s: the response to %s is what is described', async (name, path, body, status = 200) => {
  const made = await withFact();
  const response = await (body === undefined ? made.app.request(path) : post(made.app, path, body));
  expect(response.status).toBe(status);
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
  const expected = described.find((one) => one.name === name)?.operation.responses[String(status)];
  const received: unknown = await response.json();
  expect(faults(expected?.content?.[mediaType]?.schema, received)).toBeNull();
  if (status >= 400) expect(expected?.description.split(/, |: /)).toContain((received as { code: string }).code);
});

test('the report of files of which none can be read is what is described', async () => {
  const form = new FormData();
  for (const name of ['a.md', 'b.md']) form.append('files', new File(['broken'], name));
  const response = await app.request('/api/documents', { method: 'POST', body: form });
  expect(response.status).toBe(422);
  const content = document.paths['/api/documents']?.post?.responses['422']?.content;
  expect(faults(content?.['application/json']?.schema, await response.json())).toBeNull();
  expect(content).toHaveProperty(['application/problem+json']);
});

test('before the corpus is indexed, readiness is what is described', async () => {
  const response = await (await fixture({ readiness: createReadiness() })).app.request('/readyz');
  const schema = document.paths['/readyz']?.get?.responses['503']?.content?.['application/json']?.schema;
  expect(faults(schema, await response.json())).toBeNull();
});

test('a response with a member too few, too many or of another type is told from a good one', () => {
  const schema = { $ref: '#/components/schemas/Answer' };
  const { id: _id, ...nameless } = answer;
  expect(faults(schema, answer)).toBeNull();
  for (const wrong of [nameless, { ...answer, colour: 'red' }, { ...answer, status: 'perhaps' }])
    expect(faults(schema, wrong)).not.toBeNull();
});

test('the page shows every route, shape and example without a script', async () => {
  const response = await app.request('/docs');
  expect(response.headers.get('content-type')).toContain('text/html');
  const page = await response.text();
  expect(page).not.toMatch(/<script|\sstyle=|\son\w+=/);
  const ids = new Set(Array.from(page.matchAll(/\sid="([^"]+)"/g), (match) => match[1]));
  for (const { operation } of described) expect(ids).toContain(operation.operationId);
  for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`shape-${name}`);
  const targets = Array.from(page.matchAll(/href="#([^"]+)"/g), (match) => match[1]);
  expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  expect(page).toContain('curl &#39;http://localhost/api/ask&#39;');
  for (const path of page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
    expect((await app.request(path[1] ?? '')).headers.get('content-type')).toContain('text/css');
});

test('commands and links go to the public address', async () => {
  const made = await fixture({ publicUrl: 'https://assay.example.org' });
  expect((await documentOf(made.app)).servers).toEqual([{ url: 'https://assay.example.org' }]);
  expect(await (await made.app.request('/docs')).text()).toContain('https://assay.example.org/api/ask');
});

test('reading the reference needs no key', async () => {
  const made = await fixture({ apiKeyHashes: ['0'] });
  expect((await made.app.request('/openapi.json')).status).toBe(200);
  const page = await made.app.request('/docs');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Authorization: Bearer $ASSAY_KEY');
});
