import type { JsonSchema } from '@mlgate/config'
import { table } from './page.ts'

/** What to say, by the key's name, in place of the keys below it: they stand elsewhere. */
export type Sections = Readonly<Record<string, string>>

interface Row {
  key: string
  type: string
  fallback: string
  meaning: string
}

/**
 * A table of all keys of a document.
 *
 * @param variable what a key is called that the user chooses: `<name>`, `<metric>`, …
 */
export function keyTable(schema: JsonSchema, variable: string, sections: Sections): string {
  const rows = rowsOf(schema, '', variable, sections)
  return table(
    ['key', 'type', 'default', 'meaning'],
    rows.map(({ key, type, fallback, meaning }) => [`\`${key}\``, type, fallback, meaning]),
  )
}

function rowsOf(schema: JsonSchema, prefix: string, variable: string, sections: Sections): Row[] {
  const rows: Row[] = []
  const required = new Set(schema.required ?? [])
  for (const [name, value] of Object.entries(schema.properties ?? {})) {
    const inner = value as JsonSchema
    const key = `${prefix}${name}`
    const section = sections[name]
    const meaning = [inner.description ?? '', ...(section === undefined ? [] : [section])].join(' ')
    rows.push({ key, type: typeOf(inner), fallback: fallbackOf(inner, required.has(name)), meaning })
    if (section === undefined) rows.push(...rowsOf(inner, `${key}.`, variable, sections))
  }
  const entry = schema.additionalProperties
  if (typeof entry === 'object')
    rows.push(...rowsOf(entry as JsonSchema, `${prefix}${variable}.`, variable, sections))
  if (typeof schema.items === 'object') {
    rows.push(...rowsOf(schema.items as JsonSchema, `${prefix.replace(/\.$/, '')}[].`, variable, sections))
  }
  return rows
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
  const options = schema.anyOf?.filter((option) => (option as JsonSchema).required === undefined) ?? []
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
