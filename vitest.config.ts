import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Vitest leaves one core free by default, which on two cores is half of the machine.
        test: {
          name: 'node',
          maxWorkers: '100%',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/runtime/{browser,workerd}/**'],
        },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/runtime/browser/**/*.test.ts'], fileParallelism: false },
      },
    ],
  },
});
