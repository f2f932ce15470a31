import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** Bytes in use that a small corpus takes up, with room to spare. */
const SMALL = 80 * 2 ** 20;
/** How often is looked, and how many looks back: garbage was collected at one of them. */
const LOOK_MILLISECONDS = 1_000;
const LOOKS = 10;

/** Whether V8 is to collect garbage early or late, by the bytes that were in use at the last looks. */
export const growthFor = (used: readonly number[]): '--optimize-for-size' | '--no-optimize-for-size' =>
  Math.min(...used) < SMALL ? '--optimize-for-size' : '--no-optimize-for-size';

/**
 * Keeps the heap close to what is in use as long as that is little: left alone, V8 lets garbage take up several times as much.
 * Where much is kept, looking through it often would cost more than the memory is worth.
 */
export const keepHeapSmall = (): void => {
  const looks: number[] = [];
  const look = (): void => {
    looks.push(getHeapStatistics().used_heap_size);
    if (looks.length > LOOKS) looks.shift();
    setFlagsFromString(growthFor(looks));
  };
  look();
  setInterval(look, LOOK_MILLISECONDS).unref();
};
