import { nodeId, repositoryUrl, userBody } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, textOf } from '../call.ts'
import type { Environment } from '../state.ts'

const read = [['actions', 'read']] as const

function environmentBody(call: Call, { id, name, createdAt }: Environment) {
  const place = `${call.siteUrl}/${call.repository.fullName}/deployments/activity_log`
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(call)}/environments/${encodeURIComponent(name)}`,
    html_url: `${place}?environments_filter=${encodeURIComponent(name)}`,
    created_at: createdAt,
    updated_at: createdAt,
  }
}

export const environmentRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/environments/{environment_name}': {
    needs: read,
    handle: (call) => {
      const found = call.repository.environments.get(textOf(call, 'environment_name').toLowerCase())
      if (found === undefined) throw notFound()
      const { reviewers } = found
      const rule = {
        id: found.id + 1,
        node_id: nodeId('GateRule', found.id),
        type: 'required_reviewers',
        prevent_self_review: false,
        reviewers: reviewers.map((login) => ({
          type: 'User',
          reviewer: userBody(call, call.state.user(login)),
        })),
      }
      const rules = reviewers.length === 0 ? [] : [rule]
      return { status: 200, body: { ...environmentBody(call, found), protection_rules: rules } }
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals': {
    needs: read,
    handle: (call) => {
      const run = call.repository.runs.get(numberOf(call, 'run_id'))
      if (run === undefined) throw notFound()
      const body = run.approvals.map(({ environments, state, user, comment }) => ({
        environments: environments
          .map((name) => call.repository.environments.get(name.toLowerCase()))
          .filter((each) => each !== undefined)
          .map((each) => environmentBody(call, each)),
        state,
        user: userBody(call, user),
        comment,
      }))
      return { status: 200, body }
    },
  },
}
