import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../../../src/adapters/models/providers/redact.ts';
import { retryAfter } from '../../../../src/adapters/models/providers/retry-after.ts';
import { takesLinearTime } from '../../../domain/linear-time.ts';

const KEY = 'my own kind of key, 9Xq';

test('a key is in no excerpt, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(redact(parts.join(KEY), [KEY])).not.toContain(KEY);
    }),
  );
});

test.each([
  ['Incorrect API key provided: sk-abc***…xyz1. See', 'Incorrect API key provided: [key] See'],
  ['Authorization: Bearer abc.def-ghi is wrong', 'Authorization: [key] is wrong'],
  ['http://user:pass@proxy.example/v1 refused', 'http://[key]proxy.example/v1 refused'],
  ['two\n\tlines\u0000', 'two lines'],
  ['the key word of a sentence stays', 'the key word of a sentence stays'],
])('%j becomes %j', (text, expected) => {
  expect(redact(text, [])).toBe(expected);
});

test('an excerpt is short', () => expect(redact('x'.repeat(100_000), [])).toHaveLength(300));

test('the time to wait is read in all its forms', () => {
  const now = Date.UTC(2026, 0, 31, 12);
  const after = (headers: Record<string, string>) => retryAfter(new Headers(headers), now);
  expect(after({ 'Retry-After': '7' })).toBe(7_000);
  expect(after({ 'Retry-After': '0.5' })).toBe(500);
  expect(after({ 'Retry-After': 'Sat, 31 Jan 2026 12:00:30 GMT' })).toBe(30_000);
  expect(after({ 'Retry-After': 'Sat, 31 Jan 2026 11:00:00 GMT' })).toBe(0);
  expect(after({ 'retry-after-ms': '1500', 'Retry-After': '2' })).toBe(1_500);
  expect(after({ 'Retry-After': 'soon' })).toBeNull();
  expect(after({})).toBeNull();
});

test.each(['sk-', '://', 'x@', 'Bearer ', 'key_key-'])('takes linear time on %s', (unit) =>
  takesLinearTime(unit, (text) => redact(text, [KEY])),
);
