import type { Store } from '../../src/ports/store.ts';

/** How a suite gets a fresh, empty store of the adapter under test. */
export type OpenStore = () => Promise<{ store: Store; close: () => Promise<void> }>;

/** Runs `work` on a fresh store and closes it. */
export const withStore = async (open: OpenStore, work: (store: Store) => Promise<void>): Promise<void> => {
  const { store, close } = await open();
  try {
    await work(store);
  } finally {
    await close();
  }
};
