import { join, relative, resolve } from 'node:path'
import type { ModelConfig, ProjectConfig } from '@mlgate/config'
import { MlgateError, type Problem } from '@mlgate/core'
import type { Limit } from '@mlgate/gates'
import type { Manifest } from '@mlgate/registry'
import { type Checkout, checkOut, liesIn } from '../checkout.ts'
import { readProject } from '../requests/project-request.ts'
import type { Session } from '../session.ts'
import { identifyFiles, portablePath } from '../subject-files.ts'
import { compareMetrics } from './compare-metrics.ts'
import { compareEnvironments, compareRecords } from './compare-records.ts'
import { lendData } from './data-of-checkout.ts'
import { fileInPlaceOf, placeReleased } from './released-model.ts'
import { type Reproduction, reproductionSchemaId } from './reproduction.ts'
import { type Revisited, scoreAgain, scoredFile, scoredWith } from './score-again.ts'
import { trainAgain } from './train-again.ts'
import { unrepeatable } from './unrepeatable.ts'

/** What is to be measured again. */
export interface ReproduceRequest {
  manifest: Manifest
  /** Folder that has the files of the version at their paths. */
  files: string
  /** Path of mlgate.yml at the commit, from the folder of the session; found there when absent. */
  config?: string | undefined
  /** How far a number may be off; as {@link usualTolerance} says when absent. */
  tolerance?: Limit | undefined
  /** Absent where nothing is trained. */
  train?: { tolerance: Limit | null } | undefined
}

const exact: Limit = { kind: 'absolute', value: 0 }
const elsewhere: Limit = { kind: 'relative', value: 1e-6 }

/**
 * How far a number may be off where nobody says it. On the same kind of machine, with the same versions of what
 * computes, it has to be the same to the last bit, for whatever is drawn at random has a seed; elsewhere sums may be
 * rounded in another order.
 */
function usualTolerance(isSameEnvironment: boolean): Limit {
  return isSameEnvironment ? exact : elsewhere
}

/**
 * Measures a version again: checks its commit out, scores the released model by mlgate.yml of that commit on the data
 * that the manifest names by hash, compares every metric, and trains again where that is asked for.
 *
 * @throws MlgateError MG1007 or MG6523 when the commit, its mlgate.yml or the model cannot be had, MG6515 when a file is
 *   not what the manifest says. What fails later is told in the reproduction, beside whatever was found before.
 */
export async function reproduceVersion(request: ReproduceRequest, session: Session): Promise<Reproduction> {
  const { manifest } = request
  const { commit } = manifest.lineage
  if (!manifest.metrics.some(({ kind }) => kind === 'evaluation')) throw nothingEvaluated(manifest)
  const checkout = await checkOut(commit, 'Commit', session.step)
  if (checkout === null) throw notInClone(commit)
  try {
    return await reproduceIn(checkout, request, session)
  } finally {
    await checkout.remove()
  }
}

async function reproduceIn(
  checkedOut: Checkout,
  { manifest, files, config, tolerance: said, train }: ReproduceRequest,
  session: Session,
): Promise<Reproduction> {
  const { name, folder, version, lineage } = manifest
  const project = await readProject(config, checkedOut.folder)
  const checkout = { ...checkedOut, folder: project.folder }
  if (!(await liesIn(resolve(project.file), checkout))) throw notOfCommit(project.file)
  const model = modelOf(project, manifest)
  const location = scoredFile(name, model)
  const home = await placeReleased(manifest, files, checkout.root)
  const released =
    location === null
      ? null
      : portablePath(relative(project.folder, join(home, fileInPlaceOf(location, manifest).path)))
  const { locations } = session.step
  const own = { ...locations, folder: join(locations.folder, relative(checkedOut.folder, project.folder)) }
  const lent = await lendData(lineage.data, own, checkout)
  const revisited: Revisited = {
    manifest,
    checkout,
    project,
    session: sessionIn(checkout, manifest, session),
  }
  const { result, data, problems } = await scoreAgain(scoredWith(model, released, 'none'), revisited)
  // The training writes where the commit's own model lies.
  const notes = await modelNotes(model, location, manifest, revisited)
  const trained =
    train === undefined || result === null
      ? { training: null, problems: [] }
      : await trainAgain(model, released, train.tolerance, revisited).catch(toldOf)
  const environment = compareEnvironments(
    manifest.environment,
    result?.environment ?? session.road.environment,
  )
  const tolerance = said ?? usualTolerance(environment.length === 0)
  const registered = manifest.metrics.filter(({ kind }) => kind === 'evaluation')
  const found = {
    metrics: result === null ? [] : compareMetrics(registered, result.metrics, tolerance),
    ...(trained.training === null ? {} : { training: trained.training }),
    problems: [...problems, ...trained.problems],
  }
  const parameters = result?.parameters ?? {}
  const told = Object.entries(manifest.parameters).filter(([key]) => Object.hasOwn(parameters, key))
  return {
    schema: reproductionSchemaId,
    name,
    ...(folder === undefined ? {} : { folder }),
    version,
    commit: lineage.commit,
    verdict: verdictOn(found),
    tolerance,
    data,
    environment,
    // What a benchmark or a check of data was told stands in the manifest as well.
    parameters: compareRecords(Object.fromEntries(told), parameters),
    ...found,
    notes: [
      ...lent.map((path) => `${path} is that of this checkout: the commit does not hold it.`),
      ...notes,
      ...restOf(manifest),
    ],
  }
}

