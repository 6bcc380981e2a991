import { changeParts, formatBytes, formatValue, shorten } from '@mlgate/markup'
import { scaleOf, sliceWords } from '@mlgate/report'
import type {
  DataDifference,
  FileDifference,
  MetricDifference,
  ValueDifference,
  VersionDiff,
} from '../fetch/diff-manifests.ts'

/** Rows for people to read, still unescaped. */
export interface DiffTable {
  title: string
  columns: { name: string; alignment: 'left' | 'right' }[]
  rows: string[][]
  /** Sentences below. */
  notes: string[]
}

/** What two versions differ in, as tables; parts that they agree in are not shown, but for numbers of the whole. */
export function diffTables(diff: VersionDiff): DiffTable[] {
  const { before, after, isSameModel, signature, metrics, files, data, parameters, environment } = diff
  const named = ({ model, version }: VersionDiff['before']) => `${model} ${version}`
  const sides = [before.version, after.version]
  const about: DiffTable = {
    title: `${named(before)} and ${named(after)}`,
    ...{ columns: [], rows: [] },
    notes: [
      isSameModel ? 'The model files are the same.' : 'The model files are others.',
      signatureWords(signature),
    ],
  }
  const tables = [
    table(
      'Numbers',
      ['metric', 'of', 'slice', ...sides, 'difference'],
      metrics.filter(isTold).map(metricRow),
      3,
    ),
    table('Files', ['file', 'for', ...sides], files.map(fileRow)),
    table('Data', ['data', 'file', ...sides], data.map(dataRow)),
    table('Parameters', ['parameter', ...sides], parameters.map(valueRow)),
    table('Environment', ['environment', ...sides], environment.map(valueRow)),
  ]
  return [about, ...tables.filter(({ rows }) => rows.length > 0)]
}

/** @param texts how many columns at the left hold words; the others hold numbers. */
function table(title: string, names: readonly string[], rows: string[][], texts = names.length): DiffTable {
  const columns = names.map((name, index) => ({
    name,
    alignment: index < texts ? ('left' as const) : ('right' as const),
  }))
  return { title, columns, rows, notes: [] }
}

function signatureWords({ isSame, breaks }: VersionDiff['signature']): string {
  if (isSame) return 'They take and give the same.'
  if (breaks.length === 0) return 'The later one takes what the earlier one takes, and gives what it gives.'
  return `Who calls the earlier one cannot call the later one so: ${breaks.join('; ')}.`
}

const mostOfName = 64
const mostOfValue = 48

/** Slices are many: those on which nothing changed are left out. */
function isTold({ slice, difference }: MetricDifference): boolean {
  return slice === null || difference !== 0
}

function metricRow({ kind, result, leg, metric, slice, unit, ...numbers }: MetricDifference): string[] {
  const scale = scaleOf(metric, unit)
  const { before, after, difference } = numbers
  const words = (value: number | null) => (value === null ? '—' : formatValue(value, scale))
  const measured = `${kind} ${result}${leg === undefined ? '' : ` ${JSON.stringify(leg)}`}`
  return [
    shorten(metric, mostOfName),
    shorten(measured, mostOfName),
    sliceWords(slice),
    words(before),
    words(after),
    difference === null ? '' : changeParts(difference, undefined, undefined, scale).value,
  ]
}

function fileRow({ path, role, before, after }: FileDifference): string[] {
  return [shorten(path, mostOfName), role, ...[before, after].map(fileCell)]
}

function fileCell(side: FileDifference['before']): string {
  return side === null ? '—' : `${formatBytes(side.bytes)} ${side.sha256.slice(0, 8)}`
}

function dataRow({ name, path, before, after }: DataDifference): string[] {
  const cell = (side: DataDifference['before']) =>
    side === null ? '—' : `${side.rows === undefined ? '' : `${side.rows} rows `}${side.sha256.slice(0, 8)}`
  return [shorten(name, mostOfName), shorten(path, mostOfName), cell(before), cell(after)]
}

function valueRow(row: ValueDifference): string[] {
  const cell = (side: 'before' | 'after') =>
    side in row ? shorten(JSON.stringify(row[side]) ?? '', mostOfValue) : '—'
  return [shorten(row.key, mostOfName), cell('before'), cell('after')]
}
