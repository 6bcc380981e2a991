import { MlgateError, suggest } from '@mlgate/core'
import { describeValue, type ModelFacts, type ModelValue, type TensorType } from '@mlgate/onnx'
import type { TableColumn } from '@mlgate/tables'

/** Who plays which part. */
export interface Roles {
  target: string
  features?: readonly string[] | undefined
  id?: string | undefined
  weight?: string | undefined
  slices?: readonly string[] | undefined
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
  /** Lengths behind the row dimension: their product is the number of columns. */
  rowShape: readonly number[]
}

export interface InputBinding {
  inputs: readonly BoundInput[]
  /** Rows that the model takes at once when it fixes them, else null. */
  fixedRows: number | null
  /** In words, for the reader of a result. */
  description: string
}

const feedable: Readonly<Record<TensorType, true>> = {
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
 * single input, all feature columns to that one tensor. Image-like inputs take their columns row-major.
 *
 * @param columns of the data, in file order.
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
): InputBinding {
  requireColumns(columns, roles, names)
  const features = featureColumns(columns, roles)
  const clash = (reason: string, hint: string) => inputClash(facts.inputs, features, reason, hint, names)

  const [single] = facts.inputs
  if (single === undefined) throw clash('the model takes no input', 'Export the model with its inputs.')
  for (const input of facts.inputs) {
    if (input.isTensor && Object.hasOwn(feedable, input.elementType)) continue
    throw clash(
      `the input ${input.name} is of type ${input.elementType}, which no column can be fed to`,
      'Export the model with inputs of float32, float64, integers, bool or string.',
    )
  }

  const pairs = pairColumns(facts.inputs, single, features)
  if (pairs === undefined) {
    throw clash(
      ...(facts.inputs.length > 1
        ? unmatchedInputs(facts.inputs, features, names)
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
  return { inputs, fixedRows: fixedRowsOf(facts.inputs, clash), description: describeBinding(pairs, roles) }
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
): Pair[] | undefined {
  const byName = inputs.flatMap((input) => {
    const column = features.find(({ name }) => name === input.name)
    const rowShape = rowShapeOf(input, 1)
    return column === undefined || rowShape === undefined ? [] : [{ input, columns: [column], rowShape }]
  })
  const isOneColumnEach = inputs.length > 1 || features.length === 1 || takesOneColumn(single)
  if (isOneColumnEach && byName.length === inputs.length) return byName
  if (inputs.length > 1) return undefined
  const rowShape = rowShapeOf(single, features.length)
  return rowShape === undefined ? undefined : [{ input: single, columns: features, rowShape }]
}

type Clash = (reason: string, hint: string) => MlgateError

function requireColumns(columns: readonly TableColumn[], roles: Roles, { data }: SideNames): void {
  const known = columns.map(({ name }) => name)
  const asked = [
    ['target', roles.target],
    ['id', roles.id],
    ['weight', roles.weight],
    ...(roles.features ?? []).map((name) => ['feature', name]),
    ...(roles.slices ?? []).map((name) => ['slice', name]),
  ]
  const problems = asked.flatMap(([role, name]) => {
    if (name === undefined || known.includes(name)) return []
    const meant = suggest(name, known)
    return [
      {
        code: 'MG5014' as const,
        message: `The ${role} column ${JSON.stringify(name)} is not in ${data}.`,
        hint:
          meant === undefined
            ? `It has the columns ${shorten(known)}.`
            : `Did you mean ${JSON.stringify(meant)}?`,
        place: { file: data },
      },
    ]
  })
  if (problems.length > 0) throw MlgateError.ofProblems(problems)
}

/** The feature columns: as listed, or all that play no other part, in file order. */
function featureColumns(columns: readonly TableColumn[], roles: Roles): TableColumn[] {
  const { target, id, weight, features, slices = [] } = roles
  if (features !== undefined) {
    return features.map((name) => columns.find((column) => column.name === name) as TableColumn)
  }
  const taken = new Set([target, id, weight, ...slices])
  return columns.filter(({ name }) => !taken.has(name))
}

/**
 * The lengths behind the row dimension for `count` columns, or undefined when they do not fit. A model that
 * declares no shape takes [rows, columns]; one open length is what is left over.
 */
function rowShapeOf({ shape }: ModelValue, count: number): number[] | undefined {
  if (shape === null) return [count]
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
  { data }: SideNames,
): [reason: string, hint: string] {
  const columns = features.map(({ name }) => name)
  const missing = inputs.filter(({ name }) => !columns.includes(name))
  const wide = inputs.find((input) => rowShapeOf(input, 1) === undefined)
  if (missing.length === 0 && wide !== undefined) {
    return [
      `the input ${wide.name} takes more than one column`,
      'Of a model with several inputs each takes one column; join them into one tensor on export.',
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
    roles.features === undefined
      ? 'All columns but target, id, weight and slices are fed; list the right ones, in order, as features.'
      : 'List as many features as the model takes, in the order of its training.',
  ]
}

function describeBinding(pairs: readonly Pair[], { features }: Roles): string {
  const [pair] = pairs
  if (pairs.length > 1 || pair === undefined) {
    return `${pairs.length} columns are fed to the model’s ${pairs.length} inputs of the same names`
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

function shorten(names: readonly string[], most = 12): string {
  const shown = names.slice(0, most).join(', ')
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}
