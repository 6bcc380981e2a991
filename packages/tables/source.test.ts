import { describe, expect, it } from 'vitest'
import { tableFormatOf } from './index.ts'

describe('tableFormatOf', () => {
  it.each([
    ['a.csv', 'csv'],
    ['dir.parquet/a.TSV', 'tsv'],
    ['a.json', 'json'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl.gz', 'ndjson'],
    ['a.b.csv.gz', 'csv'],
    ['a.parquet', 'parquet'],
  ])('takes %s for %s', (path, format) => {
    expect(tableFormatOf(path)).toBe(format)
  })

  it('names the known extensions for an unknown one, and the one that was probably meant', () => {
    expect(() => tableFormatOf('rows.xlsx')).toThrow(
      expect.objectContaining({ code: 'MG4003', hint: expect.stringContaining('.parquet') }),
    )
    expect(() => tableFormatOf('rows.parqet')).toThrow(
      expect.objectContaining({ hint: 'Did you mean .parquet?' }),
    )
    expect(() => tableFormatOf('rows')).toThrow(expect.objectContaining({ code: 'MG4003' }))
  })

  it('refuses a gzipped Parquet file, which nothing reads', () => {
    expect(() => tableFormatOf('a.parquet.gz')).toThrow(/compresses its own pages/)
  })
})
