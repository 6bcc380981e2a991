import { basename } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { sortClasses } from '@mlgate/metrics'
import {
  physicalFamily,
  quoteIdentifier,
  quoteLiteral,
  type SqlEngine,
  type TableColumn,
  type TableDescription,
  typedColumn,
} from '@mlgate/tables'
import { type ColumnReader, distinctTexts, numberReader, readColumns, textReader } from './column-readers.ts'
import { canonicalLabel, listOf } from './labels.ts'
import { isList, missing, predictionNames } from './prediction-columns.ts'
import type { Predictions, PredictionsFile } from './predictions.ts'
import { planRowFacts } from './row-facts.ts'
import { countRows, findRowFacts } from './table-facts.ts'
import { unusable } from './unusable.ts'

/** The columns of lists, and those of scores by label. */
interface ListColumns {
  target: TableColumn
  prediction: TableColumn | null
  scores: ReadonlyMap<string, TableColumn>
}

const standardThreshold = 0.5
/** A list as Python writes one of texts. */
const pythonList = String.raw`\[\s*('[^'\\]*'(\s*,\s*'[^'\\]*')*)?\s*\]`

/**
 * Reads predictions of several labels a row that stand in lists: one column of the labels that apply, one of those that
 * were predicted, or scores of each. The labels are those of both columns and of the scores, in scikit-learn's order.
 *
 * A list is one in Parquet or NDJSON; in text it is written as JSON or as Python writes a list of texts.
 *
 * @throws MlgateError MG5021 when columns are missing or hold no lists, MG5016 when a list of the truth is missing.
 */
export async function readLabelLists(
  engine: SqlEngine,
  file: PredictionsFile,
  table: TableDescription,
): Promise<Predictions> {
  const name = file.name ?? basename(file.path)
  const { target, prediction, scores: columnOfLabel } = findLists(table, file, name)
  const { from, rows } = await countRows(engine, table, name)
  const { source } = table
  const lists = [target, ...(prediction === null ? [] : [prediction])].map((column) => ({
    column,
    sql: listSql(column, source),
  }))
  for (const list of lists) await refuseOthers(engine, from, list, list.column === target, name)
  const texts = await distinctTexts(
    engine,
    from,
    lists.map(({ sql }) => `unnest(${sql})`),
    'its lists of labels',
    name,
  )
  const canonical = texts.map(canonicalLabel)
  const { classes } = sortClasses([...canonical, ...columnOfLabel.keys()])
  if (classes.length < 2)
    throw unusable(
      'MG5021',
      `The lists of ${name} hold ${classes.length === 0 ? 'no label' : `one label, ${listOf(classes)}`}.`,
      'Of a single label, predict whether it applies: task: classification.',
      name,
    )
  const places = canonical.map((label) => classes.indexOf(label))
  const width = classes.length
  const readers: ColumnReader[] = []
  const flags = lists.map(({ sql }) => {
    const written: (string | null)[] = []
    const known = `[${texts.map(quoteLiteral).join(', ')}]`
    readers.push(
      textReader(
        texts.length === 0
          ? "''"
          : `array_to_string(list_transform(${sql}, lambda x: list_position(${known}, x)), ',')`,
        written,
      ),
    )
    return () => flagsOf(written, places, width)
  })
  const hasScores = classes.every((label) => columnOfLabel.has(label))
  const scores = hasScores ? new Float64Array(rows * width) : null
  for (const [label, column] of columnOfLabel) {
    if (scores === null) continue
    readers.push(
      numberReader(typedColumn(column, 'number', source).value, scores, classes.indexOf(label), width),
    )
  }
  if (prediction === null && scores === null) throw withoutPrediction(classes, columnOfLabel, name)
  const facts = await planRowFacts(
    { engine, from, source, name, rows, columns: findRowFacts(table, file, name) },
    file.hashIdsWith,
  )
  await readColumns(engine, from, [...readers, ...facts.readers])
  const threshold = file.columns?.threshold ?? standardThreshold
  const [truth, predicted = () => Int32Array.from(scores ?? [], (score) => Number(score >= threshold))] =
    flags as [() => Int32Array, (() => Int32Array)?]
  const isSingle = [...columnOfLabel.values()].every(({ type }) => type === 'FLOAT')
  return {
    rows,
    task: 'multilabel',
    classes,
    numericClasses: false,
    truth: truth(),
    predicted: predicted(),
    probabilities: scores,
    probabilityPrecision: hasScores && isSingle ? 'float32' : 'float64',
    ...facts.finish(),
  }
}

