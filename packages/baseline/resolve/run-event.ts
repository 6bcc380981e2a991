import { MlgateError } from '@mlgate/core'
import * as z from 'zod/mini'

/** The event that a run answers, as its runner tells it. */
export interface RunEvent {
  /** GITHUB_EVENT_NAME */
  name: string
  /** GITHUB_REF */
  ref: string
  /** GITHUB_SHA */
  sha: string
  /** The content of GITHUB_EVENT_PATH, parsed. */
  payload: unknown
  /** The commit that is checked out and measured: not always GITHUB_SHA. */
  measured: string
  /** A branch to take for the default one, where the user names another. */
  branch?: string
}

const commitId = z.string().check(z.regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/))
const optional = z.optional

const payloadSchema = z.looseObject({
  repository: optional(z.looseObject({ default_branch: optional(z.string()) })),
  pull_request: optional(
    z.looseObject({
      base: z.looseObject({ ref: z.string(), sha: commitId }),
      head: z.looseObject({ sha: commitId }),
    }),
  ),
  merge_group: optional(
    z.looseObject({ base_sha: commitId, base_ref: z.string(), head_sha: optional(commitId) }),
  ),
  workflow_run: optional(
    z.nullable(
      z.looseObject({
        head_sha: commitId,
        head_branch: optional(z.nullable(z.string())),
        event: optional(z.string()),
      }),
    ),
  ),
  before: optional(z.nullable(z.string())),
  after: optional(z.nullable(z.string())),
  forced: optional(z.nullable(z.boolean())),
  deleted: optional(z.nullable(z.boolean())),
})
export type EventPayload = z.output<typeof payloadSchema>

/**
 * The parts of an event's payload that a baseline hangs on.
 *
 * @throws MlgateError MG6009 when it is not what GitHub sends.
 */
export function readPayload({ name, payload }: RunEvent): EventPayload {
  const parsed = z.safeParse(payloadSchema, payload ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new MlgateError({
    code: 'MG6009',
    message: `The event "${name}" cannot be understood: ${issue?.path.join('.') || 'its payload'} is not what GitHub sends.`,
    hint: 'Check that GITHUB_EVENT_PATH is the file that GitHub wrote for this run.',
  })
}

/** The branch whose results are the baseline: the one the user names, else the default branch by its name of today. */
export function mainBranch({ branch }: RunEvent, { repository }: EventPayload): string | undefined {
  return branch ?? repository?.default_branch
}

/** What GitHub writes for "no commit". */
export function isNoCommit(sha: string): boolean {
  return /^0+$/.test(sha)
}

const branchPrefix = 'refs/heads/'

/** The branch of a ref, undefined for tags and pull requests. */
export function branchOf(ref: string): string | undefined {
  return ref.startsWith(branchPrefix) ? ref.slice(branchPrefix.length) : undefined
}
