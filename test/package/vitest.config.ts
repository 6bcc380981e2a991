import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The lane that packs the published package and installs it, which asks npm's registry or its cache. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/package/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: 'forks',
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
