import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openBuiltinEmbedder } from '../../../src/adapters/models/builtin-embedder.ts';
import { loadBuiltinEmbedder } from '../../../src/adapters/node/builtin-embedder.ts';
import { embedderContract } from '../../contracts/embedder.ts';

embedderContract('the built-in embedding', loadBuiltinEmbedder);

const embedder = await loadBuiltinEmbedder();

const cosine = async (left: string, right: string): Promise<number> => {
  const [a = [], b = []] = await embedder.embedDocuments([left, right]);
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
};

/** Each pair, and a word that has less to do with the first. */
const NEARER: [string, string, string][] = [
  ['Moscow', 'Soviet', 'kidney'],
  ['Beijing', 'China', 'orchestra'],
  ['physician', 'doctor', 'railway'],
  ['senator', 'Congress', 'bacteria'],
  ['lungs', 'breathing', 'tariff'],
  ['disabled', 'wheelchair', 'volcano'],
  ['retaliate', 'revenge', 'window'],
  ['gadget', 'appliance', 'treaty'],
  ['petroleum', 'oil', 'poem'],
];

test.each(NEARER)('%s is nearer to %s than to %s', async (word, related, other) => {
  expect(await cosine(word, related)).toBeGreaterThan((await cosine(word, other)) + 0.1);
});

test('forms of a word are near, different words are not', async () => {
  expect(await cosine('mineral reserves', 'The mineral reserve')).toBeGreaterThan(0.9);
  expect(await cosine('Velkorians', 'Velkoria')).toBeGreaterThan(0.3);
  expect(Math.abs(await cosine('Velkoria', 'Dunmarrow'))).toBeLessThan(0.3);
});

test('an unknown word is itself: two names and two figures are told apart', async () => {
  expect(await cosine('Velkoria Dunmarrow', 'Velkoria')).toBeGreaterThan(0.5);
  expect(await cosine('8731946', '8731946')).toBeCloseTo(1, 6);
  expect(Math.abs(await cosine('8731946', '8731947'))).toBeLessThan(0.3);
});

test('function words say nothing, and a word said thrice does not drown the rest', async () => {
  expect(await cosine('the reserves of it', 'reserves')).toBeCloseTo(1, 6);
  expect(await cosine('bridge bridge bridge river', 'river')).toBeGreaterThan(0.3);
  expect(await embedder.embedQuery('of the')).toEqual(Array.from({ length: 256 }, () => 0));
});

test('weights of another checksum are refused', async () => {
  const bytes = new Uint8Array(await readFile(new URL('../../../models/builtin-embedding.bin', import.meta.url)));
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) ^ 1;
  await expect(openBuiltinEmbedder(bytes)).rejects.toMatchObject({ code: 'invalid-config' });
  await expect(openBuiltinEmbedder(bytes.subarray(0, 100))).rejects.toMatchObject({ code: 'invalid-config' });
});
