import { expect, test } from 'vitest';
import { fixture, post } from '../support.ts';

const { app } = await fixture();
const embed = async (change: object) => {
  const response = await post(app, '/v1/embeddings', { model: 'assay-embedding', input: 'a', ...change });
  return { status: response.status, body: (await response.json()) as unknown };
};

test('a text or several, as numbers or packed, with their tokens counted', async () => {
  expect(await embed({})).toEqual({
    status: 200,
    body: {
      object: 'list',
      data: [{ object: 'embedding', index: 0, embedding: [0.6, 0.8] }],
      model: 'assay-embedding',
      usage: { prompt_tokens: 1, total_tokens: 1 },
    },
  });
  const { body } = await embed({ input: ['a bridge', 'b'], encoding_format: 'base64', dimensions: 2 });
  const [first, second] = (body as { data: { embedding: string; index: number }[] }).data;
  expect([first?.index, second?.index]).toEqual([0, 1]);
  const bytes = Buffer.from(first?.embedding ?? '', 'base64');
  expect([bytes.readFloatLE(0), bytes.readFloatLE(4)]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
});

test.each([
  ['tokens', { input: [1, 2, 3] }, 400, 'input.0', /is a token/],
  ['lists of tokens', { input: [[1, 2], [3]] }, 400, 'input.0', /is a token/],
  ['an empty text', { input: '' }, 400, 'input.0', /is empty/],
  ['nothing', { input: [] }, 400, 'input', /1 entries at least/],
  ['too much', { input: Array.from({ length: 2_049 }, () => 'a') }, 400, 'input', /2,048/],
  ['another length of vectors', { dimensions: 64 }, 400, 'dimensions', /has 2 dimensions, not 64/],
  ['another encoding', { encoding_format: 'int8' }, 400, 'encoding_format', /float/],
  ['another model', { model: 'text-embedding-3-small' }, 404, 'model', /assay-embedding/],
  ['a model that chats', { model: 'assay' }, 404, 'model', /assay-embedding/],
  ['an embedding that is away', { input: 'unreachable' }, 503, null, /did not answer/],
] as const)('%s: refused', async (_name, change, status, param, message) => {
  const received = await embed(change);
  expect(received).toMatchObject({ status, body: { error: { param, message: expect.stringMatching(message) } } });
});
