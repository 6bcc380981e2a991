import { MlgateError, suggest } from '@mlgate/core'
import { describeValue, type ModelFacts, type ModelValue, type TensorType } from '@mlgate/onnx'
import type { TableColumn } from '@mlgate/tables'
import { type BoundImages, holdsImages } from './bind-images.ts'
import { featureColumns, requireColumns, shorten } from './feature-columns.ts'

/** Who plays which part. */
export interface Roles {
  target: string
  features?: readonly string[] | undefined
  id?: string | undefined
  weight?: string | undefined
  slices?: readonly string[] | undefined
  /** Columns by the input that they are fed to, of a model with several; they are among the features. */
  groups?: Readonly<Record<string, readonly string[]>> | undefined
}

/** What the two sides are called in messages. */
export interface SideNames {
  model: string
  data: string
}

/** One input of the model, and the columns that are fed to it, in order. */
export interface BoundInput {
  name: string
  type: TensorType
  columns: readonly string[]
  /** Lengths behind the row dimension: their product is the number of columns, unless images are fed. */
  rowShape: readonly number[]
}

/** Values that an input takes for each row. */
export function widthOf({ rowShape }: Pick<BoundInput, 'rowShape'>): number {
  return rowShape.reduce((product, length) => product * length, 1)
}

export interface InputBinding {
  inputs: readonly BoundInput[]
  /** Rows that the model takes at once when it fixes them, else null. */
  fixedRows: number | null
  /** In words, for the reader of a result. */
  description: string
}

const feedable: Readonly<Record<TensorType, true>> = {
  float16: true,
  float32: true,
  float64: true,
  int8: true,
  uint8: true,
  int16: true,
  uint16: true,
  int32: true,
  uint32: true,
  int64: true,
  uint64: true,
  bool: true,
  string: true,
}

/**
 * Binds columns to inputs by name: one column an input where the names are the same, else, for a model with a
 * single input, all feature columns to that one tensor; `groups` says it for inputs of several columns. Inputs of
 * more than one dimension take their columns row-major.
 *
 * @param columns of the data, in file order.
 * @param images the input that takes images, and the column that they come from: both are spoken for.
 * @param canFeed whether what a column stores can be fed to a tensor of a type.
 * @throws MlgateError MG5014 when a named column is not there, MG5013 when the two sides do not fit; the
 *   message shows both.
 */
export function bindInputs(
  facts: ModelFacts,
  columns: readonly TableColumn[],
  canFeed: (column: TableColumn, type: TensorType) => boolean,
  roles: Roles,
  names: SideNames,
  images?: BoundImages,
): InputBinding {
  requireColumns(columns, roles, names)
  const features = featureColumns(columns, roles).filter(({ name }) => name !== images?.column)
  const clash = (reason: string, hint: string) => inputClash(facts.inputs, features, reason, hint, names)
  const fixedRows = fixedRowsOf(facts.inputs, clash)
  const wanted = facts.inputs.filter(({ name }) => name !== images?.bound.name)
  const [single] = wanted
  if (images !== undefined && single === undefined) {
    return { inputs: [images.bound], fixedRows, description: images.description }
  }
  if (single === undefined) throw clash('the model takes no input', 'Export the model with its inputs.')
  for (const input of wanted) {
    if (input.isTensor && Object.hasOwn(feedable, input.elementType)) continue
    throw clash(
      `the input ${input.name} is of type ${input.elementType}, which no column can be fed to`,
      'Export the model with inputs of floats, integers, bool or string.',
    )
  }

  const pairs = pairColumns(wanted, single, features, roles.groups ?? {})
  if (pairs === undefined) {
    throw clash(
      ...(wanted.length > 1
        ? unmatchedInputs(wanted, features, roles.groups ?? {}, names)
        : wrongCount(single, features, roles, names)),
    )
  }
  for (const { input, columns: fed } of pairs) {
    const misfit = fed.find((column) => !canFeed(column, input.elementType as TensorType))
    if (misfit !== undefined) {
      throw clash(
        `the column ${misfit.name} holds ${misfit.type}, the input ${input.name} takes ${input.elementType}`,
        'List the right columns as features, or store the column as the model takes it.',
      )
    }
  }
  const inputs = pairs.map(({ input, columns: fed, rowShape }) => ({
    name: input.name,
    type: input.elementType as TensorType,
    columns: fed.map(({ name }) => name),
    rowShape,
  }))
  const description = describeBinding(pairs, roles)
  if (images === undefined) return { inputs, fixedRows, description }
  return {
    inputs: [images.bound, ...inputs],
    fixedRows,
    description: `${images.description}; ${description}`,
  }
}

interface Pair {
  input: ModelValue
  columns: readonly TableColumn[]
  rowShape: readonly number[]
}

/** Which columns go where, or undefined when the two sides do not fit. */
function pairColumns(
  inputs: readonly ModelValue[],
  single: ModelValue,
  features: readonly TableColumn[],
  groups: Readonly<Record<string, readonly string[]>>,
): Pair[] | undefined {
  const byName = inputs.flatMap((input) => {
    const columns = columnsFor(input, features, groups)
    const rowShape = rowShapeOf(input, columns.length)
    return rowShape === undefined ? [] : [{ input, columns, rowShape }]
  })
  const isOneColumnEach =
    inputs.length > 1 || features.length === 1 || takesOneColumn(single) || Object.hasOwn(groups, single.name)
  if (isOneColumnEach && byName.length === inputs.length) return byName
  if (inputs.length > 1) return undefined
  const rowShape = rowShapeOf(single, features.length)
  return rowShape === undefined ? undefined : [{ input: single, columns: features, rowShape }]
}

