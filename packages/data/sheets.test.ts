import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type BriefSchema, check, checkNamed, failures, fileWith } from './test-support/checks.ts'

const fixtures = join(import.meta.dirname, '../../test/fixtures/sheets')
const people = join(fixtures, 'people.xlsx')
const twoSheets = join(fixtures, 'two-sheets.xlsx')

const columns: BriefSchema['columns'] = {
  id: { type: 'integer' },
  name: {},
  born: { type: 'date' },
  seen_at: { type: 'timestamp' },
  height: { type: 'number', max: 3 },
  member: { type: 'boolean' },
}

/** The workbook of people with one of its files changed. */
function changed(file: string, change: (xml: string) => string): string {
  const files = unzipSync(readFileSync(people))
  const xml = Buffer.from(files[file] as Uint8Array).toString()
  return fileWith('changed.xlsx', Buffer.from(zipSync({ ...files, [file]: strToU8(change(xml)) })))
}

describe('sheets of Excel', () => {
  it('are tables whose cells keep their types; a blank row is a row', async () => {
    const report = await check(people, { columns }, { samples: 5 })
    expect(report.rows).toBe(4)
    expect(failures(report)).toEqual([
      'type id rows 4',
      'nulls id rows 3',
      'nulls name rows 3',
      'type born rows 4',
      'nulls born rows 3',
      'nulls seen_at rows 3',
      'nulls height rows 3',
      'range height rows 4',
      'nulls member rows 3',
    ])
    expect(checkNamed(report, 'type', 'id')).toMatchObject({ samples: ['3'] })
    expect(checkNamed(report, 'range', 'height')).toMatchObject({ samples: ['181.5'] })
  })

  it('keep blanks and leading zeros in texts', async () => {
    const report = await check(people, { columns: { ...columns, name: { enum: ['Ada', ' Bo ', '007'] } } })
    expect(checkNamed(report, 'enum', 'name')?.status).toBe('pass')
  })

  it('hold times to the second', async () => {
    const times = ['2024-01-31T10:30:00', '2024-02-01T00:00:00', '2024-01-31T23:59:59']
    const seen: BriefSchema['columns'][string] = { type: 'timestamp', enum: times, nulls: 'any' }
    const report = await check(people, { columns: { ...columns, seen_at: seen } })
    expect(checkNamed(report, 'enum', 'seen_at')?.status).toBe('pass')
  })

  it('hold what formulas came to, and the text of their errors', async () => {
    const schema: BriefSchema = {
      format: { sheet: 'Sums & more' },
      columns: {
        a: { type: 'integer' },
        b: { type: 'integer' },
        sum: { type: 'integer', min: 3, max: 3 },
        share: {},
      },
    }
    const report = await check(
      twoSheets,
      { ...schema, columns: { ...schema.columns, share: { type: 'number' } } },
      { samples: 1 },
    )
    expect(failures(report)).toEqual(['type share rows 2'])
    expect(checkNamed(report, 'type', 'share')?.samples).toEqual(['#DIV/0!'])
  })

  it('are named where there are several', async () => {
    await expect(check(twoSheets, { columns: { a: {} } })).rejects.toMatchObject({
      code: 'MG4001',
      message:
        'two-sheets.xlsx has 2 sheets, and nothing says which of them is the table: "Notes", "Sums & more".',
    })
    await expect(check(twoSheets, { format: { sheet: 'Sums' }, columns: { a: {} } })).rejects.toMatchObject({
      message: 'two-sheets.xlsx has no sheet "Sums", but "Notes", "Sums & more".',
    })
  })

  it('F4: tell columns of the same name', async () => {
    const path = changed('xl/worksheets/sheet1.xml', (xml) => xml.replace('<t>name</t>', '<t>ID</t>'))
    const report = await check(path, { columns: { id: { type: 'integer' } }, 'extra-columns': 'ignore' })
    expect(checkNamed(report, 'duplicate-column')).toMatchObject({ status: 'fail', observed: '"id", "ID"' })
  })

  it.each([
    ['a.xlsx', Buffer.from('id,name\n1,a\n'), /no workbook of Excel/],
    ['a.xlsx', readFileSync(people).subarray(0, 2000), /no workbook of Excel/],
    ['a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /an \.xls file, or protected by a password/],
    ['a.xlsx', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), /no workbook of Excel/],
    ['a.xlsx', Buffer.alloc(0), /no workbook of Excel/],
  ])('F11: %s that is none is an error in words', async (name, bytes, message) => {
    await expect(check(fileWith(name, bytes), { columns })).rejects.toMatchObject({
      code: 'MG4001',
      message: expect.stringMatching(message),
      place: { file: 'a.xlsx' },
    })
  })

  it('that unpack to far more than a sheet holds are refused', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(1024) }))
    // What the file says of its own size, in its directory.
    bomb.writeUInt32LE(0xfffffff0, bomb.indexOf('PK\x01\x02') + 24)
    await expect(check(fileWith('a.xlsx', bomb), { columns })).rejects.toMatchObject({ code: 'MG4010' })
  })

  it('with entities of their own expand none of them', async () => {
    const path = changed('xl/workbook.xml', (xml) =>
      xml
        .replace(/<workbook/, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook')
        .replace('People', '&b;'),
    )
    const report = await check(path, { columns }).catch((error: Error) => error)
    // Three times four of them would have to be told, in a sheet's name.
    expect(JSON.stringify(report)).not.toContain('aaaaaaaa')
  })
})
