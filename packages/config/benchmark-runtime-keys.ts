import * as z from 'zod/mini'
import { count, described, optional, text } from './keys.ts'

const expectedCount = 'a whole number, 1 or more'
const expectedPrice = 'a price an hour such as 0.48, 0.48 EUR, or the label of a runner'

/** How far ONNX Runtime may rewrite a graph, by its own words. */
export const optimizationLevels = ['all', 'extended', 'basic', 'disabled'] as const

/** Keys of a benchmark that say what runs a model, on what rows, and what the machine costs. */
export const runtimeKeys = {
  provider: optional(
    described(
      text('the name of an execution provider, such as cuda'),
      'Execution provider that runs the model, as ONNX Runtime calls it: `cpu`, `cuda`, `tensorrt`, `dml`, `coreml`, `webgpu`, `qnn`. Whatever it cannot run is an error, not left to the CPU. Default: cpu.',
      { examples: ['cuda'] },
    ),
  ),
  optimization: optional(
    described(
      z.enum(optimizationLevels),
      'How far ONNX Runtime rewrites the graph before it runs it. Default: all.',
    ),
  ),
  'inter-threads': optional(
    described(
      count().check(z.minimum(1, expectedCount)),
      'Operators of the model that may run at once, where its graph has branches. Default: 1.',
    ),
  ),
  data: optional(
    described(
      text('the name of an entry of "data", or a path'),
      'Rows that the model is fed, the name of an entry of `data` or a path: the first of them, bound to its inputs as `evaluate` does. Default: inputs are made up.',
      { examples: ['test'] },
    ),
  ),
  price: optional(
    described(
      z.union([z.number(expectedPrice).check(z.positive(expectedPrice)), text(expectedPrice)], expectedPrice),
      'What an hour of the machine costs, for the metric `cost`: a number of USD, an amount with its currency, or the label of a GitHub-hosted runner.',
      { examples: [0.48, '0.48 EUR', 'ubuntu-latest'] },
    ),
  ),
}
