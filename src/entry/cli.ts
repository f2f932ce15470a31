import module from 'node:module';
import { keepHeapSmall } from './heap-growth.ts';

// Compiled code is kept for the next start, which takes half the time then.
module.enableCompileCache();
keepHeapSmall();
// Only now: what is imported before is not kept.
const { main } = await import('./cli/main.ts');
await main(process.argv.slice(2));
