import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { linearModel } from '../support/build-onnx.ts'
import { resultOf, root, runMlgate } from '../support/run-mlgate.ts'
import { writeSheet } from '../support/write-sheet.ts'

const folder = mkdtempSync(join(tmpdir(), 'mlgate-sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a table as `NAME.csv` and as `NAME.xlsx`. */
function write(name: string, rows: (string | number)[][]): void {
  writeFileSync(join(folder, `${name}.csv`), rows.map((row) => `${row.join(',')}\n`).join(''))
  writeSheet(join(folder, `${name}.xlsx`), rows)
}

const rowsOf = (count: number, row: (at: number) => (string | number)[]) =>
  Array.from({ length: count }, (_, at) => row(at))

async function metricsOf(...words: string[]) {
  const result = resultOf(await runMlgate(['evaluate', ...words, '--format', 'json'], { folder }))
  return { metrics: result.metrics, gates: result.gates, pairing: result.baseline?.pairing }
}

it.each([
  [
    'classes',
    (at: number) => [at, at % 2 ? 'a' : 'b', at % 3 ? 'a' : 'b', at % 3 ? 0.75 : 0.25, at % 3 ? 0.25 : 0.75],
  ],
  ['numbers', (at: number) => [`id${at}`, (at % 4) + 1, (at % 3) + 1, '', '']],
])('predictions and their base are read from sheets of Excel as they are from CSV: %s', async (name, row) => {
  const header = [
    'id',
    'target',
    'prediction',
    ...(name === 'classes' ? ['probability:a', 'probability:b'] : []),
  ]
  write(name, [header, ...rowsOf(60, row).map((cells) => cells.slice(0, header.length))])
  write(`${name}-base`, [
    header,
    ...rowsOf(60, (at) => row(59 - at)).map((cells) => cells.slice(0, header.length)),
  ])
  writeFileSync(join(folder, 'gates.yml'), 'accuracy: { max-regression: 5pt }\n')
  const of = (extension: string) =>
    metricsOf(
      '--predictions',
      `${name}.${extension}`,
      '--base-predictions',
      `${name}-base.${extension}`,
      '--gates',
      'gates.yml',
    )
  const sheet = await of('xlsx')
  expect(sheet).toEqual(await of('csv'))
  expect(sheet.pairing).toMatchObject({ by: 'id', shared: 60 })
})

it('a model is scored on a sheet of Excel as it is on CSV', async () => {
  write('data', [['x', 'y'], ...rowsOf(50, (at) => [at + 0.5, 2 * at])])
  writeFileSync(join(folder, 'model.onnx'), linearModel([2], 1))
  const of = (file: string) => metricsOf('--model', 'model.onnx', '--data', file, '--target', 'y')
  const sheet = await of('data.xlsx')
  expect(sheet).toEqual(await of('data.csv'))
  expect(sheet.metrics.find(({ name }) => name === 'mean_absolute_error')?.value).toBe(2)
})

it('a workbook of several sheets is refused where nothing says which is the table', async () => {
  copyFileSync(join(root, 'test/fixtures/sheets/two-sheets.xlsx'), join(folder, 'two.xlsx'))
  const { code, stdout } = await runMlgate(['evaluate', '--predictions', 'two.xlsx'], { folder })
  expect(code).toBe(2)
  expect(stdout).toMatch(/has 2 sheets, and nothing says which of them is the table/)
})
