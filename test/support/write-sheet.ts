import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { root } from './run-mlgate.ts'

type SheetCell = string | number | null

/** Writes a workbook of one sheet, whose first row is its header. */
export function writeSheet(path: string, rows: readonly (readonly SheetCell[])[]): void {
  const files = unzipSync(readFileSync(join(root, 'test/fixtures/sheets/people.xlsx')))
  const records = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellOf(cell, row, at)).join('')}</row>`,
  )
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${records.join('')}</sheetData></worksheet>`
  writeFileSync(path, zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(sheet) }))
}

function cellOf(cell: SheetCell, row: number, at: number): string {
  const place = `r="${String.fromCharCode(65 + at)}${row + 1}"`
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`
  return `<c ${place} t="inlineStr"><is><t>${cell}</t></is></c>`
}
