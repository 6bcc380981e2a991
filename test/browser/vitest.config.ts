import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The lane that needs a browser. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
