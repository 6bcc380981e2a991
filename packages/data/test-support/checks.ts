import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ColumnSchema, DataSchema, Rule } from '@mlgate/config'
import type { Check } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import { openDuckDb, quoteLiteral, type TableSource, tableFormatOf } from '@mlgate/tables'
import { onTestFinished } from 'vitest'
import { checkData, type DataCheckContext, type DataCheckReport } from '../index.ts'

const goldens = join(import.meta.dirname, '../../../test/fixtures/goldens/checks')

export function golden(name: string): string {
  return join(goldens, name)
}

/** A folder of the test's own, removed when it ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mlgate-data-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A file with the given content in a folder of the test's own. */
export function fileWith(name: string, content: string | Buffer): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

/** A Parquet file of what a SELECT gives. */
export async function parquetWith(select: string, name = 'a.parquet'): Promise<string> {
  const folder = temporaryFolder()
  const path = join(folder, name)
  const engine = await openDuckDb({
    sources: [],
    outputs: [path],
    memoryBytes: 2 ** 30,
    temporaryFolder: folder,
  })
  await engine.run(`COPY (${select}) TO ${quoteLiteral(path)} (FORMAT parquet)`)
  engine.close()
  return path
}

/** A schema as a person would write it: what is left out is at its default. */
export type BriefSchema = Partial<Omit<DataSchema, 'columns' | 'rules'>> & {
  columns: Record<string, Partial<ColumnSchema>>
  rules?: (Pick<Rule, 'name'> & Partial<Rule>)[]
}

export function schemaOf({ columns, rules, ...table }: BriefSchema): DataSchema {
  const defaults = { type: 'string', nulls: 'none', required: true } as const
  return {
    version: 1,
    'extra-columns': 'fail',
    ...table,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [name, { ...defaults, ...column }]),
    ),
    ...(rules === undefined
      ? {}
      : { rules: rules.map((rule) => ({ 'on-null': 'pass', severity: 'error', ...rule })) }),
  }
}

interface Options extends Partial<DataCheckContext> {
  /** True for ten of each check. */
  samples?: boolean | number
  source?: Partial<TableSource>
  now?: string
  sample?: SampleSize
}

/** Holds files against a schema, in a child's place. */
export async function check(
  files: string | string[],
  schema: BriefSchema,
  options: Options = {},
): Promise<DataCheckReport> {
  const { samples = false, source = {}, now, sample, ...context } = options
  const paths = [files].flat()
  return checkData(
    {
      source: { files: paths, format: tableFormatOf(paths[0] ?? ''), ...source },
      schema: schemaOf(schema),
      samples: Number(samples) * (samples === true ? 10 : 1),
      names: paths.map((path) => basename(path)),
      ...(now === undefined ? {} : { now }),
      ...(sample === undefined ? {} : { sample }),
    },
    { progress: () => {}, temporaryFolder: temporaryFolder(), memoryBytes: 2 ** 30, ...context },
  )
}

/** What failed, briefly: `range age rows 5,8 line 6`. */
export function failures({ checks }: DataCheckReport): string[] {
  return checks.filter(({ status }) => status === 'fail').map(brief)
}

export function brief({ id, column, rows, line }: Check): string {
  const where = [
    ...(rows === undefined ? [] : [`rows ${rows.join(',')}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
  ]
  return [id, ...(column === undefined ? [] : [column]), ...where].join(' ')
}

/** The one check of an id, of a column if named. */
export function checkNamed({ checks }: DataCheckReport, id: string, column?: string): Check | undefined {
  return checks.find(
    (candidate) => candidate.id === id && (column === undefined || candidate.column === column),
  )
}