function verdictOn({
  metrics,
  training,
  problems,
}: Pick<Reproduction, 'metrics' | 'training' | 'problems'>): Reproduction['verdict'] {
  if (problems.length > 0) return 'error'
  const isOff =
    metrics.some(({ outcome }) => outcome === 'different' || outcome === 'missing') ||
    training?.metrics.some((metric) => metric.isWithin === false)
  return isOff ? 'fail' : 'pass'
}

/** The session as it is in the checkout: what is measured is held against nothing, and written nowhere. */
function sessionIn({ root, folder }: Checkout, { lineage }: Manifest, { step, road }: Session): Session {
  const { baselines: _, keeping: __, ...context } = step
  const locations = { ...step.locations, folder, workspace: root, outside: 'refuse' as const }
  const { environment, now } = road
  return {
    step: { ...context, locations, commit: lineage.commit },
    road: { environment, now, run: undefined, leg: undefined, write: async () => '' },
  }
}

/** What cannot be trained takes nothing from what was scored before. */
function toldOf(error: unknown): { training: null; problems: readonly Problem[] } {
  if (error instanceof MlgateError) return { training: null, problems: error.problems }
  throw error
}

async function modelNotes(
  { command }: ModelConfig,
  location: string | null,
  { files }: Manifest,
  { session: { step } }: Revisited,
): Promise<string[]> {
  if (location === null) {
    return command === undefined
      ? ['The predictions of the commit were scored; the released model was not run.']
      : ['The command finds its model by itself; the released one was not run.']
  }
  const { remote: _, ...here } = step.locations
  const committed = await identifyFiles(location, here).catch((error: unknown) => {
    if (error instanceof MlgateError) return null
    throw error
  })
  const isOther = committed?.subject.some((own) => !files.some(({ sha256 }) => sha256 === own.sha256))
  return isOther === true
    ? [`${location} of the commit is not the released model, which alone was scored.`]
    : []
}

function restOf({ results }: Manifest): string[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))].filter((kind) => kind !== 'evaluation')
  return kinds.length === 0
    ? []
    : [`Of its results the evaluation is measured again, not: ${kinds.join(', ')}.`]
}

function modelOf({ models }: Pick<ProjectConfig, 'models'>, { name, lineage }: Manifest): ModelConfig {
  const model = Object.hasOwn(models, name) ? models[name] : undefined
  if (model !== undefined) return model
  const known = Object.keys(models)
  throw unrepeatable(
    `mlgate.yml of commit ${lineage.commit.slice(0, 7)} has no model "${name}". It has: ${known.join(', ') || 'none'}.`,
    'Name the file that has it with --config.',
  )
}

function notOfCommit(file: string): MlgateError {
  return unrepeatable(
    `${file} is no file of the commit.`,
    'Name it with --config as a path from this folder, such as eu/mlgate.yml.',
  )
}

function nothingEvaluated({ name, version }: Manifest): MlgateError {
  return unrepeatable(`${name} ${version} holds no metrics of an evaluation that could be measured again.`)
}

function notInClone(commit: string): MlgateError {
  return unrepeatable(
    `Commit ${commit.slice(0, 7)} is not in this clone.`,
    'Fetch it: git fetch --tags, or fetch-depth: 0 at actions/checkout.',
  )
}
