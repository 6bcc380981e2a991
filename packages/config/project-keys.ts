import * as z from 'zod/mini'
import { benchmarkKeys } from './benchmark-keys.ts'
import { commandKeys } from './command-keys.ts'
import { dataSetKeys } from './data-set-keys.ts'
import { endpointKeys } from './endpoint-keys.ts'
import { gatesKeys } from './gates-keys.ts'
import type { LaterKeys } from './issues.ts'
import { modelChecksKeys, segmentsKeys, slicesKeys } from './judging-keys.ts'
import { count, described, list, mapping, name, optional, text } from './keys.ts'
import { preprocessKeys } from './preprocess-keys.ts'
import { registerKeys } from './register-keys.ts'
import { tasks } from './task-keys.ts'

const location = (description: string, examples: string[]) =>
  described(text('a path or location'), description, { examples })

const metric = z.union(
  [
    text(),
    z.catchall(
      z.object({ metric: described(text('the name of a metric'), 'A name of docs/reference/metrics.md.') }),
      z.union(
        [
          z.string(),
          z.number(),
          z.boolean(),
          z.null(),
          z.record(z.string(), z.record(z.string(), z.number())),
        ],
        'the value of a parameter: text, a number, true, false, null, or numbers by true and predicted class',
      ),
    ),
  ],
  'the name of a metric, or a mapping with "metric" and its parameters',
)

const column = (description: string) => optional(described(text('the name of a column'), description))

const columnsByLabel = [
  list(text('the name of a column'), 'a list of column names'),
  z.record(z.string(), text('the name of a column'), 'a mapping of classes to column names'),
] as const

