import { describe, expect, test } from 'vitest';
import type { Embedder } from '../../src/ports/embedder.ts';

const TEXTS = [
  'How large are the reserves?',
  '',
  'and the of',
  '28.7 million tonnes',
  '東京 😀 \ud800',
  'x'.repeat(5_000),
];

export const embedderContract = (name: string, open: () => Promise<Embedder>): void => {
  describe(`${name} as an Embedder`, () => {
    test('gives vectors of its dimension and of length 1, or zeros for a text that says nothing', async () => {
      const embedder = await open();
      expect(embedder.model).not.toBe('');
      for (const vector of await embedder.embedDocuments(TEXTS)) {
        expect(vector).toHaveLength(embedder.dimension);
        const length = Math.hypot(...vector);
        expect(length === 0 || Math.abs(length - 1) < 1e-6).toBe(true);
      }
    });

    test('gives the same for the same, alone or among others', async () => {
      const [first, second] = [await open(), await open()];
      const together = await first.embedDocuments(TEXTS);
      for (const [index, text] of TEXTS.entries()) {
        expect((await second.embedDocuments([text]))[0]).toEqual(together[index]);
      }
      expect(await first.embedDocuments([])).toEqual([]);
    });
  });
};
