import { NoAnswer } from '@mlgate/http'
import * as z from 'zod/mini'
import { listArtifacts, putArtifact } from './artifacts.ts'
import { ensured, explained, find, search, write } from './call.ts'
import { inBatches, type LoggedMetric, type LoggedParameter } from './run-values.ts'
import type { MlflowServer } from './server.ts'

/** Limits of `runs/log-batch`: items of a kind, and bytes in all. */
const mostMetrics = 1000
const mostParameters = 100
const mostBatchBytes = 900_000

const pairs = z.optional(z.array(z.object({ key: z.string(), value: z.optional(z.string()) })))
const runSchema = z.object({
  info: z.object({
    run_id: z.string(),
    artifact_uri: z.optional(z.string()),
    status: z.optional(z.string()),
  }),
  data: z.optional(
    z.object({
      metrics: z.optional(
        z.array(z.object({ key: z.string(), value: z.optional(z.union([z.number(), z.string()])) })),
      ),
      params: pairs,
      tags: pairs,
    }),
  ),
})
const experimentSchema = z.object({ experiment: z.object({ experiment_id: z.string() }) })

/** A run with what it logged: of each metric the last value. */
export interface MlflowRun {
  id: string
  /** Where its artifacts lie. */
  artifactUri: string
  isFinished: boolean
  metrics: ReadonlyMap<string, number>
  parameters: ReadonlyMap<string, string>
  tags: ReadonlyMap<string, string>
}

function asRun({ info, data }: z.output<typeof runSchema>): MlflowRun {
  const mapOf = (list: z.output<typeof pairs>) =>
    new Map((list ?? []).map(({ key, value = '' }) => [key, value]))
  return {
    id: info.run_id,
    artifactUri: info.artifact_uri ?? '',
    isFinished: info.status === 'FINISHED',
    metrics: new Map((data?.metrics ?? []).map(({ key, value }) => [key, Number(value)])),
    parameters: mapOf(data?.params),
    tags: mapOf(data?.tags),
  }
}

/** A run by its id; null where there is none. */
export async function findRun(server: MlflowServer, id: string): Promise<MlflowRun | null> {
  const schema = z.object({ run: runSchema })
  const said = await find(server, { route: 'runs/get', parameters: { run_id: id }, schema })
  return said === null ? null : asRun(said.run)
}

/** The id of an experiment, which is made where there is none of the name. */
export async function ensureExperiment(server: MlflowServer, name: string): Promise<string> {
  const question = { route: 'experiments/get-by-name', parameters: { experiment_name: name } }
  const look = () => find(server, { ...question, schema: experimentSchema })
  const route = 'experiments/create'
  const make = () => write(server, { route, body: { name }, schema: z.unknown() })
  return (await ensured(server, route, look, make)).found.experiment.experiment_id
}

/** What is known of a run before it logs anything. */
export interface NewRun {
  experiment: string
  name: string
  /** Milliseconds since 1970. */
  startedAt: number
  tags: ReadonlyMap<string, string>
}

/** A run that has these tags of mlgate's; made where there is none. */
export async function ensureRun(server: MlflowServer, run: NewRun): Promise<MlflowRun> {
  const { experiment, name, startedAt, tags } = run
  const own = [...tags].filter(([key]) => key.startsWith('mlgate.'))
  const isIt = (found: MlflowRun) => own.every(([key, value]) => found.tags.get(key) === value)
  const filter = ['mlgate.sha256', 'mlgate.version'].map((key) => `tags.\`${key}\` = '${tags.get(key)}'`)
  const body = { experiment_ids: [experiment], filter: filter.join(' and '), max_results: 100 }
  const schema = z.object({ runs: z.optional(z.array(runSchema)) })
  const look = async () => {
    const said = await search(server, { route: 'runs/search', body, schema })
    return (said.runs ?? []).map(asRun).findLast(isIt) ?? null
  }
  const route = 'runs/create'
  const asked = {
    experiment_id: experiment,
    run_name: name,
    start_time: startedAt,
    tags: Array.from(tags, ([key, value]) => ({ key, value })),
  }
  const make = () => write(server, { route, body: asked, schema: z.unknown() })
  return (await ensured(server, route, look, make)).found
}

/**
 * Logs what a run has not logged yet: the API keeps a number twice when it is sent twice, so that an answer that was lost
 * is settled by looking.
 */
export async function logMissing(
  server: MlflowServer,
  id: string,
  values: { metrics: readonly LoggedMetric[]; parameters: readonly LoggedParameter[]; at: number },
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const run = await findRun(server, id)
    if (run === null) throw new NoAnswer('has lost a run that it made', true)
    const parameters = values.parameters.filter(({ key }) => !run.parameters.has(key))
    const metrics = values.metrics.filter(({ key }) => !run.metrics.has(key))
    const bodies = [
      ...inBatches(parameters, mostParameters, mostBatchBytes).map((params) => ({ params })),
      ...inBatches(metrics, mostMetrics, mostBatchBytes / 2).map((batch) => ({
        metrics: batch.map((metric) => ({ ...metric, timestamp: values.at, step: 0 })),
      })),
    ]
    try {
      for (const body of bodies) {
        await write(server, { route: 'runs/log-batch', body: { run_id: id, ...body }, schema: z.unknown() })
      }
      return
    } catch (error) {
      if (!(error instanceof NoAnswer) || attempt === 3) throw explained(error, server, 'runs/log-batch')
    }
  }
}

/** Sends files into a folder of the run's artifacts, but those that lie there with as many bytes. */
export async function sendMissing(
  server: MlflowServer,
  root: string,
  files: readonly { path: string; file: string; bytes: number }[],
): Promise<void> {
  const there = new Map<string, number | undefined>()
  for (const { path, bytes } of await listArtifacts(server, root, '', true)) there.set(path, bytes)
  for (const each of files) {
    if (there.get(each.path) === each.bytes) continue
    await putArtifact(server, `${root}/${each.path}`, each).catch((error: unknown) => {
      if (!(error instanceof NoAnswer)) throw error
      // To send the same bytes to the same place again does no harm.
      return putArtifact(server, `${root}/${each.path}`, each)
    })
  }
}

/** Says that a run is over. */
export async function finishRun(
  server: MlflowServer,
  { id, isFinished }: MlflowRun,
  at: number,
): Promise<void> {
  if (isFinished) return
  const route = 'runs/update'
  const look = async () => ((await findRun(server, id))?.isFinished === true ? true : null)
  const body = { run_id: id, status: 'FINISHED', end_time: at }
  await ensured(server, route, look, () => write(server, { route, body, schema: z.unknown() }))
}
