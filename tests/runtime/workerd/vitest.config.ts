import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/runtime/workerd/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    env: { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' },
  },
});
