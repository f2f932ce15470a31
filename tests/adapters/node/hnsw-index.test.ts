import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as anyTest } from 'vitest';
import { openSqliteStore, type SqliteStore } from '../../../src/adapters/node/sqlite-store.ts';
import { embed, embedder, sampleDocument } from '../../contracts/samples.ts';
import { nativeIndexInstalled } from '../../support/native-index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const test = anyTest.skipIf(!nativeIndexInstalled);

/** Pseudo-random but the same at every run (Park and Miller's generator). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

const passages = (seed: number, count: number): string[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Array.from({ length: 8 + random(20) }, () => `w${random(40) * random(40)}`).join(' '),
  );
};

const open = (folder: string, vectorIndex: 'hnsw' | 'flat' = 'hnsw'): SqliteStore =>
  openSqliteStore({ folder, embedder, vectorIndex });

const fill = async (store: SqliteStore, documents: number): Promise<void> => {
  for (let number = 1; number <= documents; number++)
    await store.putDocument(await sampleDocument(`d${number}`, passages(number, 25)));
};

/** A data folder with a graph in its file. */
const filledFolder = async (documents: number): Promise<string> => {
  const folder = temporaryFolder();
  const store = open(folder);
  await fill(store, documents);
  await store.settle();
  expect(await kindOf(store)).toBe('hnsw');
  store.close();
  return folder;
};

const kindOf = async (store: SqliteStore): Promise<string> => (await store.vectorIndex()).kind;

const cacheFiles = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('vectors'));

test('the graph finds what the flat scan finds, and orders it exactly', async () => {
  const folder = await filledFolder(120);
  const graph = open(folder);
  const flat = open(folder, 'flat');
  expect([await kindOf(graph), await kindOf(flat)]).toEqual(['hnsw', 'flat']);
  let wanted = 0;
  let found = 0;
  for (const [index, text] of passages(999, 60).entries()) {
    const query = await embed(text);
    const scope = index % 2 === 0 ? undefined : new Set(Array.from({ length: 60 }, (_, number) => `d${number + 1}`));
    const exact = await flat.vectorCandidates(query, 20, scope);
    const proposed = await graph.vectorCandidates(query, 20, scope);
    expect(
      await flat.vectorScores(
        query,
        proposed.map(({ chunkId }) => chunkId),
      ),
    ).toEqual(proposed);
    const order = proposed.map(({ score, chunkId }) => [-score, chunkId] as const);
    expect(order).toEqual(order.toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    const ids = new Set(proposed.map(({ chunkId }) => chunkId));
    wanted += exact.length;
    found += exact.filter(({ chunkId }) => ids.has(chunkId)).length;
  }
  expect(wanted).toBe(60 * 20);
  expect(found / wanted).toBeGreaterThanOrEqual(0.99);
  graph.close();
  flat.close();
});

test('a passage that hundreds of documents repeat does not hide others, and ties are in order', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  await fill(store, 20);
  const copies: string[] = [];
  for (let number = 0; number < 300; number++) {
    const copy = await sampleDocument(`copy-${number}`, [
      'All rights reserved by the publisher.',
      `Mark m${number} stands.`,
    ]);
    copies.push(copy.chunks[0]?.chunkId ?? '');
    await store.putDocument(copy);
  }
  await store.settle();
  const flat = open(folder, 'flat');
  for (const text of ['rights reserved', 'the publisher of w12', 'mark m77', ...passages(7, 10)]) {
    const query = await embed(text);
    expect(await store.vectorCandidates(query, 40)).toEqual(await flat.vectorCandidates(query, 40));
  }
  const repeated = await store.vectorCandidates(await embed('All rights reserved by the publisher.'), 40);
  expect(repeated.map(({ chunkId }) => chunkId)).toEqual(copies.toSorted().slice(0, 40));
  store.close();
  flat.close();
});

test('is read from its file at the next start, and a store without documents has one', async () => {
  const folder = await filledFolder(3);
  expect(cacheFiles(folder)).toHaveLength(1);
  const before = cacheFiles(folder).map((name) => readFileSync(join(folder, name)));
  const store = open(folder);
  expect(await kindOf(store)).toBe('hnsw');
  store.close();
  expect(cacheFiles(folder).map((name) => readFileSync(join(folder, name)))).toEqual(before);
  const empty = temporaryFolder();
  const fresh = open(empty);
  await fresh.settle();
  expect(await kindOf(fresh)).toBe('hnsw');
  expect(fresh.vectorIndexNotice()).toBeNull();
  fresh.close();
});

