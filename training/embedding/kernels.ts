import { readFile } from 'node:fs/promises';
import openWabt from 'wabt';

/** What of WebAssembly is used here: Node's types have its names only. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  instantiate: (binary: Uint8Array, imports: object) => Promise<{ instance: { exports: unknown } }>;
};

const PAGE = 65_536;
const FLOAT = 4;

/** Places are byte addresses in `floats.buffer`, widths bytes. */
export type Kernels = {
  floats: Float32Array;
  addScaled: (to: number, from: number, scale: number, width: number) => void;
  dot: (a: number, b: number, width: number) => number;
  /** Dot products of `a` with `count` rows, to `out`; `count` is a multiple of 4. */
  dotEach: (a: number, rows: number, out: number, count: number, width: number) => void;
  /** Sets room for floats aside and returns where it begins, a multiple of 16. */
  reserve: (floats: number) => number;
};

/** Compiles kernels.wat over a memory of that many floats: a training step takes a fifth of what it takes in plain JavaScript. */
export const openKernels = async (floats: number): Promise<Kernels> => {
  const source = await readFile(new URL('kernels.wat', import.meta.url), 'utf8');
  const { parseWat } = await openWabt();
  const binary = parseWat('kernels.wat', source, { simd: true }).toBinary({}).buffer;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((floats * FLOAT) / PAGE) });
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(binary), { host: { memory } });
  const functions = instance.exports as Pick<Kernels, 'addScaled' | 'dot' | 'dotEach'>;
  let used = 0;
  return {
    floats: new Float32Array(memory.buffer),
    addScaled: functions.addScaled,
    dot: functions.dot,
    dotEach: functions.dotEach,
    reserve: (count) => {
      const place = used;
      used += Math.ceil((count * FLOAT) / 16) * 16;
      if (used > memory.buffer.byteLength) throw new Error(`The kernels have no room for ${count} floats more.`);
      return place;
    },
  };
};
