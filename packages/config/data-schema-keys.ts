import * as z from 'zod/mini'
import { columnTypes, type DataSchema, type TextFormat, textEncodings } from './data-schema.ts'
import { keysOfType } from './data-schema-checks.ts'
import { count, described, list, mapping, optional, text } from './keys.ts'

const oneCharacter = (expected: string) => z.string(expected).check(z.regex(/^[^\r\n]$/u, expected))

export const textFormatKeys: z.ZodMiniType<TextFormat, unknown> = described(
  mapping({
    delimiter: optional(
      described(
        oneCharacter('one character (a tab is "\\t", in double quotes)'),
        'The character between fields. Default: a comma, in .tsv files a tab.',
      ),
    ),
    quote: optional(described(oneCharacter('one character'), 'The character around fields. Default: `"`.')),
    encoding: optional(described(z.enum(textEncodings), 'How characters are encoded. Default: utf-8.')),
    decimal: optional(described(z.enum(['.', ',']), 'The decimal mark of numbers. Default: a point.')),
    thousands: optional(
      described(oneCharacter('one character'), 'The mark between groups of digits. Default: none.'),
    ),
    'null-values': optional(
      described(
        list(z.string('text'), 'a list of texts'),
        'Texts that mean "no value", besides the empty field.',
        { examples: [['NA', 'n/a']] },
      ),
    ),
  }),
  'How the text file is written, where that differs from the default. Nothing is guessed.',
)

const expectedNulls = 'none, any, or the greatest share of the rows, such as 2% or 0.02'
const percentPattern = /^(?:\d+(?:\.\d+)?|\.\d+)\s*%$/
const nullLimit = z.pipe(
  z.union(
    [
      z.enum(['none', 'any']),
      z.number().check(z.minimum(0, expectedNulls), z.maximum(1, expectedNulls)),
      z.string().check(
        z.regex(percentPattern, expectedNulls),
        z.refine((written) => Number.parseFloat(written) <= 100, expectedNulls),
      ),
    ],
    expectedNulls,
  ),
  z.transform((written) => {
    if (written === 'none' || written === 'any' || typeof written === 'number') return written
    return Number.parseFloat(written) / 100
  }),
)
const meaningOfNulls = 'How many nulls are let through: none, any, or at most this share of the rows.'
const nulls = described(nullLimit, meaningOfNulls)

const bound = z.union([z.number(), z.string()], 'a number, or a date as text such as 2024-02-29')

const valueLimits = {
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
}

const columnKeys = mapping({
  type: described(z.enum(columnTypes), 'The type of the values.'),
  nulls: described(z._default(nulls, 'none' as const), meaningOfNulls, { default: 'none' }),
  ...valueLimits,
  required: z._default(described(z.boolean('true or false'), 'Whether the column must be there.'), true),
  description: optional(described(z.string('text'), 'What the column means, for people.')),
  warn: optional(
    described(
      mapping({ nulls: optional(nulls), ...valueLimits }),
      'Softer limits: a value beyond them is shown as a warning and fails nothing.',
    ),
  ),
})

const ruleKeys = mapping({
  name: described(text(), 'What the rule says, in words; it names the rule in reports.'),
  sql: described(text('a condition in SQL'), 'The condition that each row must meet, as in a CHECK of SQL.', {
    examples: ['starts_at <= ends_at'],
  }),
  'on-null': z._default(
    described(z.enum(['pass', 'fail']), 'What a row comes to for which the condition is null.'),
    'pass' as const,
  ),
  severity: z._default(
    described(z.enum(['error', 'warn']), 'Whether a breach fails the check or is only shown.'),
    'error' as const,
  ),
})

const columnsKeys = z
  .record(
    z.string(),
    described(columnKeys, 'What a column of this name must hold.', {
      allOf: keysOfType.map(({ key, types }) => ({
        if: { properties: { type: { not: { enum: types } } }, required: ['type'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { [key]: false, warn: { properties: { [key]: false } } } },
      })),
    }),
    'a mapping of column names',
  )
  .check(
    z.refine((columns) => Object.keys(columns).length > 0, 'at least one column'),
    z.meta({ minProperties: 1 }),
  )

/** The data schema as it is written; reading it fills in the defaults. */
export const dataSchemaKeys: z.ZodMiniType<DataSchema, unknown> = mapping({
  version: described(z.literal(1, '1, the only version so far'), 'Version of this format: 1.'),
  format: optional(textFormatKeys),
  rows: optional(
    described(
      mapping({
        min: optional(described(count(), 'Least number of rows.')),
        max: optional(described(count(), 'Greatest number of rows.')),
      }),
      'How many rows there may be. Rows that cannot be read count too.',
    ),
  ),
  'extra-columns': z._default(
    described(z.enum(['fail', 'warn', 'ignore']), 'What happens when the data has columns not named here.'),
    'fail' as const,
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
  columns: described(columnsKeys, 'The columns, by name.'),
  rules: optional(described(list(ruleKeys, 'a list of rules'), 'Conditions that whole rows must meet.')),
})
