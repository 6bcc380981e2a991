import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/**/*.test.ts', 'actions/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // Lanes of their own, which need a browser, a workflow runner, a registry or servers: npm run test:browser,
    // npm run test:workflows, npm run test:package, npm run test:recipes, npm run test:platforms,
    // npm run test:forge.
    exclude: [
      '**/node_modules/**',
      'test/browser/**',
      'test/workflows/**',
      'test/package/**',
      'test/recipes/**',
      'test/platforms/**',
      'test/forge/**',
    ],
    // Many tests start real child processes; on a loaded two-core runner one start can take seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Most of what tests wait for are child processes; one worker fewer than cores leaves a core idle.
    maxWorkers: '100%',
    reporters: [['default', { summary: false }], './scripts/count-reporter.ts'],
  },
})
