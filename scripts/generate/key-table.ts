import type { JsonSchema } from '@mlgate/config'
import { table } from './page.ts'

/** What to say, by the whole key or its last part, in place of the keys below it: they stand elsewhere. */
export type Sections = Readonly<Record<string, string>>

/** What keys are called that the user chooses, by the last part of the key above them; `other` for all others. */
export type Variables = Readonly<Record<string, string>> & { other: string }

interface Row {
  key: string
  type: string
  fallback: string
  meaning: string
}

/**
 * A table of all keys of a document.
 *
 * @param variable what a key is called that the user chooses: `<name>`, `<metric>`, …; by the key above it, where they differ.
 */
export function keyTable(schema: JsonSchema, variable: string | Variables, sections: Sections): string {
  const rows = rowsOf(schema, '', variable, sections)
  return table(
    ['key', 'type', 'default', 'meaning'],
    rows.map(({ key, type, fallback, meaning }) => [`\`${key}\``, type, fallback, meaning]),
  )
}

function rowsOf(schema: JsonSchema, prefix: string, variable: string | Variables, sections: Sections): Row[] {
  const rows: Row[] = []
  const required = new Set(schema.required ?? [])
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    const inner = value as JsonSchema
    const key = `${prefix}${name}`
    const section = sections[key] ?? sections[name]
    const meaning = [inner.description ?? '', ...(section === undefined ? [] : [section])].join(' ')
    rows.push({ key, type: typeOf(inner), fallback: fallbackOf(inner, required.has(name)), meaning })
    if (section === undefined) rows.push(...rowsOf(inner, `${key}.`, variable, sections))
  }
  const entry = schema.additionalProperties
  if (typeof entry === 'object')
    rows.push(...rowsOf(entry as JsonSchema, `${prefix}${chosen(variable, prefix)}.`, variable, sections))
  if (typeof schema.items === 'object') {
    rows.push(...rowsOf(schema.items as JsonSchema, `${prefix.replace(/\.$/, '')}[].`, variable, sections))
  }
  for (const option of schema.anyOf ?? [])
    rows.push(...rowsOf(option as JsonSchema, prefix, variable, sections))
  return rows
}

function chosen(variable: string | Variables, prefix: string): string {
  if (typeof variable === 'string') return variable
  return variable[prefix.split('.').at(-2) ?? ''] ?? variable.other
}

function fallbackOf(schema: JsonSchema, isRequired: boolean): string {
  if (isRequired) return 'required'
  const { default: fallback } = schema
  if (fallback === undefined || typeof fallback === 'object') return ''
  return `\`${String(fallback)}\``
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'mapping',
  null: 'null',
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  // What only says which keys are needed is no type.
  const options =
    schema.anyOf?.filter((option) => Object.keys(option).some((key) => key !== 'required')) ?? []
  if (options.length > 0)
    return [...new Set(options.map((option) => typeOf(option as JsonSchema)))].join(' or ')
  if (schema.type === 'array') return `list of ${plural(typeOf(schema.items as JsonSchema))}`
  return [schema.type ?? 'any']
    .flat()
    .map((type) => typeNames[type] ?? type)
    .join(' or ')
}

function plural(type: string): string {
  const name = (one: string) => ({ text: 'texts', number: 'numbers', mapping: 'mappings' })[one] ?? one
  return type
    .split(' or ')
    .map(name)
    .join(' or ')
    .replace(/^list of/, 'lists of')
}
