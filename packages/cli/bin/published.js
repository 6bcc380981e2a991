#!/usr/bin/env node
// The entrance of the published package.
import { fileURLToPath } from 'node:url'
import { start } from './start.js'

await start({
  needs: [22, 0],
  load: () => import('../main.ts'),
  childEntry: () => fileURLToPath(new URL('../lib/child.js', import.meta.url)),
})
