import { MlgateError } from '@mlgate/core'
import * as z from 'zod/mini'
import { ensured, find, search, write } from './call.ts'
import type { MlflowServer } from './server.ts'

const versionsAPage = '200'
const mostPages = 100

const tagsSchema = z.optional(z.array(z.object({ key: z.string(), value: z.optional(z.string()) })))
const versionSchema = z.object({
  version: z.coerce.string().check(z.regex(/^\d{1,15}$/)),
  creation_timestamp: z.optional(z.coerce.number()),
  description: z.optional(z.string()),
  run_id: z.optional(z.string()),
  source: z.optional(z.string()),
  tags: tagsSchema,
})
const searchSchema = z.object({
  model_versions: z.optional(z.array(versionSchema)),
  next_page_token: z.optional(z.string()),
})
const modelSchema = z.object({
  registered_model: z.object({
    aliases: z.optional(z.array(z.object({ alias: z.string(), version: z.coerce.string() }))),
  }),
})
const aliasSchema = z.object({ model_version: z.object({ version: z.coerce.string() }) })

/** A version of a registered model; its number counts up from 1. */
export interface ModelVersion {
  version: string
  /** Milliseconds since 1970. */
  createdAt: number
  description: string
  runId: string
  tags: ReadonlyMap<string, string>
}

/** Aliases of a registered model, each with the number of its version; null when there is no such model. */
export async function findModelAliases(
  server: MlflowServer,
  name: string,
): Promise<{ alias: string; version: string }[] | null> {
  const question = { route: 'registered-models/get', parameters: { name }, schema: modelSchema }
  const said = await find(server, question)
  return said === null ? null : (said.registered_model.aliases ?? [])
}

/** Makes a registered model where there is none of the name. */
export async function ensureModel(server: MlflowServer, name: string, description: string): Promise<void> {
  const route = 'registered-models/create'
  const make = () => write(server, { route, body: { name, description }, schema: z.unknown() })
  await ensured(server, route, () => findModelAliases(server, name), make)
}

/** All versions of a model, the oldest first. */
export async function listVersions(server: MlflowServer, name: string): Promise<ModelVersion[]> {
  const found: ModelVersion[] = []
  let token: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const parameters = {
      filter: `name=${literal(name)}`,
      max_results: versionsAPage,
      ...(token === undefined ? {} : { page_token: token }),
    }
    const said = await search(server, { route: 'model-versions/search', parameters, schema: searchSchema })
    found.push(...(said.model_versions ?? []).map(asVersion))
    token = said.next_page_token
    if (!token) break
  }
  return found.toSorted((left, right) => Number(left.version) - Number(right.version))
}

function asVersion(said: z.output<typeof versionSchema>): ModelVersion {
  return {
    version: said.version,
    createdAt: said.creation_timestamp ?? 0,
    description: said.description ?? '',
    runId: said.run_id ?? '',
    tags: new Map((said.tags ?? []).map(({ key, value = '' }) => [key, value])),
  }
}

/** A text in a filter, which knows no way to write a quote within quotes of its kind. */
function literal(text: string): string {
  if (!text.includes("'")) return `'${text}'`
  if (!text.includes('"')) return `"${text}"`
  throw new MlgateError({
    code: 'MG6530',
    message: `MLflow cannot look for ${text}: it has both kinds of quotes in it.`,
  })
}

/**
 * Makes a version unless there is one that `isIt` knows.
 *
 * @returns the oldest one: of two that were made at the same moment both sides take it.
 */
export async function ensureVersion(
  server: MlflowServer,
  body: { name: string } & Record<string, unknown>,
  isIt: (version: ModelVersion) => boolean,
): Promise<ModelVersion> {
  const route = 'model-versions/create'
  const look = async () => (await listVersions(server, body.name)).find(isIt) ?? null
  const make = () => write(server, { route, body, schema: z.unknown() })
  return (await ensured(server, route, look, make)).found
}

/** Puts an alias on a version, wherever it was; takes it away where there is none. */
export async function moveAlias(
  server: MlflowServer,
  name: string,
  alias: string,
  version: string | null,
): Promise<'created' | 'unchanged'> {
  const route = 'registered-models/alias'
  const isAsWanted = async () => {
    const parameters = { name, alias }
    const said = await find(server, { route, parameters, schema: aliasSchema })
    return (said?.model_version.version ?? null) === version ? true : null
  }
  const put = { method: 'POST' as const, body: { name, alias, version } }
  const remove = { method: 'DELETE' as const, body: { name, alias } }
  const make = () => write(server, { route, ...(version === null ? remove : put), schema: z.unknown() })
  return (await ensured(server, route, isAsWanted, make)).outcome
}

/**
 * Why a name cannot be an alias, as the end of a sentence; null where it can. `latest` and `v7` are words of MLflow's own.
 */
export function aliasProblem(alias: string): string | null {
  if (alias.length > 255 || !/^[\w-]+$/.test(alias)) return 'has to be letters, digits, "_" and "-"'
  return /^(?:latest|v\d+)$/i.test(alias) ? 'is a word that MLflow keeps for itself' : null
}
