import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb, type SqlValue } from '@mlgate/tables'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compare } from '../score/compare.ts'
import type { WorkContext } from '../work-context.ts'
import { adoptPredictions } from './adopt-predictions.ts'
import { keepPredictions } from './keep-predictions.ts'
import { sourceOf } from './predictions.ts'

let folder: string
let context: WorkContext
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-keep-'))
  context = { temporaryFolder: folder, memoryBytes: 2 ** 30, progress: () => {} }
})
afterEach(() => rm(folder, { recursive: true }))

const salt = 'octo/signs/signs'
const hashOf = (id: string) => createHash('sha256').update(`${salt}\n${id}`).digest('hex').slice(0, 32)
const at = (name: string) => join(folder, name)

/** Predictions as mlgate itself writes them, from a CSV text. */
async function adopted(name: string, csv: string): Promise<string> {
  await writeFile(at(`${name}.csv`), csv)
  const request = { files: [{ path: at(`${name}.csv`) }], outputs: [at(`${name}.parquet`)] }
  await adoptPredictions(request, context)
  return at(`${name}.parquet`)
}

async function kept(path: string): Promise<string> {
  const output = path.replace('.parquet', '.kept.parquet')
  await keepPredictions({ files: [{ path }], outputs: [output], salt }, context)
  return output
}

async function rowsOf(path: string): Promise<Record<string, SqlValue>[]> {
  const engine = await openDuckDb({
    sources: [sourceOf({ path })],
    memoryBytes: 2 ** 28,
    temporaryFolder: folder,
  })
  const rows = await engine.query(`SELECT * FROM read_parquet('${path}')`)
  engine.close()
  return rows
}

const people = 'id,target,prediction\nada@example.org,a,a\nbob@example.org,b,b\neve@example.org,a,b\n'

describe('predictions that leave the job', () => {
  it('have their ids hashed, which anybody who knows id and salt can do again', async () => {
    const file = await kept(await adopted('now', people))
    expect(await rowsOf(file)).toEqual([
      { id: hashOf('ada@example.org'), target: 'a', prediction: 'a' },
      { id: hashOf('bob@example.org'), target: 'b', prediction: 'b' },
      { id: hashOf('eve@example.org'), target: 'a', prediction: 'b' },
    ])
    expect((await readFile(file)).includes('example.org')).toBe(false)
  })

  it('stay as they are where no column names a row', async () => {
    const path = await adopted('now', 'target,prediction\na,a\nb,b\n')
    expect(await readFile(await kept(path))).toEqual(await readFile(path))
  })

  it('are the same bytes each time: a store keeps them once', async () => {
    const rows = Array.from({ length: 150_000 }, (_, row) => `row ${row},${row % 3},${row % 2}`)
    const path = await adopted('now', `id,target,prediction\n${rows.join('\n')}\n`)
    const [first, second] = [await readFile(await kept(path)), await readFile(await kept(path))]
    expect(first.equals(second)).toBe(true)
    expect((await rowsOf(path.replace('.parquet', '.kept.parquet'))).at(-1)?.id).toBe(hashOf('row 149999'))
  })

  it('meet the rows of a later change, whose ids are hashed as they are read', async () => {
    const base = await kept(await adopted('base', people))
    const shuffled = 'id,target,prediction\neve@example.org,a,a\nnew@example.org,b,b\nada@example.org,a,a\n'
    const candidate = { path: await adopted('now', shuffled), hashIdsWith: salt }
    const request = {
      candidate: [candidate],
      base: [{ path: base }],
      pairBy: 'id' as const,
      metrics: ['accuracy'],
      slices: { by: [], metrics: [] },
      seed: 0,
    }
    const { comparison } = await compare(request, context)
    expect(comparison).toMatchObject({ pairing: { rows: 3, shared: 2, by: 'id', wrongToRight: 1 } })
    const unhashed = await compare({ ...request, candidate: [{ path: candidate.path }] }, context)
    expect(unhashed.comparison).toMatchObject({ kind: 'incomparable' })
  })
})
