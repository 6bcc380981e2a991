import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

/** One call of GitHub's published description. */
export interface Operation {
  /** `METHOD /path/{parameter}`. */
  route: string
  method: string
  pattern: RegExp
  /** Names of what the pattern captures, in order. */
  parameters: readonly string[]
  /** Breaches of the description by a request, each a sentence. */
  breachesOfRequest(query: URLSearchParams, body: unknown): string[]
  /** Breaches of the description by an answer. */
  breachesOfAnswer(status: number, body: unknown): string[]
}

interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required?: boolean
  schema?: object
}
interface Content {
  content?: Record<string, { schema?: object }>
}
interface RawOperation {
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: Content & { required?: boolean }
  responses: Record<string, Content | { $ref: string }>
}
interface Description {
  paths: Record<string, Record<string, RawOperation>>
  components: Record<string, Record<string, object>>
}

const description = toJsonSchema(
  JSON.parse(readFileSync(new URL('./description.json', import.meta.url), 'utf8')),
) as Description

/** OpenAPI 3.0 says `nullable` where JSON Schema says that null is one of the types. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema)
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, toJsonSchema(inner)]),
  )
  if (typeof nullable !== 'boolean') return nullable === undefined ? rest : { ...rest, nullable }
  return nullable ? { anyOf: [{ type: 'null' }, rest] } : rest
}

const ajv = new Ajv({
  strict: false,
  allErrors: false,
  coerceTypes: false,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    uri: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
    'uri-template': /^[a-z][a-z0-9+.-]*:/i,
    email: /@/,
    int64: true,
    int32: true,
    binary: true,
    'repo.nwo': true,
    'ssh-key': true,
  },
})
ajv.addSchema({ $id: 'description', components: description.components } as object)

/** Values of a query are text: a number or a truth value is what it reads as. */
const ajvForQueries = new Ajv({
  strict: false,
  coerceTypes: true,
  formats: { 'date-time': true, int64: true },
})
ajvForQueries.addSchema({ $id: 'description', components: description.components } as object)

function resolve<Value>(value: Value | { $ref: string }): Value {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as Value
  const [, , kind = '', name = ''] = value.$ref.split('/')
  return description.components[kind]?.[name] as Value
}

function compile(validator: Ajv, schema: object | undefined): ValidateFunction | undefined {
  if (schema === undefined) return undefined
  // References start at the root of the description, which has an address of its own here.
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"description#/components/')
  return validator.compile(JSON.parse(text) as object)
}

function breaches(validate: ValidateFunction | undefined, value: unknown, what: string): string[] {
  if (validate === undefined || validate(value)) return []
  return (validate.errors ?? []).slice(0, 3).map((error) => `${what}${error.instancePath} ${error.message}`)
}

function jsonOf({ content = {} }: Content): object | undefined {
  return (content['application/json'] ?? content['application/vnd.github.object'])?.schema
}

/** Values that may hold slashes, sent as they are or escaped. */
const slashed = new Set(['ref', 'branch', 'path', 'basehead', 'tag'])

function operationOf(path: string, method: string, raw: RawOperation): Operation {
  const parameters = (raw.parameters ?? []).map((each) => resolve<Parameter>(each))
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const querySchema = compile(ajvForQueries, {
    type: 'object',
    properties: Object.fromEntries(query.map(({ name, schema = {} }) => [name, schema])),
    additionalProperties: false,
    required: query.filter(({ required }) => required === true).map(({ name }) => name),
  })
  const body = compile(ajv, raw.requestBody === undefined ? undefined : jsonOf(raw.requestBody))
  const answers = new Map<string, ValidateFunction | undefined>()
  return {
    route: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    pattern: new RegExp(
      `^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, (_, name) => (slashed.has(name) ? '(.+)' : '([^/]+)'))}$`,
    ),
    parameters: names,
    breachesOfRequest: (given, json) => [
      ...breaches(querySchema, Object.fromEntries(given), 'query'),
      ...(raw.requestBody === undefined && json !== undefined ? ['a body where none belongs'] : []),
      ...(raw.requestBody?.required !== false || json !== undefined ? breaches(body, json, 'body') : []),
    ],
    breachesOfAnswer: (status, json) => {
      const key = String(status)
      const response = raw.responses[key]
      if (response === undefined) return isGeneral(status) ? [] : [`status ${status} is not described`]
      if (!answers.has(key)) answers.set(key, compile(ajv, jsonOf(resolve<Content>(response))))
      return breaches(answers.get(key), json, `answer ${status}`)
    },
  }
}

/** Refusals that every call may meet and the description does not repeat. */
function isGeneral(status: number): boolean {
  return [401, 403, 404, 409, 422, 429].includes(status) || status >= 500
}

/** Every call that is described. */
export const operations: readonly Operation[] = Object.entries(description.paths)
  .flatMap(([path, item]) => Object.entries(item).map(([method, raw]) => operationOf(path, method, raw)))
  // The more literal the path, the earlier it is tried.
  .sort((one, other) => one.parameters.length - other.parameters.length)
