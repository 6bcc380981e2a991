import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BriefSchema, check, checkNamed, failures, fileWith } from './test-support/checks.ts'

const schema: BriefSchema = { rows: { min: 0 }, columns: { a: { nulls: 'any' }, b: { nulls: 'any' } } }

/** Records as they come, and whether each has the two fields of the header. */
const records = {
  '1,2': true,
  '"x\ny",2': true,
  '"q""q",2': true,
  '"x\n\ny",2': true,
  '"",""': true,
  ',': true,
  ' , ': true,
  'a"b,2': true,
  '\t,é': true,
  '': false,
  only: false,
  '   ': false,
  '1,2,3': false,
  '"a"x,2': false,
}

it('F3: every record of a text file is read or told as one that does not fit', async () => {
  const written = fc.array(fc.constantFrom(...(Object.keys(records) as (keyof typeof records)[])), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(written, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (lines, end, isEnded) => {
      const told = [...lines]
      // What ends a file are line ends, and no rows.
      while (told.at(-1) === '') told.pop()
      const text = ['a,b', ...lines].join(end) + (isEnded ? end : '')
      const report = await check(fileWith('a.csv', text), schema)
      const rejected = told.flatMap((line, row) => (records[line] ? [] : [row + 1]))
      expect([report.rows, report.rejectedRows]).toEqual([told.length, rejected.length])
      expect(checkNamed(report, 'ragged-row')?.rows ?? []).toEqual(rejected.slice(0, 10))
    }),
    { numRuns: 40 },
  )
})

it.each([
  ['gzip', gzipSync],
  ['zstd', zstdCompressSync],
])('reads all parts of a file that was packed by %s in several', async (_, pack) => {
  const parts = [`a,b\n${'1,2\n'.repeat(100_000)}`, `3,"x\n`, `y"\n${'4,5\n'.repeat(100_000)}`]
  const path = fileWith('a.csv.gz', Buffer.concat(parts.map((part) => pack(part))))
  const report = await check(path, schema)
  expect([report.rows, report.rejectedRows, failures(report)]).toEqual([200_001, 0, []])
})