/** @throws MlgateError MG5021 with all columns that are missing. */
function findLists({ columns }: TableDescription, file: PredictionsFile, name: string): ListColumns {
  const { target, prediction, probabilities = {} } = file.columns ?? {}
  const find = (column: string) => columns.find((known) => known.name === column)
  const [said, told] = [target ?? predictionNames.target, prediction ?? predictionNames.prediction]
  const prefix = predictionNames.probability
  const named: [string, string][] = isList(probabilities)
    ? []
    : Object.entries(
        Object.keys(probabilities).length > 0
          ? probabilities
          : Object.fromEntries(
              columns.flatMap((column) =>
                column.name.startsWith(prefix) ? [[column.name.slice(prefix.length), column.name]] : [],
              ),
            ),
      )
  if (isList(probabilities) || typeof told !== 'string' || typeof said !== 'string')
    throw unusable(
      'MG5021',
      `${name} holds its labels as lists, and columns of ${isList(probabilities) ? 'scores' : 'predictions'} are named without their labels.`,
      'Name one column of lists for the truth and one for the predictions, and scores by label, as LABEL=COLUMN.',
      name,
    )
  const problems = [
    ...(find(said) === undefined ? [missing(said, columns, name)] : []),
    ...(prediction !== undefined && find(told) === undefined ? [missing(told, columns, name)] : []),
    ...named.flatMap(([, column]) => (find(column) === undefined ? [missing(column, columns, name)] : [])),
  ]
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
  return {
    target: find(said) as TableColumn,
    prediction: find(told) ?? null,
    scores: new Map(named.map(([label, column]) => [canonicalLabel(label), find(column) as TableColumn])),
  }
}

/** SQL of the labels of a row as texts; null where the cell is no list. */
function listSql(column: TableColumn, source: TableDescription['source']): string {
  const { raw, text, fits } = typedColumn(column, 'list', source)
  const written = `CASE WHEN regexp_full_match(${text}, ${quoteLiteral(pythonList)}) THEN TRY_CAST(${text} AS VARCHAR[]) ELSE TRY_CAST(TRY_CAST(${text} AS JSON) AS VARCHAR[]) END`
  if (column.type === 'JSON')
    return `CASE WHEN json_type(${raw}) = 'ARRAY' THEN TRY_CAST(${raw} AS VARCHAR[]) ELSE ${written} END`
  if (fits) return `CAST(${raw} AS VARCHAR[])`
  if (physicalFamily(column.type) === 'string') return written
  // What is stored is of another type, whatever the cells hold.
  return `CASE WHEN ${raw} IS NULL THEN CAST(NULL AS VARCHAR[]) END`
}

/** @throws MlgateError MG5016 or MG5021 for cells that are empty, or no lists of labels. */
async function refuseOthers(
  engine: SqlEngine,
  from: string,
  { column, sql }: { column: TableColumn; sql: string },
  isTruth: boolean,
  name: string,
): Promise<void> {
  const raw = quoteIdentifier(column.name)
  const [seen = {}] = await engine.query(
    `SELECT count_if(${raw} IS NULL) AS empty, count_if(${raw} IS NOT NULL AND (${sql} IS NULL OR len(list_filter(${sql}, lambda x: x IS NULL)) > 0)) AS others FROM ${from}`,
  )
  const [empty, others] = [Number(seen.empty), Number(seen.others)]
  if (empty > 0)
    throw unusable(
      isTruth ? 'MG5016' : 'MG5021',
      `The column ${JSON.stringify(column.name)} of ${name} is empty in ${empty} row${empty === 1 ? '' : 's'}.`,
      'Where no label applies, write an empty list.',
      name,
    )
  if (others > 0)
    throw unusable(
      'MG5021',
      `The column ${JSON.stringify(column.name)} of ${name} holds no list of labels in ${others} row${others === 1 ? '' : 's'}.`,
      'In text a list is written as JSON: ["cat", "dog"]. Of a column for each label, name them all.',
      name,
    )
}

function withoutPrediction(
  classes: readonly string[],
  scores: ReadonlyMap<string, TableColumn>,
  name: string,
): MlgateError {
  return unusable(
    'MG5021',
    `${name} has no column of predicted labels, and no score of ${listOf(classes.filter((label) => !scores.has(label)))}.`,
    'Name the column of predicted lists as the prediction, or a column of scores for each label.',
    name,
  )
}

/** Rows of 1 and 0, label by label, of the places that each row lists. */
function flagsOf(written: readonly (string | null)[], places: readonly number[], width: number): Int32Array {
  const flags = new Int32Array(written.length * width)
  for (const [row, list] of written.entries()) {
    if (list === null || list === '') continue
    for (const place of list.split(',')) flags[row * width + (places[Number(place) - 1] as number)] = 1
  }
  return flags
}
