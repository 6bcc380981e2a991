import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readResponses } from './read-responses.ts'

/** Reads answers beside as many rows as they are of, two to each. */
async function read(answers: object[]) {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-answers-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'rows.csv')
  await writeFile(file, `a,y\n${answers.map(() => '1,go\n2,stop\n').join('')}`)
  const batches = await Promise.all(
    answers.map(async (answer, index) => {
      const body = join(folder, `${index}.answer`)
      await writeFile(body, JSON.stringify(answer))
      return { body, headerBytes: null, rows: 2, size: 2 }
    }),
  )
  return readResponses(
    {
      data: { files: [file], format: 'csv' },
      names: ['rows.csv'],
      endpoint: 'signs',
      target: 'y',
      batches,
      output: join(folder, 'out.parquet'),
    },
    { temporaryFolder: folder, memoryBytes: 2 ** 28, progress: () => undefined },
  )
}

const labels = (more: object = {}) => ({
  outputs: [{ name: 'said', datatype: 'BYTES', shape: [2], data: ['go', 'stop'] }],
  ...more,
})

it('answers are read as the outputs of a model, with the version that gave them', async () => {
  expect(await read([labels({ model_version: '3' }), labels({ model_version: '3' })])).toEqual({
    rows: 4,
    fileRows: [4],
    task: 'classification',
    modelVersion: '3',
    readAs: 'labels from the output said',
    notes: [],
  })
})

it.each([
  [
    'of two versions',
    [labels({ model_version: '3' }), labels({ model_version: '4' })],
    'the version 4 answered after 3',
  ],
  [
    'of two datatypes',
    [labels(), { outputs: [{ name: 'said', datatype: 'INT64', shape: [2], data: [0, 1] }] }],
    'the output "said" is not of one datatype in all answers',
  ],
  [
    'for fewer rows than were sent',
    [{ outputs: [{ name: 'said', datatype: 'BYTES', shape: [1], data: ['go'] }] }],
    'for 2 rows the output said has the shape [1]',
  ],
  [
    'without an output that was there before',
    [labels(), { outputs: [{ name: 'other', datatype: 'BYTES', shape: [2], data: ['a', 'b'] }] }],
    'the output said was not computed',
  ],
])('answers %s are an error that says so', async (_, answers, message) => {
  await expect(read(answers)).rejects.toThrow(message)
})
