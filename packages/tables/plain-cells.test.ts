import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellReport, type CellShape, describeTable, type TextDialect, watchCells } from './index.ts'
import { engineOver, fileWith, sourceOf } from './test-support/tables.ts'

const asked = new Map<string, CellShape>([
  ['n', 'integer'],
  ['x', 'number'],
  ['d', 'date'],
])

/** What is known of the cells in the end. */
async function reportOf(files: string | string[], dialect: TextDialect = {}): Promise<CellReport> {
  const source = sourceOf(files, { dialect })
  const engine = await engineOver(source)
  let report: CellReport | undefined
  for await (const next of watchCells(await describeTable(engine, source), asked)) report = next
  if (report === undefined) throw new Error('nothing was told')
  return report
}

async function doubtfulIn(text: string | Buffer, dialect: TextDialect = {}): Promise<string[] | 'irregular'> {
  const { doubtful, isRegular } = await reportOf(fileWith('a.csv', text), dialect)
  return isRegular ? [...doubtful].sort() : 'irregular'
}

const megabyte = 2 ** 20

describe('columns of text files whose cells have a shape', () => {
  it('have it in every row, or no cell at all', async () => {
    expect(await doubtfulIn('t,n,x,d\na b,1,1.5,2024-01-05\n,,,\n"q ""x"", y\nz",-7,1e5,\n')).toEqual([])
    expect(await doubtfulIn('t,n,x,d\na,1,1.5,2024-01-05\nb,1_0,2,2024-1-5\n')).toEqual(['d', 'n'])
    expect(await doubtfulIn('n,t\n1,a\n 2,b\n')).toEqual(['n'])
    expect(await doubtfulIn('t,n\na,1\nb,"2"\n')).toEqual(['n'])
  })

  it.each([
    ['line ends of any kind, and none at the end', 't,n\r\na,1\r\nb, 2', ['n']],
    ['returns alone', 't,n\ra,1\rb, 2\r', ['n']],
    ['a byte order mark before quotes', '\ufeff"n",t\n1,a\n', []],
    ['quotes in the header, and line ends in them', 't,"n","a\nb"\na,1,c\n', []],
    ['blank lines', 't,n\na,1\n\nb,2\n\n', []],
    ['one column alone', 'n\n1\n\n 2\n', ['n']],
    ['no rows', 't,n\n', []],
    ['a header without a line end', 't,n', []],
  ])('are told apart in files with %s', async (_, text, doubtful) => {
    expect(await doubtfulIn(text)).toEqual(doubtful)
  })

  it.each([
    ['other marks', { delimiter: ';', quote: "'" }, "t;n\n'a;b';1\nc; 2\n", ['n']],
    ['a delimiter that a shape has', { delimiter: '-' }, 't-n\na-1\nb-2\n', []],
    ['Latin-1', { encoding: 'latin-1' }, Buffer.from('t,n\n\xfc,1\n\xe9, 2\n', 'latin1'), ['n']],
    ['a delimiter of several bytes', { delimiter: '§' }, 't§n\na§1\n', 'irregular'],
  ] as const)('are told apart in files with %s', async (_, dialect, text, doubtful) => {
    expect(await doubtfulIn(text, dialect)).toEqual(doubtful)
  })

  it.each([
    ['a record with too few fields', 't,n\na,1\nb\nc,2\n'],
    ['a record with too many fields', 't,n\na,1\nb,2,3\n'],
    ['a quote in the midst of a field', 't,n\na"b,1\n'],
    ['something after a closing quote', 't,n\n"a" ,1\n'],
    ['a quote that is never closed', 't,n\n"a,1\nb,2\n'],
  ])('are not known where there is %s', async (_, text) => {
    expect(await doubtfulIn(text)).toBe('irregular')
  })

  it('are not known in tables of very many columns', async () => {
    const names = (count: number) =>
      ['n', ...Array.from({ length: count }, (_, index) => `c${index}`)].join(',')
    expect(await doubtfulIn(`${names(2000)}\n`)).toEqual([])
    expect(await doubtfulIn(`${names(20_000)}\n`)).toBe('irregular')
  })

  it('are looked at in files of many megabytes, wherever these are cut for reading', async () => {
    const record = '"a, b\n""c""",123,4.5,2024-01-05\n'
    for (const shift of [0, 1, 2, 3]) {
      const rows = record.repeat(Math.ceil((3 * megabyte) / record.length))
      const text = `t,n,x,d\n${'y'.repeat(shift)},1,,\n${rows}`
      expect(await doubtfulIn(text)).toEqual([])
      expect(await doubtfulIn(`${text}a,1,1 ,\n${rows}`)).toEqual(['x'])
    }
  })

  it('are looked at in packed files, in files of several layouts, and in all of them', async () => {
    const [first, second] = ['t,n\na,1\n', 'x,t\n1.5,b\n']
    const packed = fileWith('b.csv.gz', gzipSync('x,t\n1 5,b\n'))
    expect((await reportOf([fileWith('a.csv', first), fileWith('b.csv', second)])).doubtful).toEqual(
      new Set(),
    )
    expect((await reportOf([fileWith('a.csv', first), packed])).doubtful).toEqual(new Set(['x']))
  })

  it('are known after each megabyte, with how much was looked at', async () => {
    const line = 'some text,12345\n'
    const text = `t,n\n${line.repeat(megabyte / line.length)}${'a, 1\n'.repeat(megabyte / 5)}`
    const source = sourceOf(fileWith('a.csv', text))
    const engine = await engineOver(source)
    const told: [number, string[]][] = []
    for await (const { bytes, doubtful, firstLines } of watchCells(
      await describeTable(engine, source),
      asked,
    )) {
      expect(firstLines).toBe(megabyte / line.length)
      told.push([bytes, [...doubtful]])
    }
    expect(told[0]).toEqual([megabyte, []])
    expect(told.at(-1)).toEqual([text.length, ['n']])
  })

  it('are those that hold no other cell, in any table', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', '1'), maxLength: 6 })
    const number = fc.oneof(fc.integer().map(String), fc.constantFrom('', '', '1e3', ' 4', '1_0', '"5"'))
    const quoted = (cell: string) => (/[,"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, number, text), { maxLength: 400 }), async (rows) => {
        const lines = rows.map(([left, cell, right]) => `${quoted(left)},${cell},${quoted(right)}\n`)
        const isPlain = rows.every(([, cell]) => /^(-?\d{1,15})?$/.test(cell))
        expect(await doubtfulIn(`t,n,u\n${lines.join('')}`)).toEqual(isPlain ? [] : ['n'])
      }),
      { numRuns: 50 },
    )
  })
})
