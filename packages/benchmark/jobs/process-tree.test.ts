import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { storageUse } from './process-tree.ts'

const megabyte = 1e6

it.runIf(process.platform === 'linux')(
  'what a process writes to storage counts to its parent once it has ended, with what it started itself',
  async () => {
    // Folders of temporary files may lie in memory.
    const folder = mkdtempSync(join(import.meta.dirname, '../../../node_modules/.written-'))
    const before = await storageUse()
    try {
      const write = `require('node:fs').writeFileSync('out.bin', Buffer.alloc(${megabyte}))`
      const start = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(write)}])`
      execFileSync(process.execPath, ['-e', start], { cwd: folder })
    } finally {
      rmSync(folder, { recursive: true })
    }
    const { written = 0 } = (await storageUse()) ?? {}
    expect(written - (before?.written ?? 0)).toBeGreaterThanOrEqual(megabyte)
  },
)
