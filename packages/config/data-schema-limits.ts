import * as z from 'zod/mini'
import {
  type OutlierLimit,
  orders,
  outlierMethods,
  type StatisticLimits,
  type TableLimits,
  type TextLimits,
  type ValueLimits,
} from './data-schema.ts'
import { count, described, list, mapping, optional, text } from './keys.ts'
import {
  amount,
  bounds,
  duration,
  expectedShare,
  percentText,
  share,
  shareLimit,
  shareOf,
} from './quantity-keys.ts'

const number = z.number('a number')
const expectedSum = 'a number'
const sum = z.union([z.number(), z.string().check(z.regex(/^-?\d{16,40}$/, expectedSum))], expectedSum)

const meaningOfNulls = 'How many nulls are let through: none, any, or at most this share of the rows.'
const nulls = described(shareLimit('rows'), meaningOfNulls)

const levelPattern = /^(?:0|0?\.\d+|1(?:\.0+)?|(?:\d{1,2}(?:\.\d+)?|100)\s*%)$/
const expectedLevel = 'a level such as 0.99 or 99%'

const statistics: z.ZodMiniType<StatisticLimits, unknown> = described(
  mapping({
    mean: optional(bounds(number, 'Of the arithmetic mean.', [{ min: 20, max: 60 }])),
    median: optional(bounds(number, 'Of the 0.5 quantile.', [{ max: 40 }])),
    'standard-deviation': optional(
      bounds(
        number,
        'Of the standard deviation of a sample: divided by one less than the number of values.',
        [{ min: 0.5 }],
      ),
    ),
    sum: optional(bounds(sum, 'Of the sum; exact for whole numbers.', [{ min: 0 }])),
    quantiles: optional(
      described(
        z
          .record(
            z.string(expectedLevel).check(z.regex(levelPattern, expectedLevel)),
            bounds(number, 'Of the quantile of this level.', [{ max: 250 }]),
            'a mapping of levels, such as 0.99 or 99%',
          )
          .check(
            z.refine((levels) => Object.keys(levels).length > 0, 'at least one level'),
            z.meta({ minProperties: 1 }),
          ),
        'Quantiles by level, linearly interpolated between neighbouring values, as numpy does.',
        { examples: [{ '1%': { min: 0 }, '99%': { max: 250 } }] },
      ),
    ),
  }),
  'Statistics of the values that must lie within bounds, for integer and number columns. Values that are NaN or infinite fail them.',
)

const outliers: z.ZodMiniType<OutlierLimit, unknown> = described(
  z.pipe(
    z.union(
      [
        z.enum(['none']),
        z.number().check(z.minimum(0, expectedShare), z.maximum(1, expectedShare)),
        percentText(expectedShare),
        mapping({
          'max-share': described(share(), 'The greatest share of the values that may be outliers.'),
          method: optional(
            described(
              z.enum(Object.keys(outlierMethods) as (keyof typeof outlierMethods)[]),
              'tukey (default): further beyond the quartiles than `factor` times the distance between them. z-score: further from the mean than `factor` standard deviations.',
            ),
          ),
          factor: optional(
            described(
              z.number('a number above 0').check(z.positive('a number above 0')),
              'How far is too far. Default: 1.5 for tukey, 3 for z-score.',
            ),
          ),
        }),
      ],
      'none, a share such as 1%, or a mapping with "max-share"',
    ),
    z.transform((written): OutlierLimit => {
      const said =
        typeof written === 'object' ? written : { 'max-share': written === 'none' ? 0 : shareOf(written) }
      const { method = 'tukey' } = said as Partial<OutlierLimit>
      return { method, factor: outlierMethods[method], ...said }
    }),
  ),
  'At most this share of the values lies far from the others, for integer and number columns; or a mapping of it as `max-share`, a `method` (tukey or z-score) and a `factor`.',
  { examples: ['1%', { 'max-share': '0.1%', method: 'z-score', factor: 4 }] },
)

const textLimits: z.ZodMiniType<TextLimits, unknown> = mapping({
  variants: optional(
    described(
      z.enum(['none', 'any']),
      'Whether there may be values that differ only by case, surrounding or repeated blanks, Unicode normal form, width (`Ａ`) or typography (`’`).',
    ),
  ),
  blanks: optional(
    described(shareLimit('values'), 'How many values may begin or end with a blank: none, any, or a share.'),
  ),
  special: optional(
    described(
      shareLimit('values'),
      'How many values may hold control characters, characters without width or direction marks, or U+FFFD, the mark of a failed decoding.',
    ),
  ),
  placeholders: optional(
    described(
      shareLimit('values'),
      'How many values may be a text that stands for a missing value, such as `N/A`, `-`, `null` or `?`, unless `enum` lists it.',
    ),
  ),
})

