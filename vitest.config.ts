import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/runtime/workerd/**', 'node_modules/**'],
    testTimeout: 30_000,
  },
});
