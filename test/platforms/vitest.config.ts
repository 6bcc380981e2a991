import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The lane that starts the servers of other platforms on this machine, each installed once into the user's cache. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/platforms/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 900_000,
    pool: 'forks',
    // Servers take memory; one at a time.
    fileParallelism: false,
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
