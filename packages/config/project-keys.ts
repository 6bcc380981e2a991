import * as z from 'zod/mini'
import { dataSchemaKeys, textFormatKeys } from './data-schema-keys.ts'
import { gatesKeys } from './gates-keys.ts'
import type { LaterKeys } from './issues.ts'
import { count, described, list, mapping, name, optional, text } from './keys.ts'

const location = (description: string, examples: string[]) =>
  described(text('a path or location'), description, { examples })

const dataKeys = mapping({
  path: described(
    z.union([text(), list(text('a path'), 'a list of paths')], 'a path or a list of paths'),
    'The file, or several: a path or pattern from the folder of this file, `file:PATH` or `git:REF:PATH`.',
    { examples: ['data/test.parquet', ['data/2024-*.csv', 'data/2025-*.csv']] },
  ),
  id: optional(
    described(
      text('the name of a column'),
      'The column that names each row; rows of two versions meet by it.',
    ),
  ),
  schema: optional(
    described(
      z.union([text(), dataSchemaKeys], 'the path of a data schema, or the schema itself'),
      'What the data must look like: the path of a data schema, or the schema itself.',
    ),
  ),
  format: optional(textFormatKeys),
})

const metric = z.union(
  [
    text(),
    z.catchall(
      z.object({ metric: described(text('the name of a metric'), 'The function of scikit-learn.') }),
      z.union(
        [z.string(), z.number(), z.boolean(), z.null()],
        'the value of a parameter: text, a number, true, false or null',
      ),
    ),
  ],
  'the name of a metric, or a mapping with "metric" and its parameters',
)

const column = (description: string) => optional(described(text('the name of a column'), description))

const slicesKeys = mapping({
  by: described(
    list(text('the name of a column'), 'a list of column names'),
    'Columns whose values are slices: each value is looked at by itself.',
  ),
  'min-samples': z._default(
    described(count(), 'Slices of fewer rows are shown, without effect. Default: 0.'),
    0,
  ),
  gates: optional(gatesKeys),
})

const evaluateKeys = mapping({
  data: optional(
    described(
      text('the name of an entry of "data", or a path'),
      'What the model is scored on: the name of an entry of `data`, or a path. With `onnx` only.',
    ),
  ),
  target: column('The column that holds the truth. With `predictions`, default: `target`.'),
  prediction: column(
    'With `predictions`: the column of the predicted label or value. Default: `prediction`.',
  ),
  probabilities: optional(
    described(
      z.union(
        [
          list(text('the name of a column'), 'a list of column names'),
          z.record(z.string(), text('the name of a column'), 'a mapping of classes to column names'),
        ],
        'a list of column names, or a mapping of classes to column names',
      ),
      'With `predictions`: the columns of probabilities, by class or in the order of the sorted classes. Default: all called `probability:CLASS`.',
      { examples: [['p_cat', 'p_dog'], { cat: 'p_cat', dog: 'p_dog' }] },
    ),
  ),
  'sample-weight': column('With `predictions`: the column of row weights.'),
  features: optional(
    described(
      list(text('the name of a column'), 'a list of column names'),
      'The columns that the model is given, in its order. Default: one column for each of its inputs, or all but target, id and slices.',
    ),
  ),
  id: column('The column that names each row. Default: the `id` of the data.'),
  task: optional(
    described(
      z.enum(['classification', 'regression']),
      'What the model does. Default: what its outputs and the target say.',
    ),
  ),
  metrics: optional(
    described(
      list(metric, 'a list of metrics'),
      'Metrics to show, spelled as scikit-learn spells them. Those with gates need no listing.',
      { examples: [['f1_macro', 'log_loss'], [{ metric: 'fbeta_score', beta: 2, average: 'macro' }]] },
    ),
  ),
  gates: optional(gatesKeys),
  slices: optional(described(slicesKeys, 'Parts of the rows to look at by themselves.')),
  seed: optional(
    described(count(), 'Seed of everything drawn at random, such as bootstrap samples. Default: 0.'),
  ),
})

const modelKeys = mapping({
  onnx: optional(
    location('The model: a path from the folder of this file, `file:PATH` or `git:REF:PATH`.', [
      'models/signs.onnx',
    ]),
  ),
  predictions: optional(
    described(
      z.union([text(), list(text('a path'), 'a list of paths')], 'a path or a list of paths'),
      'In place of `onnx`: predictions of any framework; each file is a training of its own.',
      { examples: ['out/predictions.parquet', 'out/seed-*.parquet'] },
    ),
  ),
  metrics: optional(
    location('In place of `onnx`: a JSON file of numbers that were computed elsewhere.', ['metrics.json']),
  ),
  baseline: optional(
    location(
      'What it is compared with: the location of another model, of predictions or of a result; `none` for nothing, `auto` for what main was measured at, as when nothing is said.',
      ['git:origin/main:models/signs.onnx', 'file:out/main.json'],
    ),
  ),
  parameters: optional(
    described(text('a path'), 'A file of parameters that is recorded with the result.', {
      examples: ['params.yaml'],
    }),
  ),
  'changed-by': optional(
    described(
      list(text('a path or pattern'), 'a list of paths and patterns'),
      'What a retraining depends on: paths and patterns from the folder of this file. A comparison with a result whose inputs were the same never fails, and `mlgate list --changed` goes by them; there, the default is everything in that folder.',
      { examples: [['src/**', 'params.yaml', 'data/**']] },
    ),
  ),
  evaluate: described(evaluateKeys, 'How the model is scored.'),
}).check(
  // What the reader checks in words, so that an editor knows it too.
  z.meta({
    oneOf: ['onnx', 'predictions', 'metrics'].map((source) => ({ required: [source] })),
    if: { required: ['onnx'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits this object.
    then: { properties: { evaluate: { required: ['data', 'target'] } } },
  }),
)

const named = <T extends z.ZodMiniType>(values: T, what: string) =>
  z.record(name(), values, `a mapping of ${what}`)

/** mlgate.yml as it is written; reading it fills in the defaults. */
export const projectKeys = described(
  mapping({
    version: described(z.literal(1, '1, the only version so far'), 'Version of this format: 1.'),
    mode: z._default(
      described(
        z.enum(['report', 'enforce']),
        'enforce: a failing gate fails the run. report: everything is shown and nothing turns red.',
      ),
      'enforce' as const,
    ),
    'on-inconclusive': z._default(
      described(z.enum(['pass', 'fail']), 'What a gate comes to that the data cannot decide.'),
      'pass' as const,
    ),
    data: z._default(described(named(dataKeys, 'data sets'), 'Data sets, by the name that others use.'), {}),
    models: z._default(described(named(modelKeys, 'models'), 'Models, by name.'), {}),
  }),
  'What mlgate checks in this repository, and when it says no.',
  { anyOf: [{ required: ['data'] }, { required: ['models'] }] },
)
export type WrittenProject = z.output<typeof projectKeys>

/** Keys that are no mistakes but belong to steps that this version does not have. */
export const laterKeys: LaterKeys = {
  'data.*.disjoint-from': 'leakage between data sets',
  'models.*.benchmark': 'speed',
  'models.*.against': 'comparison with a second baseline',
  against: 'comparison with a second baseline',
}
