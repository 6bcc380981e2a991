import { suggest } from '@mlgate/core'
import * as z from 'zod/mini'
import type { ColumnType } from './data-schema.ts'
import { describeSeen, type Finding, type Path, valueAt } from './finding.ts'
import { described, list, text } from './keys.ts'
import { patternParts, type StringFormat, specifiers, stringFormats } from './value-spelling.ts'

const timeSpecifiers = /%-?[HIMSfpz]/

export const valueFormatKey = described(
  z.union([text(), list(text(), 'a list of patterns')], 'a name, a pattern, or a list of patterns'),
  `How the values are written. For date and timestamp columns a pattern of strptime, or a list of them, in place of ISO 8601: ${Object.keys(specifiers).join(' ')}. For string columns one of ${stringFormats.join(', ')}.`,
  { examples: ['%d/%m/%Y', ['%d.%m.%Y', '%Y-%m-%d'], 'email'] },
)

/** What is wrong with a column's `format` beyond its form. */
export function valueFormatFindings(type: ColumnType, column: unknown, path: Path): Finding[] {
  const format = valueAt(column, 'format')
  const at = [...path, 'format']
  if (type === 'string') return stringFormatFindings(format, at)
  if (type !== 'date' && type !== 'timestamp') return []
  if (typeof format === 'string') return patternFindings(type, format, at)
  if (!Array.isArray(format)) return []
  return format.flatMap((pattern, index) =>
    typeof pattern === 'string' ? patternFindings(type, pattern, [...at, index]) : [],
  )
}

function stringFormatFindings(format: unknown, path: Path): Finding[] {
  if (format === undefined || stringFormats.includes(format as StringFormat)) return []
  const meant = typeof format === 'string' ? suggest(format, stringFormats) : undefined
  return [
    {
      code: 'MG2102',
      message: `Expected a format of text, but saw ${describeSeen(format)}.`,
      hint:
        meant === undefined
          ? `Known are ${stringFormats.join(', ')}; for others use \`pattern\`.`
          : `Did you mean "${meant}"?`,
      path,
      at: 'value',
    },
  ]
}

function patternFindings(type: 'date' | 'timestamp', pattern: string, path: Path): Finding[] {
  const finding = (message: string, hint: string): Finding[] => [
    { code: 'MG2102', message, hint, path, at: 'value' },
  ]
  const unknown = (pattern.match(patternParts) ?? []).find(
    (part) => part.startsWith('%') && specifiers[part] === undefined,
  )
  if (unknown !== undefined) {
    return finding(
      `The pattern ${describeSeen(pattern)} has the unknown specifier "${unknown}".`,
      `Known are ${Object.keys(specifiers).join(' ')}; a day without a leading zero is %-d.`,
    )
  }
  if (!/%[Yy]/.test(pattern)) {
    return finding(
      `The pattern ${describeSeen(pattern)} reads no year, so it names no ${type}.`,
      'Write it as strptime takes it, such as "%d/%m/%Y".',
    )
  }
  if (type === 'date' && timeSpecifiers.test(pattern)) {
    return finding(
      `The pattern ${describeSeen(pattern)} reads a time of day, which a date has not.`,
      'Declare the column as `type: timestamp`.',
    )
  }
  return []
}
