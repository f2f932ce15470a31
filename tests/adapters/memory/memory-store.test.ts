import { createMemoryStore } from '../../../src/adapters/memory/memory-store.ts';
import { storeContract } from '../../contracts/store.ts';

storeContract('the store in memory', async () => ({ store: createMemoryStore(), close: async () => {} }));
