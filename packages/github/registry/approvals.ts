import type { ApprovalHost } from '@mlgate/registry'
import * as z from 'zod/mini'
import { type GitHubClient, orUndefined } from '../client/client.ts'
import { readRun } from '../runs.ts'

const environment = z.object({
  protection_rules: z.optional(
    z.array(z.object({ type: z.string(), reviewers: z.optional(z.array(z.unknown())) })),
  ),
})
const review = z.object({
  state: z.string(),
  user: z.nullish(z.object({ login: z.string() })),
  environments: z.array(z.object({ name: z.string() })),
})

/** How environments of a repository are protected, and who let a run into them. */
export function approvalHost(client: GitHubClient): ApprovalHost {
  return {
    protection: async (name) => {
      const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}'
      const found = await orUndefined(client.call(route, { environment_name: name }, environment))
      if (found === undefined) return null
      const rule = found.protection_rules?.find(({ type }) => type === 'required_reviewers')
      return { reviewers: rule?.reviewers?.length ?? 0 }
    },
    run: async (runId) => {
      const found = await readRun(client, runId)
      return found === undefined ? null : { attempt: found.attempt, hasEnded: found.status === 'completed' }
    },
    reviews: async (runId) => {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals'
      const found = await client.call(route, { run_id: runId }, z.array(review))
      return found.map(({ state, user, environments }) => ({
        isApproved: state === 'approved',
        // An account that was deleted since.
        who: user?.login ?? 'ghost',
        environments: environments.map(({ name }) => name),
      }))
    },
  }
}
