import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // Needs a browser: npm run test:browser.
    exclude: ['**/node_modules/**', 'test/browser/**'],
    // Many tests start real child processes; on a loaded two-core runner one start can take seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
