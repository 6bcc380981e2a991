import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, type WorkerReport, work } from './data.ts'
import { tables } from './data-table.ts'
import { allInTurn, beside, type Line, mebibytes, median, runProgram } from './measure.ts'

const script = fileURLToPath(new URL('./peers/checks.py', import.meta.url))
const rounds = 3

/** Libraries, and the rows that each can be asked about within a minute or so. */
const libraries = [
  { library: 'pandera', rows: 1_000_000, formats: ['parquet', 'csv'] },
  { library: 'great-expectations', rows: 200_000, formats: ['parquet', 'csv'] },
  { library: 'frictionless', rows: 20_000, formats: ['csv'] },
]

/** The same files held against the same limits, as far as each library has them. Reading is in it, imports are not. */
export function compareDataChecks(python: string, scratch: string): Line[] {
  const schema = join(scratch, 'schema.json')
  writeFileSync(schema, JSON.stringify(tables.tall.schema))
  return libraries.flatMap(({ library, rows, formats }) => {
    const file = generate(scratch, 'tall', rows)
    return formats.flatMap((format) => {
      const path = `${file}.${format}`
      const found = allInTurn(rounds, {
        ours: () => work('check', 'tall', path),
        theirs: () => JSON.parse(runProgram(python, [script, library, path, schema]).stdout) as WorkerReport,
      })
      const of = (side: 'ours' | 'theirs', what: keyof WorkerReport) =>
        found.map((round) => round[side][what])
      return [
        beside(
          `data check, ${rows.toLocaleString('en-US')} × 20, ${format === 'csv' ? 'CSV' : 'Parquet'}: ${library}`,
          of('ours', 'milliseconds'),
          of('theirs', 'milliseconds'),
        ),
        {
          what: '  peak memory',
          measured: mebibytes(median(of('ours', 'peakBytes'))),
          floor: mebibytes(median(of('theirs', 'peakBytes'))),
          compared: '',
          goal: '',
        },
      ]
    })
  })
}
