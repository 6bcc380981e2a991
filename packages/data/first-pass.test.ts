import { expect, it } from 'vitest'
import { explainCheck } from './index.ts'
import { check, failures, fileWith, parquetWith, schemaOf, temporaryFolder } from './test-support/checks.ts'

it('columns by the hundred are checked in several scans of a text file, of which one tells what it rejects', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `c${index}`)
  const columns = Object.fromEntries(
    names.map((name, index) => [name, { type: 'integer', min: 0, max: index === 299 ? 1 : 2 } as const]),
  )
  const record = (value: string) => names.map(() => value).join(',')
  const text = [names.join(','), record('1'), '7', record('2'), `x${record('2')}`].join('\n')
  const report = await check(fileWith('a.csv', `${text}\n`), { columns })
  expect(failures(report)).toEqual([
    'ragged-row rows 2 line 3',
    'type c0 rows 4 line 5',
    'range c299 rows 3,4 line 4',
  ])
  expect(report).toMatchObject({ rows: 4, rejectedRows: 1 })
})

it('outliers are measured in the same scan as all else, of at most eight columns whose values are held', async () => {
  const scansOf = async (count: number, method: 'tukey' | 'z-score') => {
    const names = Array.from({ length: count }, (_, index) => `c${index}`)
    const path = await parquetWith(`SELECT ${names.map((name) => `1 AS ${name}`).join(', ')}`)
    const outliers = { 'max-share': 0, method, factor: 3 } as const
    const columns = Object.fromEntries(names.map((name) => [name, { type: 'integer', outliers } as const]))
    const request = {
      source: { files: [path], format: 'parquet' as const },
      schema: schemaOf({ columns }),
      samples: 0,
      names,
    }
    return explainCheck(request, {
      progress: () => {},
      temporaryFolder: temporaryFolder(),
      memoryBytes: 2 ** 28,
    })
  }
  expect(await scansOf(8, 'tukey')).toHaveLength(1)
  expect(await scansOf(17, 'tukey')).toHaveLength(3)
  expect(await scansOf(17, 'z-score')).toHaveLength(1)
})
