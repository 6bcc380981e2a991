import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The lane that builds Gitea, once into the user's cache, and runs the registry against it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/forge/**/*.test.ts'],
    testTimeout: 120_000,
    // To build it takes a quarter of an hour on a small machine.
    hookTimeout: 3_600_000,
    pool: 'forks',
    fileParallelism: false,
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
