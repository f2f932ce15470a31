import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embedder, sampleDocument } from '../../contracts/samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = (folder: string) => openSqliteStore({ folder, embedder, vectorIndex: 'flat' });

test('the list of documents follows each change, of this connection and of another', async () => {
  const folder = temporaryFolder();
  const [one, other] = [open(folder), open(folder)];
  const put = async (store: typeof one, documentId: string, text: string) =>
    store.putDocument(await sampleDocument(documentId, [text]));
  const changes = [
    () => put(one, 'b', 'Two bridges.'),
    () => put(one, 'a', 'One bridge.'),
    () => put(other, 'c', 'Three bridges.'),
    () => one.patchDocument('b', { title: 'Bridges' }),
    () => one.putFacts('a', [], 'h'),
    () => put(one, 'a', 'A bridge and a tunnel.'),
    () => other.patchDocument('a', { tags: ['x'] }),
    () => one.removeDocument('c'),
    () => one.removeDocument('none'),
    () => one.patchDocument('none', { title: 'None' }),
    () => other.removeDocument('a'),
    () => put(one, 'd', 'Four bridges.'),
  ];
  for (const [index, change] of changes.entries()) {
    await change();
    const fresh = open(folder);
    const expected = await fresh.listDocuments();
    fresh.close();
    expect.soft(await one.listDocuments(), `change ${index}`).toEqual(expected);
    if (index % 2 === 0) expect.soft(await other.listDocuments(), `change ${index}, elsewhere`).toEqual(expected);
  }
  expect((await one.listDocuments()).map(({ documentId, title }) => [documentId, title])).toMatchObject([
    ['b', 'Bridges'],
    ['d', expect.any(String)],
  ]);
  expect(await one.listDocuments()).toBe(await one.listDocuments());
  one.close();
  other.close();
});
