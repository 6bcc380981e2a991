import { expect, it } from 'vitest'
import { check, failures, fileWith } from './test-support/checks.ts'

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
