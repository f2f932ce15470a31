import { Embeddings } from '@langchain/core/embeddings';
import { FakeEmbeddings } from '@langchain/core/utils/testing';
import { expect, test } from 'vitest';
import { embedderOf } from '../../../src/adapters/models/langchain-embedder.ts';
import { embedderContract } from '../../contracts/embedder.ts';

/** Counts the letters of a text. */
class LetterEmbeddings extends Embeddings {
  override async embedQuery(text: string): Promise<number[]> {
    return Array.from('aeinorst', (letter) => text.split(letter).length - 1);
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

embedderContract('LangChain embeddings', () => embedderOf(new LetterEmbeddings({}), 'letters-1'));

test('learns the dimension and brings vectors to length 1', async () => {
  const embedder = await embedderOf(new FakeEmbeddings(), 'fake-1');
  expect([embedder.model, embedder.dimension]).toEqual(['fake-1', 4]);
  const vector = await embedder.embedQuery('anything');
  expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
});

test('an embedding that changes its dimension is refused by name', async () => {
  let length = 2;
  const growing = {
    embedQuery: async () => Array.from({ length: length++ }, () => 1),
    embedDocuments: async () => [[1], [1]],
  };
  const embedder = await embedderOf(growing, 'growing');
  await expect(embedder.embedQuery('again')).rejects.toMatchObject({
    code: 'invalid-config',
    message: "The embedding 'growing' gave 3 numbers where 2 finite ones were expected.",
  });
  await expect(embedder.embedDocuments(['a', 'b'])).rejects.toMatchObject({ code: 'invalid-config' });
});
