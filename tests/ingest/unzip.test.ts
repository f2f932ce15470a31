import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MAX_UNPACKED_BYTES, unzip } from '../../src/ingest/unzip.ts';
import { bytes } from './fixtures.ts';

const zeros = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) });
const all = (): boolean => true;

/** The archive with the sizes in its central directory replaced. */
const declaring = (archive: Uint8Array, size: number): Uint8Array => {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  view.setUint32(directory + 24, size, true);
  return copy;
};

describe('unzip', () => {
  test('gives the wanted files', () => {
    const archive = zipSync({
      'a/b.xml': bytes('one'),
      'c.bin': [bytes('two'), { level: 0 }],
      'd.xml': bytes('three'),
    });
    const files = unzip(archive, (name) => name !== 'd.xml');
    expect([...files].map(([name, content]) => [name, new TextDecoder().decode(content)])).toEqual([
      ['a/b.xml', 'one'],
      ['c.bin', 'two'],
    ]);
  });

  test('refuses a bomb by the sizes that it declares', () => {
    expect(() => unzip(zeros, all)).toThrow('zip bomb');
    expect(() => unzip(declaring(zipSync({ a: bytes('small') }), MAX_UNPACKED_BYTES + 1), all)).toThrow('zip bomb');
  });

  test('refuses a bomb that declares too little, before it is unpacked whole', () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(() => unzip(declaring(zeros, 100), all)).toThrow('zip bomb');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  test('refuses what is damaged or protected', () => {
    const archive = zipSync({ 'a.xml': bytes('one '.repeat(1_000)) });
    expect(() => unzip(bytes('junk'), all)).toThrow('damaged');
    expect(() => unzip(bytes('junk '.repeat(100)), all)).toThrow('damaged');
    expect(() => unzip(archive.slice(0, -10), all)).toThrow('damaged');
    const broken = archive.slice();
    broken.fill(0xff, 40, 60);
    expect(() => unzip(broken, all)).toThrow('damaged');
    const locked = archive.slice();
    const view = new DataView(locked.buffer);
    view.setUint8(view.getUint32(locked.length - 6, true) + 8, 1);
    expect(() => unzip(locked, all)).toThrow('protected by a password');
  });
});
