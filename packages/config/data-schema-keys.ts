import * as z from 'zod/mini'
import { columnTypes, type DataSchema, keysOfType, type TextFormat, textEncodings } from './data-schema.ts'
import { nullsKey, softerValueKeys, tableLimitKeys, valueLimitKeys } from './data-schema-limits.ts'
import { described, list, mapping, optional, text } from './keys.ts'
import { valueFormatKey } from './value-format.ts'

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
    sheet: optional(
      described(
        text('the name of a sheet'),
        'Which sheet of an .xlsx file is the table. It need not be said where there is only one.',
        { examples: ['Measurements'] },
      ),
    ),
  }),
  'How the text file is written, where that differs from the default. Nothing is guessed.',
)

const columnKeys = mapping({
  type: described(z.enum(columnTypes), 'The type of the values.'),
  format: optional(valueFormatKey),
  nulls: nullsKey,
  ...valueLimitKeys,
  required: z._default(described(z.boolean('true or false'), 'Whether the column must be there.'), true),
  private: optional(
    described(
      z.boolean('true or false'),
      'Whether the values of the column are shown nowhere, whatever samples are asked for. Default: false.',
    ),
  ),
  description: optional(described(z.string('text'), 'What the column means, for people.')),
  warn: optional(
    described(softerValueKeys, 'Softer limits: a value beyond them is shown as a warning and fails nothing.'),
  ),
})

const ruleKeys = mapping({
  name: described(text(), 'What the rule says, in words; it names the rule in reports.'),
  sql: optional(
    described(text('a condition in SQL'), 'The condition that each row must meet, as in a CHECK of SQL.', {
      examples: ['starts_at <= ends_at'],
    }),
  ),
  query: optional(
    described(
      text('a SELECT over "data"'),
      'In place of `sql`: one SELECT over the table `data` that returns the offending rows, none if all is well. Its column `row_number` counts the rows that could be read, from 1; where the query returns it, the rows are named.',
      { examples: ['SELECT site FROM data GROUP BY site HAVING count(*) < 20'] },
    ),
  ),
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
  ...tableLimitKeys,
  'extra-columns': z._default(
    described(z.enum(['fail', 'warn', 'ignore']), 'What happens when the data has columns not named here.'),
    'fail' as const,
  ),
  'column-order': optional(
    described(
      z.enum(['fail', 'warn', 'ignore']),
      'What happens when the columns come in another order than here. Default: ignore.',
    ),
  ),
  columns: described(columnsKeys, 'The columns, by name.'),
  rules: optional(
    described(list(ruleKeys, 'a list of rules'), 'Conditions of your own, each with `sql` or `query`.'),
  ),
  environments: optional(
    described(
      z.record(
        z.string(),
        mapping({
          absent: described(
            list(text('the name of a column'), 'a list of column names'),
            'Columns that the data has not there.',
          ),
        }),
        'a mapping of environments',
      ),
      'Places where the data has not all of these columns, by a name that the data set gives as its `environment`.',
      { examples: [{ serving: { absent: ['label'] } }] },
    ),
  ),
  warn: optional(
    described(
      mapping(tableLimitKeys),
      'Softer limits on the table: what is beyond them is shown as a warning and fails nothing.',
    ),
  ),
})
