#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { start } from './start.js'

await start({
  needs: [22, 18], // the first that runs TypeScript as it is
  load: () => import('../main.ts'),
  childEntry: () => fileURLToPath(import.meta.resolve('@mlgate/child')),
})