const bound = z.union([z.number(), z.string()], 'a number, or a date as text such as 2024-02-29')

/** Limits on the values of a column; the same keys stand under its `warn`. */
export const valueLimitKeys = {
  min: optional(
    described(bound, 'Least value that is let through, for integer, number, date and timestamp columns.'),
  ),
  max: optional(
    described(bound, 'Greatest value that is let through, for integer, number, date and timestamp columns.'),
  ),
  enum: optional(
    described(
      list(z.union([z.string(), z.number()], 'text or a number'), 'a list of values'),
      'The values that are let through.',
    ),
  ),
  'min-enum-share': optional(
    described(
      share(),
      'Least share of the values that `enum` must have. Default: all. Under `warn` it goes with the `enum` of the column.',
      { examples: ['99%'] },
    ),
  ),
  pattern: optional(
    described(
      text('a regular expression'),
      'Regular expression (RE2) that each text must match somewhere; `^` and `$` make it match the whole.',
    ),
  ),
  'min-length': optional(
    described(count(), 'Least number of characters of a string, bytes of a binary, items of a list.'),
  ),
  'max-length': optional(
    described(count(), 'Greatest number of characters of a string, bytes of a binary, items of a list.'),
  ),
  unique: optional(described(z.boolean('true or false'), 'No value may occur twice. Nulls do not count.')),
  distinct: optional(
    bounds(
      amount,
      'How many different values there are, as a number or as a share of all values. `{ min: 2 }` refuses a column that says the same in every row.',
      [{ min: 2 }, { max: '5%' }],
    ),
  ),
  classes: optional(
    described(
      mapping({
        'min-share': optional(
          described(
            share(),
            'Least share of the values that the rarest has; of `enum`, also those that are not there.',
          ),
        ),
        'max-share': optional(described(share(), 'Greatest share of the values that the commonest has.')),
      }).check(
        z.refine((both) => Object.keys(both).length > 0, '"min-share", "max-share" or both'),
        z.meta({ minProperties: 1 }),
      ),
      'How even the classes are, for string, integer and boolean columns of few different values.',
      { examples: [{ 'min-share': '5%', 'max-share': '80%' }] },
    ),
  ),
  statistics: optional(statistics),
  outliers: optional(outliers),
  freshness: optional(
    described(
      duration,
      'How old the newest value may be, for date and timestamp columns. Times without an offset are in UTC; dates are counted in days of UTC.',
      { examples: ['36h', '7d'] },
    ),
  ),
  history: optional(
    bounds(duration, 'How old the oldest value is, for date and timestamp columns.', [
      { min: '365d', max: '730d' },
    ]),
  ),
  future: optional(
    described(
      shareLimit('values'),
      'How many values may be later than now: none, any, or a share of the values; for date and timestamp columns.',
    ),
  ),
  order: optional(
    described(
      z.enum(orders),
      'How values follow each other, row by row, for integer, number, date and timestamp columns. Nulls are passed over.',
    ),
  ),
  text: optional(
    described(
      textLimits,
      'What string columns may have of what is mostly a slip. Counts more than what the schema says of all.',
    ),
  ),
} satisfies Record<Exclude<keyof ValueLimits, 'nulls'>, unknown>

/** Keys of a column that say how many nulls it may have, and their default. */
export const nullsKey = described(z._default(nulls, 'none' as const), meaningOfNulls, { default: 'none' })

/** `warn` of a column. */
export const softerValueKeys = mapping({ nulls: optional(nulls), ...valueLimitKeys })

/** Limits on a table as a whole; the same keys stand under the `warn` of a schema. */
export const tableLimitKeys = {
  rows: optional(
    described(
      mapping({
        min: optional(described(count(), 'Least number of rows.')),
        max: optional(described(count(), 'Greatest number of rows.')),
      }),
      'How many rows there may be. Rows that cannot be read count too.',
    ),
  ),
  unique: optional(
    described(
      list(
        list(text('the name of a column'), 'a list of column names'),
        'a list of groups of columns, such as [[site, taken_at]]',
      ),
      'Groups of columns that are unique taken together. A single column says `unique: true` itself.',
    ),
  ),
  'duplicate-rows': optional(
    described(
      shareLimit('rows'),
      'How many rows may be in every column what an earlier one is: none, any, or at most this share of the rows.',
    ),
  ),
  text: optional(
    described(
      textLimits,
      'What string columns may have of what is mostly a slip; a column may say otherwise.',
    ),
  ),
} satisfies Record<keyof TableLimits, unknown>
