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
    ['a.csv.zst', 'csv'],
    ['a.parquet', 'parquet'],
    ['a.XLSX', 'xlsx'],
  ])('takes %s for %s', (path, format) => {
    expect(tableFormatOf(path)).toBe(format)
  })

  it('names the known extensions for an unknown one, and the one that was probably meant', () => {
    expect(() => tableFormatOf('rows.txt')).toThrow(
      expect.objectContaining({ code: 'MG4003', hint: expect.stringContaining('.parquet') }),
    )
    expect(() => tableFormatOf('rows.parqet')).toThrow(
      expect.objectContaining({ hint: 'Did you mean .parquet?' }),
    )
    expect(() => tableFormatOf('rows')).toThrow(expect.objectContaining({ code: 'MG4003' }))
  })

  it.each([
    ['a.parquet.gz', /packs its own content/, 'Unpack it.'],
    ['a.xls', /is a \.xls file, which is not read/, 'Save it as .xlsx, or as CSV.'],
    ['a.arrow', /is not read/, expect.stringContaining('parquet')],
    ['a.feather', /is not read/, expect.stringContaining('to_parquet')],
    ['a.pkl', /is not read/, expect.stringContaining('loading one runs code')],
  ])('refuses %s, and says how to come to a file that is read', (path, message, hint) => {
    expect(() => tableFormatOf(path)).toThrow(
      expect.objectContaining({ code: 'MG4003', message: expect.stringMatching(message), hint }),
    )
  })
})
