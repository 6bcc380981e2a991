import * as z from 'zod/mini'
import { described, list, mapping, optional, text } from './keys.ts'
import { share } from './quantity-keys.ts'

const otherName = () => text('the name of an entry of "data"')
const column = () => text('the name of a column')
const columns = (expected: string) => z.union([column(), list(column(), expected)], expected)

const maxShare = optional(
  described(
    share('a share of the rows, such as 5% or 0.05', 1),
    'The greatest share of the rows that may break it. Default: 0.',
    { examples: ['5%'] },
  ),
)
const severityOf = (fallback: 'error' | 'warn') =>
  optional(
    described(
      z.enum(['error', 'warn']),
      `Whether a breach fails the check or is only shown. Default: ${fallback}.`,
    ),
  )
const severity = severityOf('error')

const disjointForm = mapping({
  data: described(otherName(), 'The other data set.'),
  'max-share': maxShare,
  columns: optional(
    described(
      list(column(), 'a list of column names'),
      'Columns that make two rows the same. Default: all that both have, but the id.',
    ),
  ),
  severity,
})

const disjointOne = z.union([otherName(), disjointForm], 'the name of a data set, or a mapping with "data"')

const disjointKeys = z.union(
  [otherName(), disjointForm, z.array(disjointOne).check(z.minLength(1))],
  'the name of a data set, a mapping with "data", or a list of them',
)

const afterForm = mapping({
  data: described(otherName(), 'The other data set.'),
  column: described(column(), 'The column of dates or timestamps, which both have.'),
  'max-share': maxShare,
  severity,
})

const referenceKeys = mapping({
  columns: described(
    columns('the name of a column, or a list of them'),
    'The column here, or several that refer together.',
  ),
  data: described(otherName(), 'The data set that must have the values.'),
  to: optional(
    described(
      columns('the name of a column, or a list of them'),
      'Its columns, in the same order. Default: those of the same names.',
    ),
  ),
  'max-share': maxShare,
  severity,
})

const relativeRowsKeys = mapping({
  of: described(otherName(), 'The other data set.'),
  min: optional(
    described(
      share('a share of its rows, such as 10% or 0.1', Number.MAX_VALUE),
      'At least this share of the rows of the other.',
      { examples: ['10%'] },
    ),
  ),
  max: optional(
    described(
      share('a share of its rows, such as 10% or 0.1', Number.MAX_VALUE),
      'At most this share of the rows of the other; may be above 100%.',
    ),
  ),
  severity,
})

const reaction = z.enum(['fail', 'warn', 'ignore'])
const choice = 'fail, warn, ignore'
const ofRows = (description: string) =>
  optional(
    described(
      z.union(
        [reaction, mapping({ severity: severityOf('warn'), 'max-share': maxShare })],
        `${choice}, or a mapping with "max-share"`,
      ),
      description,
    ),
  )
const power = optional(
  described(
    z
      .number('a number from 0 to 1')
      .check(z.minimum(0, 'a number from 0 to 1'), z.maximum(1, 'a number from 0 to 1')),
    'The greatest predictive power that is let through: the share of the error of always saying the commonest label (or the median) that a model of one column takes away, on rows that it has not seen.',
  ),
)
const ofPower = (description: string) =>
  optional(
    described(
      z.union(
        [reaction, mapping({ severity: severityOf('warn'), 'max-power': power })],
        `${choice}, or a mapping with "max-power"`,
      ),
      description,
    ),
  )

/** `data.*.checks` of mlgate.yml. */
const suspicionKeys = mapping({
  'conflicting-labels': ofRows(
    'With `target`: rows with the same features have the same label, in this data set and in those of `disjoint-from`.',
  ),
  'unseen-labels': ofRows(
    'With `target` and `disjoint-from`: no label that the other data set does not have.',
  ),
  'new-categories': ofRows(
    'With `disjoint-from`: no value that the other data set does not have, in columns of text of which it has at most 100 different ones.',
  ),
  'matching-columns': optional(
    described(reaction, 'With `disjoint-from`: both have the same columns of the same types.'),
  ),
  'feature-leakage': ofPower(
    'With `target`: no column alone predicts the label. Default: above 0.95 it warns.',
  ),
  'identifier-leakage': ofPower(
    'With `target` and `id`: the id, or its order, does not predict the label. Default: above 0.5 it warns.',
  ),
  'row-order': ofPower(
    'With `target`: where a row stands does not predict the label. Many files are sorted by their label, so nothing looks for it unless it is named here; then above 0.5.',
  ),
})

/** What `data.*` of mlgate.yml says beside the schema: what relates its rows to their label and to other data sets. */
export const relationsKeys = {
  target: optional(
    described(
      column(),
      'The column that holds the label: turns on the checks for conflicting labels and for leakage.',
    ),
  ),
  'disjoint-from': optional(
    described(
      disjointKeys,
      'Data sets that share no row with this one, by `id` where it is said and by what the rows hold: a name, a list, or `{ data: train, max-share: 5% }`.',
      { examples: ['train', ['train', { data: 'valid', 'max-share': '1%' }]] },
    ),
  ),
  after: optional(
    described(
      afterForm,
      'For splits by time: every row is later than the last of the other data set, by a column of dates or timestamps.',
      { examples: [{ data: 'train', column: 'taken_at' }] },
    ),
  ),
  references: optional(
    described(
      list(referenceKeys, 'a list of references'),
      'Columns whose values must be in another data set (foreign keys). A null refers to nothing and breaks nothing.',
      { examples: [[{ columns: 'customer_id', data: 'customers' }]] },
    ),
  ),
  rows: optional(
    described(relativeRowsKeys, 'How many rows there are, relative to another data set.', {
      examples: [{ of: 'train', min: '10%' }],
    }),
  ),
  tables: optional(
    described(
      list(otherName(), 'a list of names of entries of "data"'),
      'Further data sets that queries of the schema may read, by their names.',
      { examples: [['customers']] },
    ),
  ),
  checks: optional(
    described(
      suspicionKeys,
      'Checks that `target` and `disjoint-from` turn on as warnings: fail, warn or ignore, or how much is let through.',
      { examples: [{ 'conflicting-labels': 'fail', 'new-categories': { 'max-share': '1%' } }] },
    ),
  ),
}

/** Names of the checks that `data.*.checks` may set. */
export type SuspicionName = keyof z.output<typeof suspicionKeys>

const relationsMapping = mapping(relationsKeys)
export type WrittenRelations = z.output<typeof relationsMapping>
