import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hash, hashOfBytes } from '../../src/domain/hash.ts';

test('the hash of bytes beside other work is the one taken at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.nat(40), async (bytes, from) => {
      const part = bytes.subarray(Math.min(from, bytes.length));
      expect(await hashOfBytes(part)).toBe(hash(part));
    }),
  );
});