const evaluateKeys = mapping({
  data: optional(
    described(
      text('the name of an entry of "data", or a path'),
      'What the model is scored on: the name of an entry of `data`, or a path. With `onnx`, `endpoint` and `command`.',
    ),
  ),
  target: optional(
    described(
      z.union(
        [text(), list(text('the name of a column'), 'a list of column names')],
        'the name of a column, or a list of them',
      ),
      'The column that holds the truth; of several labels a row, a list of columns of 1 and 0, one for each label, or, with `task: multilabel`, the column that holds lists of labels. With `predictions`, default: `target`.',
      { examples: ['label', ['outdoor', 'person', 'night']] },
    ),
  ),
  prediction: optional(
    described(
      z.union(
        [text(), ...columnsByLabel],
        'the name of a column, a list of them, or a mapping of labels to column names',
      ),
      'With `predictions`: the column of the predicted label or value, of a ranking that of the score; of several labels a row, columns of 1 and 0 by label or in the order of `target`, or one of lists as `target` is. Default: `prediction`.',
    ),
  ),
  threshold: optional(
    described(
      z.number('a number'),
      'With several labels a row: from which score on a label is predicted, where no column says it. Default: 0.5.',
    ),
  ),
  group: column(
    'With `predictions`: the column that says which rows belong together: to a query, of a ranking, or to an image, of a segmentation. These are what is drawn and paired.',
  ),
  truth: optional(
    location('With `predictions` of boxes as COCO stores them: the JSON file of the true boxes.', [
      'data/instances.json',
    ]),
  ),
  probabilities: optional(
    described(
      z.union([...columnsByLabel], 'a list of column names, or a mapping of classes to column names'),
      'With `predictions`: the columns of probabilities, by class or in the order of the sorted classes. Default: all called `probability:CLASS`.',
      { examples: [['p_cat', 'p_dog'], { cat: 'p_cat', dog: 'p_dog' }] },
    ),
  ),
  'sample-weight': column('With `predictions`: the column of row weights.'),
  score: optional(
    described(
      z.union(
        [text(), list(text('the name of a column'), 'a list of column names')],
        'the name of a column, or a list of them',
      ),
      'With `predictions`: a column of numbers that rows were given, or several; without a `target` nothing else is looked at. The metric `mean(column=NAME)` is their mean. Default: all called `score:NAME`, and every verdict in the files of lm-evaluation-harness and promptfoo.',
      { examples: ['exact_match', ['helpful', 'toxic']] },
    ),
  ),
  features: optional(
    described(
      z.union(
        [
          list(text('the name of a column'), 'a list of column names'),
          z.record(z.string(), list(text('the name of a column'), 'a list of column names')),
        ],
        'a list of column names, or a mapping of inputs to lists of column names',
      ),
      'The columns that the model is given, in its order; of a model with several inputs, the columns of each. A list column gives all its elements. Default: one column for each of its inputs, or all but target, id and slices.',
      { examples: [['age', 'income'], { dense: ['age', 'income'], text: ['embedding'] }] },
    ),
  ),
  preprocess: optional(
    described(preprocessKeys, 'With images: what is done to each before the model sees it.'),
  ),
  id: column(
    'The column that names each row. Default: the `id` of the data; with predictions, a column called `id`.',
  ),
  task: optional(
    described(
      z.enum(tasks),
      'What the model does. Default: what its outputs, the target and the other keys say. A model in ONNX does one of the first two.',
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
  segments: optional(
    described(
      segmentsKeys,
      'Where the weakest parts of the rows, and those that got worse, are searched for. They are shown, without effect. Default: in the columns of slices.',
    ),
  ),
  samples: optional(
    described(
      count(),
      'How many of the rows that changed from right to wrong, and of those that changed back, the result names by number and id. Default: 0, for ids may be private.',
    ),
  ),
  folds: column(
    'With `predictions`: the column that says in which fold of a cross-validation each row was predicted; or `files`, where each file holds a fold and no column is called so. Metrics of all rows are then means over folds, and differences are tested by the corrected resampled t test.',
  ),
  checks: optional(described(modelChecksKeys, 'What has to hold of the model beside its gates.')),
  seed: optional(
    described(count(), 'Seed of everything drawn at random, such as bootstrap samples. Default: 0.'),
  ),
})

const againstKeys = described(
  list(text('main or the name of a stage'), 'a list of one or two of main and the names of stages'),
  'In place of `baseline`: `main`, or a stage such as `production`, for the version that was released into it. Gates on a change are judged by the first; what comes second is shown beside it, without effect.',
  { examples: [['main', 'production']] },
)

const modelKeys = mapping({
  onnx: optional(
    location(
      'The model: a path from the folder of this file, `git:REF:PATH`, or a [location](../guide/locations.md) on another machine.',
      ['models/signs.onnx'],
    ),
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
  endpoint: optional(
    described(
      endpointKeys,
      'In place of `onnx`: a server that speaks the Open Inference Protocol v2, by the URL of its model.',
      { examples: ['http://localhost:8080/v2/models/signs'] },
    ),
  ),
  command: optional(
    described(
      commandKeys,
      'In place of `onnx`: a command that reads the data and writes predictions, as it would be typed; no shell reads it.',
      { examples: ['python predict.py --in {data} --out {predictions}'] },
    ),
  ),
  baseline: optional(
    location(
      'What it is compared with: the location of another model, of predictions or of a result; `none` for nothing, `auto` for what main was measured at, as when nothing is said.',
      ['git:origin/main:models/signs.onnx', 'file:out/main.json'],
    ),
  ),
  against: optional(againstKeys),
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
  benchmark: optional(
    described(
      benchmarkKeys,
      'How the model is timed, in turns with its base: see [benchmark](../guide/benchmark.md).',
    ),
  ),
  register: optional(
    described(registerKeys, 'How the model is registered: see [the registry](../guide/registry.md).'),
  ),
}).check(
  // What the reader checks in words, so that an editor knows it too.
  z.meta({
    oneOf: ['onnx', 'predictions', 'metrics', 'endpoint', 'command'].map((source) => ({
      required: [source],
    })),
    if: { required: ['onnx'] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits this object.
    then: { properties: { evaluate: { required: ['data'] } } },
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
    'on-missing-benchmark': z._default(
      described(
        z.enum(['warn', 'fail']),
        'What a pull request comes to that takes away a benchmark of its base: it is shown (warn), or fails. The base says it.',
      ),
      'warn' as const,
    ),
    include: optional(
      described(
        list(text('a path or pattern'), 'a list of paths and patterns'),
        'Further project files, from the folder of this one: their data sets and models are looked at as if they stood here. Their paths start at their own folders, and no name may be in two files.',
        { examples: [['models/*/mlgate.yml']] },
      ),
    ),
    against: optional(againstKeys),
    keep: optional(
      described(
        z.enum(['predictions', 'losses', 'none']),
        'What is kept of each row beside the numbers, its id hashed. predictions: truth, outputs, weights and slices, by which later changes are paired. losses: in place of truth and outputs, what each row costs by the gated metrics, which pairs those that are means over rows. none: the numbers alone. Default: predictions.',
      ),
    ),
    retention: optional(
      described(
        mapping({
          days: optional(described(count(), 'Results older than this are dropped. Default: 400.')),
          results: optional(
            described(count(), 'Newest results kept of each model or data set. Default: 2000.'),
          ),
          predictions: optional(
            described(count(), 'Newest results of each whose predictions are kept. Default: 20.'),
          ),
        }),
        'What the history keeps, in a branch or a folder; whatever the numbers say, the newest result of each and those of tagged commits stay. Looked after with the first result of each month, and by `mlgate history compact`.',
      ),
    ),
    data: z._default(
      described(named(dataSetKeys, 'data sets'), 'Data sets, by the name that others use.'),
      {},
    ),
    models: z._default(described(named(modelKeys, 'models'), 'Models, by name.'), {}),
  }),
  'What mlgate checks in this repository, and when it says no.',
  { anyOf: [{ required: ['data'] }, { required: ['models'] }, { required: ['include'] }] },
)
export type WrittenProject = z.output<typeof projectKeys>

/** Keys that are no mistakes but belong to steps that this version does not have. */
export const laterKeys: LaterKeys = {
  'models.*.deploy': 'serving models',
  'models.*.monitor': 'watching served models',
}
