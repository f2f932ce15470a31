import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { type Answer, ApiError, type AnswerEvent, type AssayClient, createClient } from '../../src/client/index.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { OpenApiDocument } from '../../src/server/openapi/document.ts';
import { collect } from '../support/collect.ts';
import { KEY, serveCorpus } from '../support/served-corpus.ts';

const QUESTION = "How large are Russia's rare-earth reserves?";

let served: Awaited<ReturnType<typeof serveCorpus>>;
let assay: AssayClient;
beforeAll(async () => {
  served = await serveCorpus();
  assay = createClient({ url: served.url, key: KEY });
});
afterAll(() => served.stop());

/** What differs from call to call. */
const stable = ({ id: _id, conversationId: _conversation, timings: _timings, ...rest }: Answer) => rest;

test('it has a method for each operation of the API', async () => {
  const document = (await (await served.app.request('/openapi.json')).json()) as OpenApiDocument;
  const described = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([, methods]) => Object.values(methods).map(({ operationId }) => operationId));
  expect(Object.keys(assay).toSorted()).toEqual([...described, 'askEvents'].toSorted());
});

test('values go into path, query and body, and come back typed', async () => {
  const answer = await assay.ask({ question: QUESTION });
  expectTypeOf(answer.citations[0]!.title).toEqualTypeOf<string>();
  expect(answer.shortAnswer).toBe('28.7 million tonnes');
  expect(stable(await assay.getAnswer({ id: answer.id }))).toEqual(stable(answer));
  const { facts, nextCursor } = await assay.listFacts({ query: 'reserves', limit: 2 });
  expectTypeOf(facts).toExtend<readonly Fact[]>();
  expect(facts.length).toBeGreaterThan(0);
  expectTypeOf(nextCursor).toEqualTypeOf<string | null>();
  const { conversations } = await assay.listConversations();
  expect(conversations.map(({ conversationId }) => conversationId)).toContain(answer.conversationId);
  const renamed = await assay.renameConversation({ id: answer.conversationId, title: 'Rare earths' });
  expect(renamed.title).toBe('Rare earths');
  expect(await assay.rateAnswer({ answerId: answer.id, rating: 'up' })).toBeUndefined();
  expect(await assay.deleteConversation({ id: answer.conversationId })).toBeUndefined();
});

test('a source is sent as JSON or as a file, read by an id with a slash in it, and downloaded', async () => {
  const added = await assay.addDocuments({ files: [new File(['The Arden ferry carries 12 cars.'], 'ferry.txt')] });
  expect(added).toMatchObject({ documents: [{ documentId: 'ferry' }] });
  expect((await assay.ask({ question: 'How many cars does the Arden ferry carry?' })).answer).toContain('12 cars');
  await assay.putDocument({ id: 'notes/tram', title: 'Tram', text: 'The tram has 3 cars.' });
  const document = await assay.getDocument({ id: 'notes/tram' });
  expect(document.text).toBe('The tram has 3 cars.');
  expect(await (await assay.downloadFacts()).text()).toContain('subject,measure,');
});

test('an answer is read as it is made, and ends with what the plain call returns', async () => {
  const events = await collect(assay.askEvents({ question: QUESTION }));
  expectTypeOf(events).toEqualTypeOf<AnswerEvent[]>();
  expect(events[0]?.type).toBe('passages');
  const last = events.at(-1);
  if (last?.type !== 'done') throw new Error('The answer is not whole.');
  expect(stable(last.answer)).toEqual(stable(await assay.ask({ question: QUESTION })));
  const text = events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
  expect(text).toBe(last.answer.answer);
});

test('what the server refuses is thrown as its problem', async () => {
  const refused = async (call: Promise<unknown>): Promise<ApiError> => {
    const error: unknown = await call.catch((cause: unknown) => cause);
    if (!(error instanceof ApiError)) throw new Error('It was not refused.');
    return error;
  };
  const missing = await refused(assay.getFact({ id: 'none' }));
  expect(missing).toMatchObject({ status: 404, code: 'not-found', problem: { title: 'not-found' } });
  expect(missing.message).toContain('"none"');
  expect(await refused(assay.ask({ question: ' ' }))).toMatchObject({ status: 400, code: 'invalid-request' });
  const stranger = createClient({ url: served.url, key: 'wrong' });
  expect(await refused(stranger.listFacts())).toMatchObject({ status: 401, code: 'unauthorized' });
  expect(await refused(collect(stranger.askEvents({ question: QUESTION })))).toMatchObject({ code: 'unauthorized' });
  await expect(assay.getFact({ id: '' })).rejects.toThrow('"id" is missing');
});

const answering = (body: string, init: ResponseInit = {}): AssayClient =>
  createClient({ url: 'https://assay.test', fetch: async () => new Response(body, init) });

test('what is no answer of Assay, or breaks off, is an error that says so', async () => {
  const gateway = answering('<h1>Bad gateway</h1>', { status: 502 });
  await expect(gateway.listDocuments()).rejects.toMatchObject({ status: 502, code: 'unknown', problem: null });
  const begun = 'event: delta\ndata: {"text":"28.7"}\n\nevent: later-version\ndata: {}\n\n';
  await expect(collect(answering(begun).askEvents({ question: 'x' }))).rejects.toThrow('broke off');
  const problem = { type: 'about:blank', title: 'internal', status: 500, detail: 'Gone.', code: 'internal' };
  const failing = answering(`${begun}event: error\ndata: ${JSON.stringify(problem)}\n\n`);
  await expect(collect(failing.askEvents({ question: 'x' }))).rejects.toMatchObject({ status: 500, message: 'Gone.' });
});

test('a call is ended by its signal, and a stream by leaving its loop', async () => {
  const begun = Promise.withResolvers<AbortSignal>();
  const slow = await serveCorpus({
    asker: {
      ask: async (_request, emit, { signal } = {}) => {
        await emit?.({ type: 'delta', text: 'First.' });
        begun.resolve(signal!);
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        });
      },
    },
  });
  const client = createClient({ url: slow.url, key: KEY });
  for await (const event of client.askEvents({ question: 'x' })) if (event.type === 'delta') break;
  const signal = await begun.promise;
  await expect.poll(() => signal.aborted).toBe(true);
  const ending = AbortSignal.timeout(50);
  await expect(client.ask({ question: 'x' }, { signal: ending })).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(slow.reported).toEqual([]);
  await slow.stop();
});
