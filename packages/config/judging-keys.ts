import * as z from 'zod/mini'
import { gatesKeys } from './gates-keys.ts'
import { count, described, list, mapping, optional, text } from './keys.ts'

const columnName = () => text('the name of a column')

/** A column of numbers that are made into slices. */
const binsKeys = mapping({
  column: described(columnName(), 'The column, which holds numbers.'),
  quantiles: optional(
    described(
      count(),
      'As many slices with about as many rows each, 2 or more; the same number is never in two. They are found in the data of this change and hold for both sides, named by the least and the greatest number in them.',
    ),
  ),
  bins: optional(
    described(
      list(z.number('a number'), 'a list of rising numbers'),
      'In place of `quantiles`: where one slice ends and the next begins, a bound belonging to the next.',
    ),
  ),
})

/** `evaluate.slices` of mlgate.yml. */
export const slicesKeys = mapping({
  by: described(
    list(
      z.union([columnName(), binsKeys], 'the name of a column, or a mapping with "column" and "quantiles"'),
      'a list of column names',
    ),
    'Columns whose values are slices: each value is looked at by itself. Of a column of numbers, a mapping makes slices of its quantiles, `{ column: age, quantiles: 4 }`, or of what lies between bounds, `{ column: age, bins: [18, 65] }`.',
    { examples: [['weather', { column: 'age', quantiles: 4 }], [{ column: 'age', bins: [18, 65] }]] },
  ),
  'min-samples': z._default(
    described(count(), 'Slices of fewer rows are shown, without effect. Default: 0.'),
    0,
  ),
  gates: optional(gatesKeys),
})

/** `evaluate.segments` of mlgate.yml. */
export const segmentsKeys = mapping({
  columns: optional(
    described(
      list(columnName(), 'a list of column names'),
      'Columns to search; they are kept with the predictions. Default: those of slices.',
      { examples: [['weather', 'size_band']] },
    ),
  ),
  depth: z._default(
    described(
      count(),
      'How many columns may say together which rows are meant: 1, 2 or 3; 0 searches nothing. Default: 2.',
    ),
    2,
  ),
  'min-samples': z._default(
    described(count(), 'Rows that a part needs in each half of the rows. Default: 30.'),
    30,
  ),
})

const change = z.union(
  [
    z.number('a number'),
    z.string().check(z.meta({ pattern: '^\\s*[+-]?\\d+(\\.\\d+)?\\s*%\\s*$' })),
    mapping({
      to: z.union([z.string(), z.number(), z.boolean()], 'a text, a number, true or false'),
    }),
  ],
  'a number that is added, a share such as +10%, or a mapping with "to"',
)

export const scoreRules = ['may-not-fall', 'may-not-rise', 'may-not-move'] as const

const expectationKeys = mapping({
  change: described(
    z.record(columnName(), change, 'a mapping of columns').check(
      z.refine((changes) => Object.keys(changes).length > 0, 'at least one column'),
      z.meta({ minProperties: 1 }),
    ),
    'What is done to which features, all at once: a number is added, `+10%` multiplies, `{ to: VALUE }` replaces.',
    { examples: [{ income: 1000 }, { income: '+10%' }, { region: { to: 'north' } }] },
  ),
  score: described(
    z.enum(scoreRules),
    'What the score of a row may not do then: the probability of a class, or the value of a regression.',
  ),
  class: optional(
    described(
      z.union([z.string(), z.number(), z.boolean()], 'a class'),
      'The class whose probability is the score. Default: the later of two.',
    ),
  ),
  tolerance: optional(
    described(
      z.number('a number, 0 or more').check(z.nonnegative('a number, 0 or more')),
      'How far a score may go the wrong way. Default: a millionth of it, or of 1 where it is smaller.',
    ),
  ),
  exceptions: optional(
    described(
      z.union(
        [
          z.number().check(z.minimum(0, 'a share from 0 to 1'), z.maximum(1, 'a share from 0 to 1')),
          z.string().check(z.meta({ pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$' })),
        ],
        'a share of the rows, such as 1%',
      ),
      'Share of the rows that need not keep to it. Default: 0.',
      { examples: ['1%'] },
    ),
  ),
})

/** `evaluate.checks` of mlgate.yml. */
export const modelChecksKeys = mapping({
  'better-than-trivial': optional(
    described(
      z.record(
        z.string(),
        z.union(
          [
            z.number().check(z.meta({ minimum: 0 })),
            z.string().check(z.meta({ pattern: '^\\s*(\\d+(\\.\\d+)?|\\.\\d+)\\s*(pt|%)?\\s*$' })),
          ],
          'points (1pt), a share (5%) or a number',
        ),
        'a mapping of metrics',
      ),
      'By metric, how much better it has to be than with a model that always says the most frequent class (with the share of each as its probability), or the mean.',
      { examples: [{ accuracy: '5pt', log_loss: '10%' }] },
    ),
  ),
  finite: optional(described(z.boolean('true or false'), 'No output is NaN or infinite.')),
  deterministic: optional(
    described(
      z.boolean('true or false'),
      'With `onnx`: two runs over the first 8,192 rows say the same, to the last bit.',
    ),
  ),
  'batch-of-one': optional(
    described(
      z.boolean('true or false'),
      'With `onnx`: each of the first 1,024 rows, fed alone, gets the scores that it gets among others, as far as float32 goes.',
    ),
  ),
  expectations: optional(
    described(
      list(expectationKeys, 'a list of expectations'),
      'With `onnx`: the first 8,192 rows are scored again with features changed, and their scores held against those of the rows as they are.',
      { examples: [[{ change: { income: 1000 }, score: 'may-not-fall', class: 'paid' }]] },
    ),
  ),
  severity: optional(
    described(
      z.enum(['error', 'warn']),
      'Whether a check that fails fails the run (error, the default) or is only shown (warn).',
    ),
  ),
}).check(
  z.refine((checks) => Object.keys(checks).some((key) => key !== 'severity'), 'at least one check'),
  z.meta({ minProperties: 1 }),
)
