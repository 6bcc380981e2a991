import { MlgateError } from '@mlgate/core'
import { findCommit, type GitPlace, hashFile, type ResolvedLocation } from '@mlgate/files'
import { NoAnswer, silent } from '@mlgate/http'
import type { ManifestMetric, VersionFile } from '@mlgate/registry'
import { type ImportPlan, numberVersions, type PlannedVersion } from '@mlgate/registry/import'
import * as z from 'zod/mini'
import { listArtifacts, proxiedRoot } from './artifacts.ts'
import { find } from './call.ts'
import { findModelAliases, listVersions, type ModelVersion } from './model-versions.ts'
import { findRun, type MlflowRun } from './runs.ts'
import { type MlflowServer, mlflowServer, type Wire } from './server.ts'
import { usualWire } from './wire.ts'

/** Tags of a version that may say its semantic version, the surest first. */
const versionTags = ['mlgate.version', 'semver', 'version']
/** What is made anew for every version that is published here. */
const ownNames: ReadonlySet<string> = new Set(['mlgate.json', 'SHA256SUMS'])

export interface MlflowImport {
  /** Of the registered model there. */
  model: string
  /** What it is called here; in a monorepo with its folder. */
  as: { name: string; folder?: string }
  /** In the clone that the versions are registered in. */
  place: GitPlace
  environment: NodeJS.ProcessEnv
  /** Brings files that a location names, as `mlflow:signs/3/model.onnx`. */
  resolve(location: string): Promise<ResolvedLocation>
  wire?: Wire
}

/**
 * Plans what becomes of a registered model of MLflow: its versions with their numbers and parameters as their runs logged
 * them, and its aliases as stages, in lower case as those are written. A version is of the commit that its run names, where this clone has it, and of what is
 * checked out otherwise. Nothing is brought yet.
 *
 * @throws MlgateError MG6531 when there is no such model or it has no versions, MG8503 to MG8507 when the server does not
 *   tell.
 */
export async function planFromMlflow(request: MlflowImport): Promise<ImportPlan> {
  const { model, as, environment, wire = usualWire() } = request
  const name = `mlflow:${model}`
  const server = mlflowServer(environment, name, wire)
  try {
    const aliases = await findModelAliases(server, model)
    const versions = aliases === null ? [] : await listVersions(server, model)
    if (aliases === null || versions.length === 0) {
      const what = aliases === null ? 'has no model of this name' : 'has no version of it'
      throw new MlgateError({ code: 'MG6531', message: `${name} cannot be imported: the server ${what}.` })
    }
    const numbers = numberVersions(
      versions.map(({ version, tags }) => ({
        number: version,
        called: versionTags.flatMap((key) => tags.get(key) ?? []),
      })),
    )
    const numberOf = (version: string) => numbers.get(version)?.version
    const planned: PlannedVersion[] = []
    for (const each of versions) {
      const number = numbers.get(each.version) as { version: string; note?: string }
      planned.push(await planVersion(each, number, { server, request }))
    }
    const stages = aliases.flatMap(({ alias, version }) => {
      const number = numberOf(version)
      return number === undefined ? [] : [{ stage: alias.toLowerCase(), version: number }]
    })
    return { ...as, versions: planned, stages, notes: [] }
  } catch (error) {
    throw error instanceof NoAnswer ? silent(name, error.message) : error
  }
}

interface Surroundings {
  server: MlflowServer
  request: MlflowImport
}

async function planVersion(
  there: ModelVersion,
  { version, note }: { version: string; note?: string },
  around: Surroundings,
): Promise<PlannedVersion> {
  const { server, request } = around
  const run = there.runId === '' ? null : await findRun(server, there.runId)
  const notes = note === undefined ? [] : [note]
  if (run === null) notes.push('It has no run any more, and so no numbers and parameters.')
  const commit = await commitOf(there, run, request.place, notes)
  return {
    version,
    commit,
    createdAt: new Date(there.createdAt).toISOString(),
    origin: `mlflow:${request.model}/${there.version}`,
    metrics: Array.from(run?.metrics ?? [], ([name, value]) => asMetric(name, value)),
    parameters: Object.fromEntries(run?.parameters ?? []),
    notes,
    withFiles: async (use) => use(await filesOf(there, around)),
  }
}

/** What MLflow knows of a number is its name. */
function asMetric(name: string, value: number): ManifestMetric {
  return { name, value, unit: '1', direction: 'none', samples: 0, result: 'mlflow', kind: 'metrics' }
}

async function commitOf(
  { tags }: ModelVersion,
  run: MlflowRun | null,
  place: GitPlace,
  notes: string[],
): Promise<string> {
  const named = [tags.get('mlgate.commit'), run?.tags.get('mlflow.source.git.commit')].find(
    (commit) => commit !== undefined && /^[0-9a-f]{7,64}$/.test(commit),
  )
  const own = named === undefined ? undefined : await findCommit(place, [named])
  if (own !== undefined) return own.commit
  const head = await findCommit(place, ['HEAD'])
  if (head === undefined) {
    throw new MlgateError({
      code: 'MG6531',
      message: 'This repository has no commit to register versions of.',
    })
  }
  const why =
    named === undefined ? 'Its run names no commit' : `Its commit ${named.slice(0, 7)} is not in this clone`
  notes.push(`${why}: it is registered at ${head.commit.slice(0, 7)}, which is checked out.`)
  return head.commit
}

async function filesOf(there: ModelVersion, { server, request }: Surroundings): Promise<VersionFile[]> {
  const { model, resolve } = request
  const name = `mlflow:${model}/${there.version}`
  const parameters = { name: model, version: there.version }
  const schema = z.object({ artifact_uri: z.string() })
  const said = await find(server, { route: 'model-versions/get-download-uri', parameters, schema })
  const uri = said?.artifact_uri ?? ''
  const root = proxiedRoot(uri, server)
  const found =
    root === null
      ? await resolveElsewhere(`${name}/**`, uri, resolve)
      : await resolveEach(name, await listArtifacts(server, root, '', true), resolve)
  const wanted = found.filter(({ path }) => !ownNames.has(path))
  if (wanted.length === 0) {
    throw new MlgateError({ code: 'MG6531', message: `${name} cannot be imported: it has no files.` })
  }
  return Promise.all(
    wanted.map(async ({ path, file }): Promise<VersionFile> => {
      const role = path === 'README.md' ? 'card' : 'model'
      return { path, role, file, ...(await hashFile(file)) }
    }),
  )
}

type Found = { path: string; file: string }

async function resolveEach(
  name: string,
  artifacts: readonly { path: string }[],
  resolve: MlflowImport['resolve'],
): Promise<Found[]> {
  const found: Found[] = []
  for (const { path } of artifacts) {
    const { files } = await resolve(`${name}/${path}`)
    found.push({ path, file: files[0] as string })
  }
  return found
}

/** Files of a store that the server leaves to clients: their paths follow that of the version's folder there. */
async function resolveElsewhere(
  location: string,
  uri: string,
  resolve: MlflowImport['resolve'],
): Promise<Found[]> {
  const start = `${decodeURIComponent(URL.parse(uri)?.pathname ?? '').replace(/\/+$/, '')}/`
  const { files, origins } = await resolve(location)
  return files.map((file, index) => {
    const name = origins?.[index]?.name ?? ''
    return { file, path: name.slice(name.indexOf(start) + start.length) }
  })
}
