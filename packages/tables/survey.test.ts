import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { surveyText } from './index.ts'
import { fileWith, goldens } from './test-support/tables.ts'

const manyLines = 'id,name\n'.concat('1,größer als sonst üblich\n'.repeat(80_000))

describe('surveyText', () => {
  it('F8: names Latin-1 and the line where it shows', async () => {
    await expect(surveyText(join(goldens, 'latin1.csv'), 'latin1.csv', 'utf-8')).rejects.toMatchObject({
      code: 'MG4002',
      message: expect.stringContaining('Latin-1'),
      place: { file: 'latin1.csv', line: 2 },
    })
  })

  it('F8: finds the one bad byte at the end of a long file, and NUL bytes', async () => {
    const late = Buffer.concat([Buffer.from(manyLines), Buffer.from([0x32, 0x2c, 0xe9, 0x0a])])
    await expect(surveyText(fileWith('a.csv', late), 'a.csv', 'utf-8')).rejects.toMatchObject({
      place: { line: 80_002 },
    })
    const nul = Buffer.concat([Buffer.from(manyLines), Buffer.from('2,a\0b\n')])
    await expect(surveyText(fileWith('a.csv', nul), 'a.csv', 'utf-8')).rejects.toThrow(/NUL/)
    await expect(surveyText(fileWith('a.csv.gz', gzipSync(nul)), 'a.csv.gz', 'utf-8')).rejects.toThrow(/NUL/)
  })

  it('takes no character for broken because a chunk ends in it, but one that the file ends in', async () => {
    expect(await surveyText(fileWith('a.csv', manyLines), 'a.csv', 'utf-8')).toMatchObject({
      mayHaveBlankLines: false,
    })
    await expect(
      surveyText(fileWith('a.csv', Buffer.from('id\nü').subarray(0, 4)), 'a.csv', 'utf-8'),
    ).rejects.toMatchObject({ code: 'MG4002' })
  })

  it('F8: sees that text declared as Latin-1 is another, though every byte is a letter in it', async () => {
    const cases = [
      ['id,name\n1,a\n2,Müller\n', 'utf8', 'UTF-8', 3],
      ['id,name\n1,a\n2,5 \x80\n3,ü\n', 'latin1', 'Windows-1252', 3],
    ] as const
    for (const [text, encoding, seen, line] of cases) {
      const path = fileWith('a.csv', Buffer.from(text, encoding))
      await expect(surveyText(path, 'a.csv', 'latin-1')).rejects.toMatchObject({
        code: 'MG4002',
        message: `a.csv is not LATIN-1 text at line ${line}: it looks like ${seen}.`,
        place: { line },
      })
    }
  })

  it.each([
    ['a\n1\n2\n', false],
    ['a\r\n1\r\n2\r\n', false],
    ['a\r1\r2\r', false],
    ['a\r\n1\n2\r\n', true],
    ['a\n1\r2\n', true],
    ['a\r\n1\r2\r\n', true],
  ])('tells whether %j has line ends of several kinds', async (text, expected) => {
    expect(await surveyText(fileWith('a.csv', text), 'a.csv', 'utf-8')).toMatchObject({
      mayMixLineEnds: expected,
    })
  })

  it('takes no line end for another because a chunk ends in it', async () => {
    for (const before of [2 ** 20 - 2, 2 ** 20 - 1, 2 ** 20]) {
      const path = fileWith('a.csv', `${'x'.repeat(before)}\r\ny\r\n`)
      expect(await surveyText(path, 'a.csv', 'utf-8')).toMatchObject({ mayMixLineEnds: false })
    }
  })

  it('lets Latin-1 pass where it is declared', async () => {
    expect(await surveyText(join(goldens, 'latin1.csv'), 'f', 'latin-1')).toMatchObject({
      mayHaveBlankLines: false,
    })
  })

  it.each([
    ['a,b\n1,2\n\n3,4\n', true],
    ['a,b\r\n1,2\r\n\r\n3,4\r\n', true],
    ['a,b\n1,2\n\n\n', false],
    ['a,b\n1,2\n', false],
    ['', false],
  ])('tells whether there may be blank lines before the last record: %j', async (text, expected) => {
    expect(await surveyText(fileWith('a.csv', text), 'a.csv', 'utf-8')).toMatchObject({
      mayHaveBlankLines: expected,
    })
  })

  it('sees blank lines that lie across chunks', async () => {
    const chunk = 1 << 20
    for (const before of [chunk - 2, chunk - 1, chunk]) {
      const text = `${'x'.repeat(before)}\n\ny\n`
      expect(await surveyText(fileWith('a.csv', text), 'a.csv', 'utf-8')).toMatchObject({
        mayHaveBlankLines: true,
      })
    }
  })

  it('accepts every well-formed text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed() && !text.includes('\0')),
        async (text) => {
          await surveyText(fileWith('a.csv', text), 'a.csv', 'utf-8')
        },
      ),
      { numRuns: 50 },
    )
  })
})
