import { expect, test } from 'vitest';
import type { AppDependencies } from '../../../src/server/dependencies.ts';
import { fixture, TEXT } from '../support.ts';
import { connectTo } from './connect.ts';

const { app, dependencies } = await fixture();
const { client } = await connectTo(app);
const DOCUMENT = 'assay://documents/{documentId}';

const withMany = async (count: number) => {
  const { store } = dependencies;
  const [one] = await store.listDocuments();
  const documents = Array.from({ length: count }, (_, index) => ({
    ...one!,
    documentId: `report-${String(index).padStart(4, '0')}`,
    title: `Report ${index}`,
  }));
  const many: AppDependencies['store'] = { ...store, listDocuments: async () => documents };
  return (await connectTo((await fixture({ store: many })).app)).client;
};

test('documents are resources, whatever their ids', async () => {
  const { resources, nextCursor } = await client.listResources();
  expect(nextCursor).toBeUndefined();
  expect(resources).toEqual([
    {
      uri: 'assay://documents/metals%2Frare-earths',
      name: 'metals/rare-earths',
      title: 'Rare earths',
      description: `published 2024-05-01, ${TEXT.length} characters, 0 facts`,
      mimeType: 'text/markdown',
    },
  ]);
  const { contents } = await client.readResource({ uri: resources[0]!.uri });
  expect(contents).toEqual([{ uri: resources[0]!.uri, mimeType: 'text/markdown', text: TEXT }]);
});

test('a passage is read by its span', async () => {
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([DOCUMENT, `${DOCUMENT}/{start}-{end}`]);
  const uri = 'assay://documents/metals%2Frare-earths/20-66';
  expect((await client.readResource({ uri })).contents).toEqual([
    { uri, mimeType: 'text/plain', text: TEXT.slice(20, 66) },
  ]);
});

test.each([
  'assay://documents/none',
  'assay://documents/%E0%A4%A',
  'assay://documents/metals%2Frare-earths/5-5',
  'assay://documents/metals%2Frare-earths/0-99999',
  'file:///etc/passwd',
  'nonsense',
])('there is no resource %s', async (uri) => {
  await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32_002, data: { uri } });
});

test('many documents come in pages, each once', async () => {
  const many = await withMany(250);
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await many.listResources(cursor === undefined ? {} : { cursor });
    expect(page.resources.length).toBeLessThanOrEqual(100);
    names.push(...page.resources.map(({ name }) => name));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(names).toHaveLength(250);
  expect(new Set(names).size).toBe(250);
  await expect(many.listResources({ cursor: 'garbage' })).rejects.toMatchObject({ code: -32_602 });
});

test('ids are completed from their beginning, then from what they or the titles hold', async () => {
  const many = await withMany(250);
  const complete = async (value: string, name = 'documentId', uri = DOCUMENT) =>
    (await many.complete({ ref: { type: 'ref/resource', uri }, argument: { name, value } })).completion;
  expect(await complete('report-001')).toMatchObject({ total: 10, hasMore: false });
  expect((await complete('Report 17')).values[0]).toBe('report-0017');
  expect(await complete('')).toMatchObject({ total: 250, hasMore: true });
  expect((await complete('')).values).toHaveLength(100);
  expect((await complete('1', 'start', `${DOCUMENT}/{start}-{end}`)).values).toEqual([]);
  await expect(complete('x', 'documentId', 'other://{documentId}')).rejects.toMatchObject({ code: -32_602 });
});
