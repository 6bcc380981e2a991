import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anyColumns } from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { checkData, type DataCheckRequest } from '@mlgate/data'
import type { RemoteFiles } from '@mlgate/files'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { JobRunner } from '../jobs.ts'
import { type DataStepOptions, dataStep } from './data-step.ts'

const schema: DataStepOptions['schema'] = {
  ...anyColumns,
  columns: {
    id: { type: 'integer', nulls: 'none', required: true, max: 2 },
    year: { type: 'integer', nulls: 'none', required: true },
  },
}

/** Measures data whose job runs in this process, where everything on other machines is two files. */
async function measure(options: Partial<DataStepOptions>, bring: RemoteFiles['bring']) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-data-step-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const runJob = (_: string, request: DataCheckRequest) =>
    checkData(request, { progress: () => {}, temporaryFolder: folder, memoryBytes: 2 ** 28 })
  const remote: RemoteFiles = {
    bring: async (...asked) => {
      const brought = await bring(...asked)
      for (const { file } of brought) writeFileSync(join(folder, file), 'id\n1\n2\n3\n')
      return brought.map((each) => ({ ...each, file: join(folder, each.file) }))
    },
    bringLarge: async () => Promise.reject(new Error('not asked for')),
    bringTracked: async () => undefined,
  }
  const step = dataStep(
    { name: 'rows', data: [], schema, samples: 0, ...options },
    {
      runJob: runJob as unknown as JobRunner,
      locations: { folder, workspace: folder, outside: 'refuse', temporaryFolder: folder, remote },
      temporaryFolder: folder,
      commit: undefined,
    },
  )
  return step.measure(await step.identify())
}

describe('data on other machines', () => {
  it.each([
    's3://bucket/year=*/part.csv',
    'gs://bucket/year=*/part.csv',
    'az://container/year=*/part.csv',
    'hf://org/repo@main/year=*/part.csv',
    'mlflow:rows@champion/year=*/part.csv',
  ])('is checked as files here are, under its own names: %s', async (location) => {
    const names = [2023, 2024].map((year) => location.replace('*', String(year)))
    const { subject, checks, notes } = await measure({ data: location }, async () =>
      names.map((name, index) => ({ file: `${index}.csv`, name, version: `v${index}` })),
    )
    expect(subject.data).toMatchObject(
      names.map((path, index) => ({ path, rows: 3, rejectedRows: 0, version: `v${index}` })),
    )
    // The names of the folders there are columns, too.
    expect(checks.filter(({ status }) => status === 'fail')).toMatchObject([
      { id: 'range', column: 'id', rows: [3, 6], file: names[0], line: 4 },
    ])
    expect(notes).toEqual([])
  })

  it('that cannot be had is an error that says so', async () => {
    const refused = new MlgateError({ code: 'MG8504', message: 's3://bucket/a.csv cannot be brought.' })
    await expect(measure({ data: 's3://bucket/a.csv' }, async () => Promise.reject(refused))).rejects.toBe(
      refused,
    )
  })
})

describe('a sample', () => {
  it('is told in a note, with how many rows there are', async () => {
    const { subject, notes } = await measure(
      { data: 's3://bucket/year=1/a.csv', sample: { share: 0.4 } },
      async () => [{ file: 'a.csv', name: 's3://bucket/year=1/a.csv' }],
    )
    expect(subject).toMatchObject({ data: [{ rows: 3 }], sampledRows: 1 })
    expect(notes).toEqual([expect.stringMatching(/^Sampled: the checks looked at 1 of 3 rows \(33 %\)/)])
  })
})
