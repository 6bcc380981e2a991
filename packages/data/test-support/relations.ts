import { basename } from 'node:path'
import { anyColumns, parseProjectConfig, relationsOf } from '@mlgate/config'
import type { SampleSize } from '@mlgate/core/units'
import { tableFormatOf } from '@mlgate/tables'
import { checkData, type DataCheckReport } from '../index.ts'
import { type BriefSchema, schemaOf, temporaryFolder } from './checks.ts'

interface Tables {
  own: string
  others?: Record<string, string>
  schema?: BriefSchema
  schemas?: Record<string, BriefSchema>
  samples?: number
  memoryBytes?: number
  sample?: SampleSize
}

/** Checks files as the entry of a data set in mlgate.yml asks, in a child's place: `disjoint-from: train`. */
export async function checkRelations(
  written: string,
  { own, others = {}, schema, schemas = {}, samples = 0, sample, memoryBytes = 2 ** 30 }: Tables,
): Promise<DataCheckReport> {
  const named = Object.keys(others).map((name) => `  ${name}: { path: ${name} }\n`)
  const { data } = parseProjectConfig(
    `version: 1\ndata:\n${named.join('')}  own:\n    path: own\n${written.replace(/^\s*/gm, '    ')}\n`,
    'mlgate.yml',
  )
  const relations = data.own && relationsOf(data.own)
  return checkData(
    {
      source: { files: [own], format: tableFormatOf(own) },
      schema: schema === undefined ? anyColumns : schemaOf(schema),
      samples,
      ...(sample === undefined ? {} : { sample }),
      names: [basename(own)],
      ...(relations === undefined ? {} : { relations }),
      others: Object.entries(others).map(([name, file]) => ({
        name,
        source: { files: [file], format: tableFormatOf(file), names: [basename(file)] },
        ...(schemas[name] === undefined ? {} : { schema: schemaOf(schemas[name]) }),
      })),
    },
    { progress: () => {}, temporaryFolder: temporaryFolder(), memoryBytes },
  )
}

/** What a check came to, briefly: `fail 3 rows 1,2,3: 3 rows (30 %) are also in "train"`. */
export function outcomes({ checks }: DataCheckReport, ...ids: string[]): string[] {
  return checks
    .filter(({ id }) => ids.includes(id))
    .map(({ id, column, status, severity, rows, observed }) =>
      [
        id,
        ...(column === undefined ? [] : [column]),
        status === 'fail' && severity === 'warn' ? 'warn' : status,
        ...(rows === undefined ? [] : [`rows ${rows.join(',')}`]),
      ]
        .join(' ')
        .concat(`: ${observed}`),
    )
}
