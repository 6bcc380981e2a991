import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { NoAnswer } from '@mlgate/http'
import {
  formatManifest,
  fullName,
  type Manifest,
  type Mirror,
  type Mirrored,
  type MirroredVersion,
  manifestName,
} from '@mlgate/registry'
import { proxiedRoot } from './artifacts.ts'
import {
  aliasProblem,
  ensureModel,
  ensureVersion,
  listVersions,
  type ModelVersion,
  moveAlias,
} from './model-versions.ts'
import { metricsOf, parametersOf } from './run-values.ts'
import { ensureExperiment, ensureRun, finishRun, logMissing, type MlflowRun, sendMissing } from './runs.ts'
import { type MlflowServer, mlflowServer, type Wire } from './server.ts'
import { usualWire } from './wire.ts'

/** Where artifacts of a version lie among those of its run. */
const artifactFolder = 'model'

/**
 * The MLflow Model Registry at MLFLOW_TRACKING_URI. A version is a run with the numbers and parameters, its files as
 * artifacts, and a version of the registered model on top, which is made last and therefore has all of it. A stage is an
 * alias. Runs go to the experiment of MLFLOW_EXPERIMENT_NAME, or else to one with the model's name.
 *
 * @param settings the name of the registered model; the model's own, without slashes and colons, where it is absent.
 * @throws MlgateError MG8507 when no server is named.
 */
export function mlflowMirror(
  { name }: { name?: string },
  environment: NodeJS.ProcessEnv,
  wire: Wire = usualWire(),
): Mirror {
  const server = mlflowServer(environment, 'The MLflow registry', wire)
  const nameOf = (model: Pick<Manifest, 'name' | 'folder'>) => name ?? fullName(model).replace(/[/:]+/g, '.')
  return {
    name: 'mlflow',
    publish: (version) =>
      reached(server, async () => {
        const experiment = environment.MLFLOW_EXPERIMENT_NAME || nameOf(version.manifest)
        return publish(version, { server, model: nameOf(version.manifest), experiment })
      }),
    alias: (stage, { version, ...model }) =>
      reached(server, () => setAlias(server, nameOf(model), stage, version)),
  }
}

/** Where a version goes. */
interface Target {
  server: MlflowServer
  model: string
  experiment: string
}

async function publish(version: MirroredVersion, target: Target): Promise<Mirrored> {
  const { manifest, url } = version
  const { server, model } = target
  const known = (await listVersions(server, model)).find((each) => isVersion(each, manifest.version))
  if (known !== undefined) return mirrored(known, version, target, 'unchanged', [])
  const description = `Version ${manifest.version} of ${fullName(manifest)}, released at ${url}`
  await ensureModel(server, model, `${fullName(manifest)} of ${manifest.lineage.repository ?? url}`)
  const run = await mirrorRun(version, target)
  const root = proxiedRoot(run.artifactUri, server)
  const notes: string[] = []
  if (root === null) {
    notes.push('The server takes no artifacts itself: the release is named there, and files are not.')
  } else {
    await withManifest(version, (files) => sendMissing(server, `${root}/${artifactFolder}`, files))
  }
  await finishRun(server, run, Date.parse(manifest.createdAt))
  const body = {
    name: model,
    // Servers take no address of another host here; the release stands in the tags.
    source: `${run.artifactUri}/${artifactFolder}`,
    run_id: run.id,
    description,
    tags: Array.from(tagsOf(version), ([key, value]) => ({ key, value })),
  }
  const made = await ensureVersion(server, body, (each) => isVersion(each, manifest.version))
  return mirrored(made, version, target, 'created', notes)
}

function isVersion({ tags }: ModelVersion, version: string): boolean {
  return tags.get('mlgate.version') === version
}

/** @throws MlgateError MG6530 when the version there is of other files. */
function mirrored(
  there: ModelVersion,
  { manifest }: MirroredVersion,
  { server, model }: Target,
  outcome: Mirrored['outcome'],
  notes: string[],
): Mirrored {
  if (there.tags.get('mlgate.sha256') !== manifest.content) {
    throw new MlgateError({
      code: 'MG6530',
      message: `Version ${there.version} of ${model} in MLflow says that it is ${manifest.version}, and is of other files.`,
    })
  }
  const where = `${server.base}/#/models/${encodeURIComponent(model)}/versions/${there.version}`
  return { where, outcome, version: there.version, notes }
}

/** A run with all that is known of the version. */
async function mirrorRun(version: MirroredVersion, { server, experiment }: Target): Promise<MlflowRun> {
  const { manifest, url } = version
  const at = Date.parse(manifest.createdAt)
  const sources: [string, string][] = [
    ['mlflow.source.git.commit', manifest.lineage.commit],
    ['mlflow.source.type', 'JOB'],
    ['mlflow.source.name', url],
  ]
  const run = await ensureRun(server, {
    experiment: await ensureExperiment(server, experiment),
    name: `${manifest.name} ${manifest.version}`,
    startedAt: at,
    tags: new Map([...tagsOf(version), ...sources]),
  })
  const values = { metrics: metricsOf(manifest), parameters: parametersOf(manifest), at }
  await logMissing(server, run.id, values)
  return run
}

function tagsOf({ manifest, tag, url }: MirroredVersion): Map<string, string> {
  const { version, content, lineage } = manifest
  const run = lineage.run?.id
  return new Map([
    ['mlgate.version', version],
    ['mlgate.sha256', content],
    ['mlgate.commit', lineage.commit],
    ['mlgate.tag', tag],
    ['mlgate.release', url],
    ...(lineage.repository === undefined ? [] : [['mlgate.repository', lineage.repository] as const]),
    ...(typeof run === 'string' || typeof run === 'number' ? [['mlgate.run', String(run)] as const] : []),
  ])
}

/** The files of a version with its manifest, which lies on the disk as long as `use` needs it. */
async function withManifest(
  { manifest, files }: MirroredVersion,
  use: (files: { path: string; file: string; bytes: number }[]) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mlgate-mirror-'))
  try {
    const text = formatManifest(manifest)
    const file = join(folder, manifestName)
    await writeFile(file, text)
    await use([...files, { path: manifestName, file, bytes: Buffer.byteLength(text) }])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function setAlias(
  server: MlflowServer,
  model: string,
  stage: string,
  version: string | null,
): Promise<Mirrored['outcome']> {
  const problem = aliasProblem(stage)
  if (problem !== null) {
    throw new MlgateError({
      code: 'MG6530',
      message: `${stage} cannot be an alias in MLflow: it ${problem}.`,
    })
  }
  if (version === null) return moveAlias(server, model, stage, null)
  const there = (await listVersions(server, model)).find((each) => isVersion(each, version))
  if (there !== undefined) return moveAlias(server, model, stage, there.version)
  throw new MlgateError({
    code: 'MG6530',
    message: `MLflow has no version of ${model} that is ${version}.`,
    hint: 'Mirror it first: mlgate model mirror.',
  })
}

/** @throws MlgateError MG8504 when the server does not answer. */
async function reached<Value>({ base }: MlflowServer, work: () => Promise<Value>): Promise<Value> {
  return work().catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error
    throw new MlgateError({
      code: 'MG8504',
      message: `MLflow at ${base} cannot be told: it ${error.message}.`,
      hint: 'What was done is found again when this is repeated.',
    })
  })
}