/** The columns grouped for an input, else the one of its name. */
function columnsFor(
  { name }: ModelValue,
  features: readonly TableColumn[],
  groups: Readonly<Record<string, readonly string[]>>,
): TableColumn[] {
  const wanted = Object.hasOwn(groups, name) ? (groups[name] as readonly string[]) : [name]
  return wanted.flatMap((each) => features.find((column) => column.name === each) ?? [])
}

type Clash = (reason: string, hint: string) => MlgateError

/**
 * The lengths behind the row dimension for `count` columns, or undefined when they do not fit. A model that
 * declares no shape takes [rows, columns]; one open length is what is left over.
 */
function rowShapeOf({ shape }: ModelValue, count: number): number[] | undefined {
  if (shape === null) return count === 0 ? undefined : [count]
  if (shape.length === 0) return undefined
  const lengths = shape.slice(1)
  const known = lengths.reduce<number>(
    (product, length) => product * (typeof length === 'number' ? length : 1),
    1,
  )
  const open = lengths.filter((length) => typeof length !== 'number').length
  if (count === 0 || open > 1)
    return open > 1 && count === 1 && known === 1 ? lengths.map(() => 1) : undefined
  if (open === 0) return known === count ? (lengths as number[]) : undefined
  return count % known === 0
    ? lengths.map((length) => (typeof length === 'number' ? length : count / known))
    : undefined
}

/** Whether the declared shape leaves room for one value a row only. */
function takesOneColumn({ shape }: ModelValue): boolean {
  return shape?.slice(1).every((length) => length === 1) ?? false
}

function fixedRowsOf(inputs: readonly ModelValue[], clash: Clash): number | null {
  const fixed = new Set(inputs.map(({ shape }) => shape?.[0]).filter((length) => typeof length === 'number'))
  if (fixed.size > 1) {
    throw clash('the inputs fix different numbers of rows', 'Export the model with an open first dimension.')
  }
  return [...fixed][0] ?? null
}

function unmatchedInputs(
  inputs: readonly ModelValue[],
  features: readonly TableColumn[],
  groups: Readonly<Record<string, readonly string[]>>,
  { data }: SideNames,
): [reason: string, hint: string] {
  const columns = features.map(({ name }) => name)
  const missing = inputs.filter((input) => columnsFor(input, features, groups).length === 0)
  const wide = inputs.find(
    (input) => rowShapeOf(input, columnsFor(input, features, groups).length) === undefined,
  )
  if (missing.length === 0 && wide !== undefined) {
    const given = columnsFor(wide, features, groups).length
    return [
      `the input ${describeValue(wide)} does not take ${given === 1 ? 'one column' : `${given} columns`}`,
      'Say which columns each input takes: features: { INPUT: [COLUMN, …] }, or store them as one list column.',
    ]
  }
  const [first] = missing
  const meant = first && suggest(first.name, columns)
  return [
    `${data} has no column for the input${missing.length > 1 ? 's' : ''} ${shorten(missing.map(({ name }) => name))}`,
    meant === undefined
      ? 'Name the columns of the data as the inputs of the model.'
      : `Did you mean the column ${JSON.stringify(meant)}? Names must be the same.`,
  ]
}

function wrongCount(
  input: ModelValue,
  features: readonly TableColumn[],
  roles: Roles,
  { data }: SideNames,
): [reason: string, hint: string] {
  const chosen = roles.features === undefined ? `${data} has` : 'the list of features has'
  return [
    `the input ${describeValue(input)} does not take the ${features.length} column${features.length === 1 ? '' : 's'} that ${chosen}`,
    features.some(holdsImages)
      ? 'Columns of images are fed once preprocess says what the training did to them.'
      : roles.features === undefined
        ? 'All columns but target, id, weight and slices are fed; list the right ones, in order, as features.'
        : 'List as many features as the model takes, in the order of its training.',
  ]
}

function describeBinding(pairs: readonly Pair[], { features }: Roles): string {
  const [pair] = pairs
  if (pairs.length > 1 || pair === undefined) {
    const count = pairs.reduce((sum, { columns }) => sum + columns.length, 0)
    return count === pairs.length
      ? `${count} columns are fed to the model’s ${pairs.length} inputs of the same names`
      : `${count} columns are fed to the model’s ${pairs.length} inputs: ${pairs.map(({ input, columns }) => `${columns.length} to ${describeValue(input)}`).join(', ')}`
  }
  const { input, columns, rowShape } = pair
  const order = features === undefined ? 'in file order' : 'as listed'
  const count =
    columns.length === 1 ? `the column ${columns[0]?.name} is` : `${columns.length} columns, ${order}, are`
  const shape = rowShape.length > 1 ? `, shaped [${rowShape.join(', ')}] row-major` : ''
  return `${count} fed to the input ${describeValue(input)}${shape}`
}

function inputClash(
  inputs: readonly ModelValue[],
  features: readonly TableColumn[],
  reason: string,
  hint: string,
  { model, data }: SideNames,
): MlgateError {
  const wanted = shorten(inputs.map(describeValue))
  const given = shorten(features.map(({ name, type }) => `${name}: ${type}`))
  return new MlgateError({
    code: 'MG5013',
    message: `Model and data do not fit: ${reason}. ${model} takes ${wanted || 'nothing'}; ${data} gives ${given || 'no feature columns'}.`,
    hint,
    place: { file: model },
  })
}
