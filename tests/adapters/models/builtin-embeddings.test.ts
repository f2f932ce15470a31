import { expect, test } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/adapters/models/builtin-embeddings.ts';
import { embedderContract } from '../../contracts/embedder.ts';

embedderContract('the built-in embedding', async () => createBuiltinEmbedder());

const cosine = async (left: string, right: string): Promise<number> => {
  const embedder = createBuiltinEmbedder();
  const [a = [], b = []] = await embedder.embedDocuments([left, right]);
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
};

test('forms of a word are near, different words are not', async () => {
  expect(await cosine('mineral reserves', 'The mineral reserve')).toBeGreaterThan(0.8);
  expect(await cosine('extraction', 'extracting')).toBeGreaterThan(0.6);
  expect(await cosine('siberian', 'Siberia')).toBeGreaterThan(0.2);
  expect(Math.abs(await cosine('bridge', 'ministry'))).toBeLessThan(0.25);
});

test('function words say nothing, and a word said thrice does not drown the rest', async () => {
  expect(await cosine('the reserves of it', 'reserves')).toBeCloseTo(1, 6);
  expect(await cosine('bridge bridge bridge river', 'river')).toBeGreaterThan(0.4);
  expect(await createBuiltinEmbedder().embedQuery('of the')).toEqual(Array.from({ length: 256 }, () => 0));
});

test('does not depend on what was embedded before', async () => {
  const used = createBuiltinEmbedder();
  for (let batch = 0; batch < 25; batch++)
    await used.embedDocuments([Array.from({ length: 1_000 }, (_, index) => `word${batch}x${index}`).join(' ')]);
  expect(await used.embedQuery('rare earth reserves')).toEqual(
    await createBuiltinEmbedder().embedQuery('rare earth reserves'),
  );
});
