import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RemoteFiles } from '@mlgate/files'
import { describe, expect, it, onTestFinished } from 'vitest'
import { modelAtBase } from './baselines/model-at-base.ts'
import { readLocation } from './read-location.ts'
import { identifyFiles, namesInWords, tableOf } from './subject-files.ts'

const many = (ending: string, count = 3000) =>
  Array.from({ length: count }, (_, number) => `data/${number}.${ending}`)

describe('many files of one data set', () => {
  it('are told as three and a number', () => {
    expect(namesInWords(many('csv'))).toBe('data/0.csv, data/1.csv, data/2.csv and 2997 more')
    expect(namesInWords(many('csv', 3))).toBe('data/0.csv, data/1.csv, data/2.csv')
  })

  it('of several formats are an error that names one of each', () => {
    const names = [...many('csv'), ...many('parquet')]
    const subject = names.map((path) => ({ path, sha256: '0' }))
    expect(() => tableOf({ files: names, subject }, undefined)).toThrow(
      'One data set in several formats: csv (data/0.csv), parquet (data/0.parquet).',
    )
  })
})

describe('files that were brought from elsewhere', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 5\n`
  /** A workspace, and a place that everything is brought to. */
  function scene() {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-subject-')))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'brought.csv')
    writeFileSync(file, 'id\n1\n')
    writeFileSync(join(folder, 'model.onnx'), pointer)
    const remote: RemoteFiles = {
      bring: async (_, name) => [{ file, name, version: 'v7' }],
      bringLarge: async (_, { name }) => ({ file, name, version: 'sha256:a' }),
      bringTracked: async () => undefined,
    }
    return { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote } as const
  }

  it('are called what they are called there, with their version', async () => {
    const { subject } = await identifyFiles('s3://data/test.csv', scene())
    expect(subject).toMatchObject([{ path: 's3://data/test.csv', bytes: 5, version: 'v7' }])
  })

  it('keep their name in the workspace where a pointer of Git LFS led to them', async () => {
    const { subject } = await identifyFiles('model.onnx', scene())
    expect(subject).toMatchObject([{ path: 'model.onnx', bytes: 5, version: 'sha256:a' }])
  })

  it('are read as texts, too', async () => {
    expect(await readLocation('s3://data/schema.yml', scene())).toStrictEqual({
      text: 'id\n1\n',
      file: 's3://data/schema.yml',
    })
  })

  it('are looked for at the base where the pointer lies, and not at all when they are none of the repository’s', async () => {
    const asked: string[] = []
    const places = {
      locations: scene(),
      fileAt: async (_: string, path: string) => {
        asked.push(path)
        return null
      },
    }
    const base = { sha: 'b'.repeat(40), how: 'first-parent' } as const
    await modelAtBase('model.onnx', base, places)
    const { passedOver } = (await modelAtBase('s3://data/a.onnx', base, places)) as { passedOver: string }
    expect([asked, passedOver]).toStrictEqual([
      ['model.onnx'],
      's3://data/a.onnx is no file of the repository',
    ])
  })
})
