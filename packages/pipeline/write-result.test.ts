import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseResult } from '@mlgate/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resultFileStem } from './write-result.ts'

const writer = fileURLToPath(new URL('./test-support/write-result.ts', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlgate-write-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('results of one name', () => {
  it('written by steps at the same moment each get a file of their own, with what belongs beside it', async () => {
    const results = join(folder, 'results')
    const steps = Array.from({ length: 6 }, async (_, step) => {
      const sidecar = join(folder, `${step}`, 'evaluation-signs.predictions.parquet')
      const { stdout } = await promisify(execFile)(process.execPath, [
        writer,
        results,
        sidecar,
        `${step}`,
        '20',
      ])
      return stdout.trim().split('\n')
    })
    const paths = (await Promise.all(steps)).flat()
    expect(new Set(paths).size).toBe(120)
    for (const path of paths) {
      const { parameters } = parseResult(await readFile(path, 'utf8'), path)
      const beside = join(path, '..', 'evaluation-signs.predictions.parquet')
      expect(await readFile(beside, 'utf8')).toBe(String(parameters.step))
    }
    const left = await readdir(results, { recursive: true })
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('leave alone what is there and no result', async () => {
    const theirs = join(folder, 'evaluation-signs.json')
    await writeFile(theirs, 'theirs')
    const sidecar = join(folder, 'a', 'evaluation-signs.predictions.parquet')
    const { stdout } = await promisify(execFile)(process.execPath, [writer, folder, sidecar, '0', '1'])
    expect(stdout.trim()).toBe(join(folder, '2', 'evaluation-signs.json'))
    expect(await readFile(theirs, 'utf8')).toBe('theirs')
  })
})

describe('the file name of a result', () => {
  const longest = (name: string) => `${resultFileStem({ kind: 'evaluation', name })}.predictions.parquet`

  it.each([
    '标'.repeat(200),
    '👍'.repeat(90),
    '𠀀'.repeat(90),
    'é'.repeat(80),
    `${'a'.repeat(79)}𠀀`,
    '\ud83d',
  ])('is well-formed and at most 255 bytes: %j', (name) => {
    expect(Buffer.byteLength(longest(name))).toBeLessThanOrEqual(255)
    expect(longest(name).isWellFormed()).toBe(true)
  })

  it('is another for another name, however long both are', () => {
    expect(longest(`${'标'.repeat(200)}a`)).not.toBe(longest(`${'标'.repeat(200)}b`))
  })

  it.each(['con', 'nul', 'a/b', 'a:b', 'trailing. '])('is one that Windows takes: %j', (name) => {
    expect(longest(name)).toMatch(/^evaluation-[\p{L}\p{N}._-]+$/u)
  })
})
