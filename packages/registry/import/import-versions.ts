import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MlgateError, type Problem } from '@mlgate/core'
import { hashFile } from '@mlgate/files'
import { modelCard, releaseNotes } from '../contents/index.ts'
import type { RegistryHost } from '../host.ts'
import { buildManifest } from '../manifest/build-manifest.ts'
import type { Manifest, Signature } from '../manifest/manifest.ts'
import { publishVersion } from '../publish/publish-version.ts'
import type { VersionFile } from '../publish/request.ts'
import type { StageOrder } from '../stages/order.ts'
import { promote } from '../stages/promote.ts'
import { writeTag } from '../tags/grammar.ts'
import { fullName } from '../versions/find-version.ts'
import type { ImportPlan, PlannedVersion } from './plan.ts'

const cardName = 'README.md'

/** What versions are imported with. */
export interface ImportMeans {
  host: RegistryHost
  /** Who imports, and why. */
  order: StageOrder
  /** There already, and removed by the caller. */
  temporaryFolder: string
  /** What the files of a model take and give; null where they are no ONNX model. */
  signatureOf(files: readonly VersionFile[]): Promise<Signature | null>
  signal?: AbortSignal
  say?(words: string): void
}

/** What became of one version, or of one stage. */
export interface ImportedVersion {
  version: string
  origin: string
  tag: string
  /** `unchanged`: it was released before. */
  outcome: 'published' | 'unchanged' | 'failed'
  url?: string
  notes: string[]
  problem?: Problem
}

export interface ImportedStage {
  stage: string
  version: string
  outcome: 'changed' | 'unchanged' | 'failed'
  problem?: Problem
}

export interface Imported {
  model: string
  versions: ImportedVersion[]
  stages: ImportedStage[]
  notes: string[]
}

/**
 * Registers what was planned: every version that has no release yet, in their order, and then the stages, for which no
 * gates count: they are where they were. What fails is told and does not hold up the rest; what was done is found again
 * by the next import.
 */
export async function importVersions(plan: ImportPlan, means: ImportMeans): Promise<Imported> {
  const { folder, name, notes } = plan
  const model = { name, ...(folder === undefined ? {} : { folder }) }
  const versions: ImportedVersion[] = []
  let base: Pick<Manifest, 'version' | 'lineage'> | null = null
  for (const planned of plan.versions) {
    means.signal?.throwIfAborted()
    means.say?.(`${fullName(model)} ${planned.version}, from ${planned.origin}`)
    const imported = await importVersion(planned, { model, base, means })
    versions.push(imported)
    if (imported.outcome !== 'failed') {
      base = { version: planned.version, lineage: { commit: planned.commit, data: [], base: null } }
    }
  }
  const stages: ImportedStage[] = []
  for (const wanted of plan.stages) stages.push(await importStage(wanted, fullName(model), means))
  return { model: fullName(model), versions, stages, notes: [...notes] }
}

interface Surroundings {
  model: { name: string; folder?: string }
  /** The version that was the newest before. */
  base: Pick<Manifest, 'version' | 'lineage'> | null
  means: ImportMeans
}

async function importVersion(planned: PlannedVersion, around: Surroundings): Promise<ImportedVersion> {
  const { version, origin, notes } = planned
  const tag = writeTag({ kind: 'version', version, ...around.model })
  const about = { version, origin, tag, notes: [...notes] }
  try {
    const there = await around.means.host.releaseOfTag(tag)
    if (there !== null) return { ...about, outcome: 'unchanged', url: there.url }
    return await planned.withFiles(async (files) => {
      const { outcome, release, notes: more = [] } = await publish(planned, files, around)
      return { ...about, outcome, url: release.url, notes: [...notes, ...more] }
    })
  } catch (error) {
    return { ...about, outcome: 'failed', problem: problemOf(error) }
  }
}

async function publish(planned: PlannedVersion, given: readonly VersionFile[], around: Surroundings) {
  const { model, base, means } = around
  const { version, commit, createdAt, origin, metrics, parameters, notes } = planned
  const { host, order, signal, say } = means
  const folder = await mkdtemp(join(means.temporaryFolder, 'import-'))
  try {
    const signature = await means.signatureOf(given)
    const facts = { ...model, version, createdAt, commit, repository: host.repository, signature, base }
    const manifestOf = (files: Manifest['files']): Manifest => ({
      ...buildManifest({ ...facts, files, results: [] }),
      ...{ metrics, parameters },
    })
    const bare = manifestOf(given.map(({ file: _, ...file }) => ({ ...file, assets: [] })))
    const files = given.some(({ path }) => path === cardName) ? given : [...given, await cardOf(bare, folder)]
    const body = releaseNotes({
      manifest: bare,
      results: [],
      previous: [],
      notes: [`Imported from ${origin}.`, ...notes],
    })
    return await publishVersion(
      {
        ...model,
        ...{ version, commit, files, manifest: manifestOf, notes: body },
        isPrerelease: version.includes('-'),
        tagMessage: `${fullName(model)} ${version}\n\nImported from ${origin} by ${order.who}. ${order.reason}\n`,
        temporaryFolder: folder,
        ...(signal === undefined ? {} : { signal }),
        ...(say === undefined ? {} : { say }),
      },
      host,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function cardOf(manifest: Manifest, folder: string): Promise<VersionFile> {
  const file = join(folder, cardName)
  await writeFile(file, modelCard(manifest, []))
  return { path: cardName, role: 'card', file, ...(await hashFile(file)) }
}

async function importStage(
  { stage, version }: ImportPlan['stages'][number],
  model: string,
  { host, order }: ImportMeans,
): Promise<ImportedStage> {
  try {
    const rules = { require: [], attestation: false }
    const { outcome } = await promote({ reference: `${model}@${version}`, stage, rules, ...order }, host)
    return { stage, version, outcome }
  } catch (error) {
    return { stage, version, outcome: 'failed', problem: problemOf(error) }
  }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof MlgateError)) throw error
  return error.problems[0] as Problem
}
