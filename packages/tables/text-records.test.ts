import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanRecords } from './index.ts'
import { fileWith } from './test-support/tables.ts'

const dialect = { delimiter: ',', quote: '"', encoding: 'utf-8' }

async function recordsOf(text: string | Buffer, declared = dialect): Promise<[number, number, boolean][]> {
  const records: [number, number, boolean][] = []
  await scanRecords(fileWith('a.csv', text), 'a.csv', declared, (ordinal, line, blank) => {
    records.push([ordinal, line, blank])
    return true
  })
  return records
}

describe('scanRecords', () => {
  it('tells on which line each record starts', async () => {
    expect(await recordsOf('id,text\n1,"a\nb"\n2,"say ""hi"""\n')).toEqual([
      [1, 1, false],
      [2, 2, false],
      [3, 4, false],
    ])
  })

  it('minds every kind of line end, and a last record without one', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await recordsOf(['a,b', '1,"x', 'y"', '2,z'].join(end))).toEqual([
        [1, 1, false],
        [2, 2, false],
        [3, 4, false],
      ])
    }
  })

  it('tells blank lines between records, not those at the end', async () => {
    expect(await recordsOf('a,b\n\n1,2\n\n\n')).toEqual([
      [1, 1, false],
      [2, 2, true],
      [3, 3, false],
    ])
  })

  it('takes a quote within a field for a letter', async () => {
    expect(await recordsOf('a,b\n1,5" wide\n2,c\n')).toHaveLength(3)
  })

  it('reads other encodings, and stops when told to', async () => {
    expect(
      await recordsOf(Buffer.from('a,b\n1,"ü\n"\n2,c\n', 'latin1'), { ...dialect, encoding: 'latin-1' }),
    ).toEqual([
      [1, 1, false],
      [2, 2, false],
      [3, 4, false],
    ])
    let heard = 0
    await scanRecords(fileWith('a.csv', 'a\nb\nc\n'), 'a.csv', dialect, () => {
      heard += 1
      return heard < 2
    })
    expect(heard).toBe(2)
  })

  it('agrees with whoever wrote the file', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', ' ') })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const lines: number[] = []
        let text = ''
        for (const row of rows) {
          lines.push(text.split(/\r\n|\n/).length)
          text += `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`
        }
        expect((await recordsOf(text)).map(([, line]) => line)).toEqual(lines)
      }),
      { numRuns: 100 },
    )
  })
})
