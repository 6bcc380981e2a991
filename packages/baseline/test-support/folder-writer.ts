/**
 * A process that adds results to a folder, and joins its pieces now and then, until it is killed. It starts at a line
 * on standard input and tells the number of each result once the store has taken it.
 */

import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderStore } from '../stores/folder-store.ts'
import { commitId, sampleResult } from './sample-results.ts'

const [folder = '', temporaryFolder = '', first = '0'] = process.argv.slice(2)
const store = folderStore(folder)
const policy = { days: 1e5, results: 1e9, predictions: 1e9, now: new Date() }

process.stdin.once('data', async () => {
  for (let number = Number(first); ; number++) {
    const rows = `rows of ${number}`
    const sha256 = createHash('sha256').update(rows).digest('hex')
    const file = join(temporaryFolder, `${number}.parquet`)
    await writeFile(file, rows)
    const result = sampleResult({ commit: commitId(number) })
    const predictions = { path: 'signs.parquet', sha256, rows: 1 }
    const entry = { ...result, subject: { ...result.subject, predictions } }
    await store.write([{ result: entry, predictions: [file] }])
    writeSync(1, `${number}\n`)
    if (number % 3 === 2) await store.compact?.(policy)
  }
})
writeSync(1, 'ready\n')
