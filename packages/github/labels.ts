import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'
import { orUndefined } from './client/client.ts'

/** Who set a label, and when. */
export interface LabelSetting {
  label: string
  /** Login. */
  by: string
  /** ISO 8601, GitHub's clock. */
  at: string
}

const label = z.object({ name: z.string() })
const event = z.object({
  event: z.string(),
  actor: z.nullish(z.object({ login: z.string() })),
  created_at: z.string(),
  label: z.optional(label),
})
const mostEvents = 5000

/** The labels of a pull request. */
export async function labelsOf(client: GitHubClient, pullNumber: number): Promise<string[]> {
  const found: string[] = []
  for await (const { name } of client.list(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/labels',
    { issue_number: pullNumber },
    { page: z.array(label), most: 100 },
  )) {
    found.push(name)
  }
  return found
}

/** Who set a label that a pull request has now, and when it was set last; undefined when it does not have it. */
export async function labelSetting(
  client: GitHubClient,
  pullNumber: number,
  name: string,
): Promise<LabelSetting | undefined> {
  let found: LabelSetting | undefined
  for await (const each of client.list(
    'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
    { issue_number: pullNumber },
    { page: z.array(event), most: mostEvents },
  )) {
    if (each.label?.name !== name) continue
    if (each.event === 'labeled') {
      found = { label: name, by: each.actor?.login ?? 'ghost', at: each.created_at }
    } else if (each.event === 'unlabeled') found = undefined
  }
  return found
}

/** What someone may do in the repository, from least to most. */
export const permissionLevels = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const
export type PermissionLevel = (typeof permissionLevels)[number]

const permission = z.object({ permission: z.string(), role_name: z.string() })

/** What a user may do; `none` also for a user who does not exist. A role of one's own counts as what it builds on. */
export async function permissionOf(client: GitHubClient, username: string): Promise<PermissionLevel> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission'
  const found = await orUndefined(client.call(route, { username }, permission))
  const words: readonly (string | undefined)[] = [found?.role_name, found?.permission]
  return (
    permissionLevels.findLast((level) => words[0] === level) ??
    permissionLevels.findLast((level) => words[1] === level) ??
    'none'
  )
}
