import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from './client/client.ts'

/** A run of a workflow. */
export interface WorkflowRun {
  id: number
  attempt: number
  /** Name of the workflow. */
  name: string
  /** The workflow's file, such as `.github/workflows/model.yml`. */
  path: string
  event: string
  status: string | null
  /** Null while it runs. */
  conclusion: string | null
  headSha: string
  headBranch: string | null
  /** `owner/name` of the repository that the commit came from; undefined when it was deleted. */
  headRepository: string | undefined
  /** Whether the commit came from this repository: a fork's branch named main is not main. */
  isOwn: boolean
  /** ISO 8601, GitHub's clock. */
  createdAt: string
}

export interface RunQuery {
  branch?: string
  headSha?: string
  event?: string
  /** Default 100; the newest come first. */
  most?: number
}

const run = z.object({
  id: z.int(),
  run_attempt: z.optional(z.int()),
  name: z.nullish(z.string()),
  path: z.string(),
  event: z.string(),
  status: z.nullable(z.string()),
  conclusion: z.nullable(z.string()),
  head_sha: z.string(),
  head_branch: z.nullable(z.string()),
  head_repository: z.nullable(z.object({ id: z.int(), full_name: z.string() })),
  repository: z.object({ id: z.int() }),
  created_at: z.string(),
})
const page = z.object({ total_count: z.int(), workflow_runs: z.array(run) })

function runOf(raw: z.output<typeof run>): WorkflowRun {
  return {
    id: raw.id,
    attempt: raw.run_attempt ?? 1,
    name: raw.name ?? '',
    path: raw.path,
    event: raw.event,
    status: raw.status,
    conclusion: raw.conclusion,
    headSha: raw.head_sha,
    headBranch: raw.head_branch,
    headRepository: raw.head_repository?.full_name,
    isOwn: raw.head_repository?.id === raw.repository.id,
    createdAt: raw.created_at,
  }
}

/** The newest runs that fit, those of forks too: see `isOwn`. */
export async function listRuns(client: GitHubClient, query: RunQuery = {}): Promise<WorkflowRun[]> {
  const { branch, headSha, event, most = 100 } = query
  const found: WorkflowRun[] = []
  for (let number = 1; found.length < most; number += 1) {
    const size = Math.min(100, most)
    const { workflow_runs: runs } = await client.call(
      'GET /repos/{owner}/{repo}/actions/runs',
      {
        per_page: size,
        page: number,
        ...(branch === undefined ? {} : { branch }),
        ...(headSha === undefined ? {} : { head_sha: headSha }),
        ...(event === undefined ? {} : { event }),
      },
      page,
    )
    found.push(...runs.map(runOf))
    if (runs.length < size) break
  }
  return found.slice(0, most)
}

/** A run by its id; undefined when there is none. */
export async function readRun(client: GitHubClient, id: number): Promise<WorkflowRun | undefined> {
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
  const found = await orUndefined(client.call(route, { run_id: id }, run))
  return found && runOf(found)
}
