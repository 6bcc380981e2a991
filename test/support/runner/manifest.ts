import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

/** What of an action.yml matters when its step runs. */
export interface ActionManifest {
  /** The script, as an absolute path. */
  main: string
  /** Name of each input to its default, as written. */
  defaults: ReadonlyMap<string, string>
  outputs: readonly string[]
}

/** The contexts that an expression in a default may name: `github`, `runner`, `matrix`. */
export type Contexts = Readonly<Record<string, unknown>>

/** @throws Error when the folder holds no JavaScript action for Node 24 that this harness can run. */
export function readManifest(folder: string): ActionManifest {
  const { runs, inputs, outputs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as {
    runs: Record<string, string>
    inputs?: Record<string, { default?: unknown } | null>
    outputs?: Record<string, unknown>
  }
  const { using, main = '', ...rest } = runs
  if (using !== 'node24') throw new Error(`${folder}: runs.using is ${using}, not node24`)
  if (Object.keys(rest).length > 0) throw new Error(`${folder}: runs has ${Object.keys(rest).join(', ')}`)
  if (!existsSync(resolve(folder, main)))
    throw new Error(`${folder}: runs.main is ${main}, which is not there`)
  return {
    main: resolve(folder, main),
    defaults: new Map(
      Object.entries(inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')]),
    ),
    outputs: Object.keys(outputs ?? {}),
  }
}

/** The `INPUT_…` variables of a step: what it is given, and the defaults for the rest. */
export function inputVariables(
  { defaults }: ActionManifest,
  given: Readonly<Record<string, string>>,
  contexts: Contexts,
): Record<string, string> {
  const givenNames = new Set(Object.keys(given).map((name) => name.toLowerCase()))
  const fallbacks = [...defaults]
    .filter(([name]) => !givenNames.has(name.toLowerCase()))
    .map(([name, value]) => [name, evaluate(value, contexts)] as const)
  return Object.fromEntries(
    [...fallbacks, ...Object.entries(given)].map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}

/** The runner's warning about inputs that action.yml does not list, if there are any. */
export function unexpectedInputs(
  { defaults }: ActionManifest,
  given: Readonly<Record<string, string>>,
): string | undefined {
  const valid = [...defaults.keys()]
  const known = new Set(valid.map((name) => name.toLowerCase()))
  const unexpected = Object.keys(given).filter((name) => !known.has(name.toLowerCase()))
  if (unexpected.length === 0) return undefined
  return `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid.join("', '")}']`
}

/**
 * A default with its expressions worked out: `${{ context.key }}` and `${{ toJSON(context.key) }}`.
 *
 * @throws Error for any other expression: the harness must not guess.
 */
export function evaluate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, inner: string) => {
    const match = /^\s*(?:(toJSON)\(\s*([\w.]+)\s*\)|([\w.]+))\s*$/i.exec(inner)
    if (match === null) throw new Error(`The harness can't work out \${{${inner}}}`)
    const [, toJson, jsonPath, path] = match
    const value = lookUp(jsonPath ?? path ?? '', contexts)
    if (toJson !== undefined) return JSON.stringify(value ?? null, null, 2)
    return value === undefined || value === null ? '' : String(value)
  })
}

function lookUp(path: string, contexts: Contexts): unknown {
  const [name = '', ...keys] = path.split('.')
  if (!Object.hasOwn(contexts, name)) throw new Error(`The harness knows no context named ${name}`)
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
    contexts[name],
  )
}
