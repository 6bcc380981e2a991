import { MlgateError } from '@mlgate/core'
import { readTags, resolveLocation } from '@mlgate/files'
import { type Session, withSession } from '@mlgate/pipeline'
import { modelNamed, signatureAmong } from '@mlgate/pipeline/registry'
import { findModel, fullName, registeredModels } from '@mlgate/registry'
import { type Imported, type ImportPlan, importVersions, planFromGto } from '@mlgate/registry/import'
import { explained } from '../finish.ts'
import type { TextTable } from '../history/table-text.ts'
import { progressLine } from '../progress.ts'
import { remoteOf } from '../remote.ts'
import { type PlaceOptions, registryOf } from './place.ts'
import { type ModelOptions, tell } from './told.ts'

/** What the command line said. */
export interface ImportOptions extends ModelOptions, PlaceOptions {
  as?: string
  reason: string
  dryRun: boolean
}

/**
 * Registers the versions of another registry here, or says what would become of them.
 *
 * @returns the exit code: 1 when something of it failed.
 */
export function importModels(source: string, options: ImportOptions): Promise<number> {
  return explained(options, async () => {
    const { childEntry, dryRun } = options
    const folder = process.cwd()
    const progress = progressLine(process.stderr)
    const remote = remoteOf(process.env, childEntry)
    const means = {
      childEntry,
      folder,
      outside: 'refuse',
      resultsFolder: folder,
      remote,
      limits: {},
    } as const
    try {
      return await withSession({ ...means, onProgress: progress.show }, async (session) => {
        const plans = await plansOf(source, options, session)
        if (dryRun) {
          progress.clear()
          tell({ planned: plans.map(documentOf) }, plans.flatMap(planTables), options)
          return 0
        }
        const imported = await carryOut(plans, options, session)
        progress.clear()
        tell({ imported }, imported.flatMap(importTables), options)
        const isFailed = ({ outcome }: { outcome: string }) => outcome === 'failed'
        return imported.some(({ versions, stages }) => [...versions, ...stages].some(isFailed)) ? 1 : 0
      })
    } finally {
      progress.clear()
    }
  })
}

/** @throws MlgateError MG9007 for a source that is none, MG6501 where tags register nothing. */
async function plansOf(source: string, { as }: ImportOptions, { step }: Session): Promise<ImportPlan[]> {
  const [, kind, name] = /^(mlflow|gto)(?::(.+))?$/s.exec(source) ?? []
  const { locations, temporaryFolder } = step
  const { remote } = locations
  const place = { folder: locations.folder, location: 'The registry' }
  if (kind === 'mlflow' && name !== undefined) {
    const { planFromMlflow } = await import('@mlgate/platforms/mlflow/import')
    const resolve = (location: string) => resolveLocation(location, locations)
    const request = { model: name, as: modelNamed(as ?? name), place, environment: process.env, resolve }
    return [await planFromMlflow(request)]
  }
  if (kind !== 'gto' || as !== undefined || remote === undefined) {
    throw new MlgateError({
      code: 'MG9007',
      message: kind === 'gto' ? '--as is for models of MLflow.' : `"${source}" is no registry.`,
      hint: 'Write mlflow:NAME, gto or gto:NAME.',
    })
  }
  const models = registeredModels(await readTags(place))
  const wanted = name === undefined ? models : [findModel(name, models)]
  if (wanted.length === 0) {
    throw new MlgateError({ code: 'MG6501', message: 'No tag of this clone registers a model.' })
  }
  return wanted.map((model) => planFromGto(model, { place, temporaryFolder, remote }))
}

async function carryOut(
  plans: readonly ImportPlan[],
  options: ImportOptions,
  { step }: Session,
): Promise<Imported[]> {
  const { place, order } = await registryOf(options)
  const means = {
    host: place.host,
    order: await order(options.reason),
    temporaryFolder: step.temporaryFolder,
    signatureOf: (files: readonly { path: string; file: string }[]) => signatureAmong(files, step),
    say: (words: string) => void process.stderr.write(`${words}\n`),
    ...(step.signal === undefined ? {} : { signal: step.signal }),
  }
  const imported: Imported[] = []
  for (const plan of plans) imported.push(await importVersions(plan, means))
  return imported
}

function documentOf({ versions, ...plan }: ImportPlan) {
  const planned = versions.map(({ withFiles: _, ...facts }) => facts)
  return { model: fullName(plan), versions: planned, stages: plan.stages, notes: plan.notes }
}

const versionColumns: TextTable['columns'] = ['version', 'from', 'commit'].map((name) => ({
  name,
  alignment: 'left',
}))

function planTables({ versions, stages, notes, ...model }: ImportPlan): TextTable[] {
  return [
    {
      title: `${fullName(model)} would get`,
      columns: versionColumns,
      rows: versions.map(({ version, origin, commit }) => [version, origin, commit.slice(0, 7)]),
      notes: [
        ...versions.flatMap((each) => each.notes.map((note) => `${each.version}: ${note}`)),
        ...stages.map(({ stage, version }) => `${stage} would be on ${version}.`),
        ...notes,
        'Versions that have a release already stay as they are.',
      ],
    },
  ]
}

const outcomeWords = { published: 'registered', unchanged: 'registered before', failed: 'failed' } as const

function importTables({ model, versions, stages, notes }: Imported): TextTable[] {
  const columns = ['version', 'from', 'what became of it'].map((name) => ({
    name,
    alignment: 'left' as const,
  }))
  return [
    {
      title: model,
      columns,
      rows: versions.map(({ version, origin, outcome }) => [version, origin, outcomeWords[outcome]]),
      notes: [
        ...versions.flatMap((each) => each.notes.map((note) => `${each.version}: ${note}`)),
        ...[...versions, ...stages].flatMap(({ version, problem }) =>
          problem === undefined ? [] : [`${version}: ${problem.message} ${problem.hint ?? ''}`.trimEnd()],
        ),
        ...stages.flatMap(({ stage, version, outcome }) =>
          outcome === 'failed' ? [] : [`${stage} is on ${version}.`],
        ),
        ...notes,
      ],
    },
  ]
}
