import { MlgateError } from '@mlgate/core'
import type { ModelTensor } from '@mlgate/onnx'
import { canonicalLabel, type LabelColumn, respell } from '../predictions/labels.ts'
import type { RowStore } from '../predictions/row-store.ts'
import { collectTexts, labelsOf } from '../predictions/texts.ts'
import type { ChosenOutputs } from './choose-outputs.ts'
import { collectScores, type ScoreCollector, type Scores } from './scores.ts'

export interface CollectedOutputs {
  labels: LabelColumn | null
  scores: Scores | null
}

/** Takes the outputs of one batch after another. */
export interface OutputCollector {
  /**
   * @param rows how many of the batch's first rows count; the others only filled it up.
   * @throws MlgateError MG5017 when an output does not have one entry for each row.
   */
  add(outputs: Readonly<Record<string, ModelTensor>>, rows: number, batchRows: number): void
  finish(): CollectedOutputs
}

/** @param store keeps the rows. */
export function collectOutputs(chosen: ChosenOutputs, model: string, store: RowStore): OutputCollector {
  const labels = chosen.label === null ? null : collectTexts(store)
  let areBooleans = false
  let scores: ScoreCollector | undefined
  return {
    add(outputs, rows, batchRows) {
      if (labels !== null && chosen.label !== null) {
        const tensor = fetched(outputs, chosen.label.name, model)
        widthOf(tensor, chosen.label.name, batchRows, model, 1)
        areBooleans = tensor.type === 'bool'
        labels.add(tensor.data, rows)
      }
      if (chosen.scores !== null) {
        const tensor = fetched(outputs, chosen.scores, model)
        const width = widthOf(tensor, chosen.scores, batchRows, model, scores?.width)
        scores ??=
          tensor.data instanceof Float32Array
            ? collectScores(width, 'float32', store.column(Float32Array))
            : collectScores(width, 'float64', store.column(Float64Array))
        scores.add(numbersOf(tensor, rows * width))
      }
    },
    finish: () => ({
      labels:
        labels === null
          ? null
          : respell(labelsOf(labels.finish()), areBooleans ? booleanLabel : canonicalLabel),
      scores: scores?.finish() ?? null,
    }),
  }
}

function fetched(outputs: Readonly<Record<string, ModelTensor>>, name: string, model: string): ModelTensor {
  const tensor = outputs[name]
  if (tensor === undefined) throw unusable(model, `the output ${name} was not computed`)
  return tensor
}

/** Entries for each row: dimensions are taken as they came, since declared ones are often wrong. */
function widthOf(
  { dimensions }: ModelTensor,
  name: string,
  rows: number,
  model: string,
  expected: number | undefined,
): number {
  const size = dimensions.reduce((product, length) => product * length, 1)
  const width = size / rows
  // Of a single row an exporter may have dropped the dimension of rows.
  const isByRow = dimensions[0] === rows || rows === 1
  if (isByRow && width >= 1 && (expected === undefined || width === expected)) return width
  const wanted = expected === undefined ? '' : ` of ${expected} value${expected === 1 ? '' : 's'}`
  throw unusable(
    model,
    `for ${rows} rows the output ${name} has the shape [${dimensions.join(', ')}], not one entry${wanted} for each row`,
  )
}

function booleanLabel(byte: string): string {
  return byte === '0' ? 'false' : 'true'
}

function numbersOf({ data }: ModelTensor, count: number): Float32Array | Float64Array {
  if (data instanceof Float32Array) return data.subarray(0, count)
  // Integers as values of a regression; beyond 2^53 a difference could not be told anyway.
  return Float64Array.from({ length: count }, (_, index) => Number(data[index]))
}

function unusable(model: string, reason: string): MlgateError {
  return new MlgateError({
    code: 'MG5017',
    message: `The outputs of ${model} cannot be used: ${reason}.`,
    hint: 'Export the model so that each output has one entry for each row of the input.',
    place: { file: model },
  })
}