test('what came and went since the graph was built is served at once, without another', async () => {
  const folder = await filledFolder(120);
  const built = cacheFiles(folder);
  const store = open(folder);
  for (let number = 1; number <= 20; number++) await store.removeDocument(`d${number}`);
  for (let number = 10; number <= 30; number++)
    await store.putDocument(await sampleDocument(`new${number}`, passages(number, 25)));
  await store.commitRun(undefined);
  await store.settle();
  expect(await kindOf(store)).toBe('hnsw');
  expect(cacheFiles(folder)).toEqual(built);
  const flat = open(folder, 'flat');
  for (const text of [...passages(2, 5), ...passages(12, 5), ...passages(25, 5), ...passages(999, 10)]) {
    const query = await embed(text);
    for (const scope of [undefined, new Set(Array.from({ length: 80 }, (_, number) => `d${number}`).concat('new12'))])
      expect(await store.vectorCandidates(query, 10, scope)).toEqual(await flat.vectorCandidates(query, 10, scope));
  }
  store.close();
  flat.close();
});

test('a graph of which most has changed is built anew, and one alone is kept', async () => {
  const folder = await filledFolder(2);
  const built = cacheFiles(folder);
  const store = open(folder);
  await store.putDocument(await sampleDocument('many', passages(3, 5_100)));
  await store.commitRun(undefined);
  await store.settle();
  expect(cacheFiles(folder)).toHaveLength(1);
  expect(cacheFiles(folder)).not.toEqual(built);
  expect(await store.vectorIndex()).toEqual({ kind: 'hnsw', building: null });
  store.close();
  const again = open(folder);
  expect(await kindOf(again)).toBe('hnsw');
  again.close();
});

test('another connection that changes documents is noticed at the next question', async () => {
  const folder = await filledFolder(3);
  const reader = open(folder);
  const writer = open(folder);
  const query = await embed(passages(2, 1)[0] ?? '');
  const [first] = await reader.vectorCandidates(query, 1);
  expect(await kindOf(reader)).toBe('hnsw');
  await writer.removeDocument('d2');
  const after = await reader.vectorCandidates(query, 50);
  expect(after.map(({ chunkId }) => chunkId)).not.toContain(first?.chunkId);
  expect(await kindOf(reader)).toBe('hnsw');
  expect(await reader.vectorCandidates(query, 50)).toEqual(after);
  reader.close();
  writer.close();
});

test('a cache of other rows is never served', async () => {
  const folder = await filledFolder(2);
  const other = await filledFolder(3);
  for (const name of cacheFiles(folder)) rmSync(join(folder, name));
  for (const name of cacheFiles(other)) cpSync(join(other, name), join(folder, name));
  const store = open(folder);
  expect(await kindOf(store)).toBe('flat');
  await store.settle();
  expect(await kindOf(store)).toBe('hnsw');
  store.close();
});

test('a cache with any byte changed, cut off or missing is built again', async () => {
  const folder = await filledFolder(2);
  const random = randomFrom(5);
  const flipByte = (path: string, at: number): void => {
    const bytes = readFileSync(path);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    writeFileSync(path, bytes);
  };
  const reference = cacheFiles(folder).map((name) => readFileSync(join(folder, name)));
  const damages = cacheFiles(folder).flatMap((name) => {
    const size = readFileSync(join(folder, name)).length;
    const places = Array.from({ length: 200 }, () => random(size));
    return [
      ...places.map((at) => ({ name, what: `byte ${at}`, damage: (path: string) => flipByte(path, at) })),
      { name, what: 'half', damage: (path: string) => truncateSync(path, Math.floor(size / 2)) },
      { name, what: 'empty', damage: (path: string) => truncateSync(path, 0) },
      { name, what: 'missing', damage: (path: string) => rmSync(path) },
    ];
  });
  expect(damages.length).toBeGreaterThan(200);
  const intact = temporaryFolder();
  cpSync(folder, intact, { recursive: true });
  for (const { name, what, damage } of damages) {
    const copy = join(intact, 'copy');
    cpSync(folder, copy, { recursive: true });
    damage(join(copy, name));
    const store = open(copy);
    expect(await kindOf(store), `${name}, ${what}`).toBe('flat');
    store.close();
    rmSync(copy, { recursive: true });
  }
  for (const name of cacheFiles(folder)) rmSync(join(folder, name));
  const store = open(folder);
  await store.settle();
  store.close();
  expect(cacheFiles(folder).map((name) => readFileSync(join(folder, name)))).toEqual(reference);
});

test('a store that is closed while its graph is built leaves no trace of it', async () => {
  const folder = temporaryFolder();
  const store = open(folder);
  await fill(store, 10);
  await store.commitRun(undefined);
  const settled = store.settle();
  store.close();
  await settled;
  expect(cacheFiles(folder)).toEqual([]);
  const again = open(folder);
  expect(await kindOf(again)).toBe('flat');
  expect(await again.check()).toEqual([]);
  again.close();
});

test('without the native index the flat scan serves', async () => {
  const store = open(temporaryFolder(), 'flat');
  await fill(store, 2);
  await store.commitRun(undefined);
  await store.settle();
  expect(await kindOf(store)).toBe('flat');
  expect(store.vectorIndexNotice()).toBeNull();
  expect(await store.vectorCandidates(await embed(passages(1, 1)[0] ?? ''), 5)).toHaveLength(5);
  store.close();
});
