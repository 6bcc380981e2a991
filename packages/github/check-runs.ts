import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'
import { GitHubFailure } from './client/failure.ts'

/** A line of a file, and what is to be said about it. */
export interface CheckAnnotation {
  path: string
  /** Counted from 1. */
  startLine: number
  endLine: number
  level: 'notice' | 'warning' | 'failure'
  title: string
  message: string
}

/** A finished check run, as it is to be. */
export interface CheckRun {
  name: string
  headSha: string
  /** `neutral` says "can't tell": it neither blocks nor claims success. */
  conclusion: 'success' | 'failure' | 'neutral' | 'cancelled'
  /** Tells this run's from every other: one is created only when there is none with it. */
  externalId: string
  title: string
  /** Markdown, at most 65,535 characters each. */
  summary: string
  text?: string
  annotations: readonly CheckAnnotation[]
  detailsUrl?: string
}

const perRequest = 50
const found = z.object({
  id: z.int(),
  external_id: z.nullish(z.string()),
  output: z.object({ annotations_count: z.int() }),
})
type Found = z.output<typeof found>
const page = z.pipe(
  z.object({ check_runs: z.array(found) }),
  z.transform(({ check_runs }) => check_runs),
)

/**
 * Writes a check run with all its annotations, 50 a request. GitHub appends annotations, so nothing is ever sent
 * twice: after a failure that leaves open what happened, the check run is read, and only what is missing follows.
 *
 * @returns its id.
 */
export async function writeCheckRun(client: GitHubClient, run: CheckRun): Promise<number> {
  let written = await orLook(client, run, () => create(client, run))
  for (let tries = 1; written.output.annotations_count < run.annotations.length; tries += 1) {
    const before = written.output.annotations_count
    const { id } = written
    written = await orLook(client, run, () => append(client, run, id, before))
    if (
      written.output.annotations_count <= before &&
      tries >= 3 * Math.ceil(run.annotations.length / perRequest)
    ) {
      throw new GitHubFailure({
        code: 'MG8010',
        message: `GitHub keeps ${before} of ${run.annotations.length} annotations of the check run and takes no more.`,
        outcome: 'unknown',
      })
    }
  }
  return written.id
}

/** Does it, or finds out that it was done. */
async function orLook(client: GitHubClient, run: CheckRun, write: () => Promise<Found>): Promise<Found> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.outcome !== 'unknown') throw error
    const existing = await find(client, run)
    if (existing === undefined) throw error
    return existing
  }
}

async function find(
  client: GitHubClient,
  { name, headSha, externalId }: CheckRun,
): Promise<Found | undefined> {
  for await (const each of client.list(
    'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
    { ref: headSha, check_name: name, filter: 'all' },
    { page, most: 1000 },
  )) {
    if (each.external_id === externalId) return each
  }
  return undefined
}

function create(client: GitHubClient, run: CheckRun): Promise<Found> {
  return client.call(
    'POST /repos/{owner}/{repo}/check-runs',
    {
      name: run.name,
      head_sha: run.headSha,
      external_id: run.externalId,
      status: 'completed',
      conclusion: run.conclusion,
      output: outputOf(run, 0),
      ...(run.detailsUrl === undefined ? {} : { details_url: run.detailsUrl }),
    },
    found,
  )
}

function append(client: GitHubClient, run: CheckRun, id: number, from: number): Promise<Found> {
  return client.call(
    'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
    { check_run_id: id, output: outputOf(run, from) },
    found,
  )
}

function outputOf({ title, summary, text, annotations }: CheckRun, from: number) {
  return {
    title,
    summary,
    ...(text === undefined ? {} : { text }),
    annotations: annotations.slice(from, from + perRequest).map((annotation) => ({
      path: annotation.path,
      start_line: annotation.startLine,
      end_line: annotation.endLine,
      annotation_level: annotation.level,
      title: annotation.title,
      message: annotation.message,
    })),
  }
}
