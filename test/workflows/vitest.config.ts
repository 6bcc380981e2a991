import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The lane that runs whole workflows, in a workflow runner of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/workflows/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 600_000,
    pool: 'forks',
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
