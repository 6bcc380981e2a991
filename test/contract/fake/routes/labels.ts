import { nodeId, repositoryUrl, userBody } from '../bodies.ts'
import { type Call, type Handler, paginate, textOf } from '../call.ts'
import type { LabelEvent } from '../state.ts'
import { issueOf } from './comments.ts'

const read = [
  ['pull-requests', 'read'],
  ['issues', 'read'],
] as const

export function labelBody(call: Call, name: string) {
  return {
    id: 1,
    node_id: nodeId('Label', name),
    url: `${repositoryUrl(call)}/labels/${encodeURIComponent(name)}`,
    name,
    color: 'ededed',
    default: false,
    description: null,
  }
}

function eventBody(call: Call, { id, event, label, actor, createdAt }: LabelEvent) {
  return {
    id,
    node_id: nodeId('Event', id),
    url: `${repositoryUrl(call)}/issues/events/${id}`,
    actor: userBody(call, actor),
    event,
    commit_id: null,
    commit_url: null,
    created_at: createdAt,
    label: { name: label, color: 'ededed' },
    performed_via_github_app: null,
  }
}

const roles = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' } as const

export const labelRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/labels': {
    needs: read,
    handle: (call) => {
      const names = [...(call.repository.labels.get(issueOf(call)) ?? [])]
      const { items, headers } = paginate(call, names)
      return { status: 200, body: items.map((name) => labelBody(call, name)), headers }
    },
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': {
    needs: read,
    handle: (call) => {
      const issue = issueOf(call)
      const events = call.repository.labelEvents.filter((event) => event.issue === issue)
      const { items, headers } = paginate(call, events)
      return { status: 200, body: items.map((event) => eventBody(call, event)), headers }
    },
  },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': {
    needs: [],
    handle: (call) => {
      const login = textOf(call, 'username')
      const role = call.repository.collaborators.get(login.toLowerCase())
      // Everybody may read a public repository.
      const [permission, roleName] =
        role === undefined
          ? call.repository.private
            ? ['none', 'none']
            : ['read', 'read']
          : [roles[role], role]
      return {
        status: 200,
        body: {
          permission,
          role_name: roleName,
          user: { ...userBody(call, call.state.user(login)), role_name: roleName },
        },
      }
    },
  },
}
