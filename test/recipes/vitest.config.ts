import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The lane that runs the guide's recipes in Python, whose packages it asks PyPI or its own cache for. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/recipes/**/*.test.ts'],
    testTimeout: 180_000,
    // The packages come once for each list of pins.
    hookTimeout: 900_000,
    pool: 'forks',
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
