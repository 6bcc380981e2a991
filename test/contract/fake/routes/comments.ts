import { commentBody } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, paginate, Refusal } from '../call.ts'
import type { Comment } from '../state.ts'

const mostCharacters = 65_536

/** An issue or pull request that is there. */
export function issueOf(call: Call): number {
  const number = numberOf(call, 'issue_number')
  if (!call.repository.pulls.has(number)) throw notFound()
  return number
}

function commentOf(call: Call): Comment {
  const comment = call.repository.comments.get(numberOf(call, 'comment_id'))
  if (comment === undefined) throw notFound()
  return comment
}

/** A comment may be changed by whoever wrote it and by who may write to the repository's code. */
function mayChange({ token, repository }: Call, comment: Comment): boolean {
  const role = repository.collaborators.get(token.user.login.toLowerCase())
  return comment.user.id === token.user.id || ['admin', 'maintain', 'write'].includes(role ?? '')
}

function bodyOf(call: Call): string {
  const { body } = call.body as { body: string }
  if (body.trim() === '') {
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body cannot be blank' },
    ])
  }
  if ([...body].length > mostCharacters) {
    throw new Refusal(422, 'Validation Failed', [
      {
        resource: 'IssueComment',
        code: 'custom',
        field: 'body',
        message: `body is too long (maximum is ${mostCharacters} characters)`,
      },
    ])
  }
  return body
}

const read = [
  ['pull-requests', 'read'],
  ['issues', 'read'],
] as const
const write = [
  ['pull-requests', 'write'],
  ['issues', 'write'],
] as const

export const commentRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: read,
    handle: (call) => {
      const issue = issueOf(call)
      const all = [...call.repository.comments.values()].filter((comment) => comment.issue === issue)
      const { items, headers } = paginate(call, all)
      return { status: 200, body: items.map((comment) => commentBody(call, comment)), headers }
    },
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: write,
    handle: (call) => {
      const issue = issueOf(call)
      const { state, repository, token } = call
      const now = state.now()
      const comment: Comment = {
        id: state.nextId(),
        issue,
        body: bodyOf(call),
        user: token.user,
        createdAt: now,
        updatedAt: now,
      }
      repository.comments.set(comment.id, comment)
      return { status: 201, body: commentBody(call, comment) }
    },
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: write,
    handle: (call) => {
      const comment = commentOf(call)
      if (!mayChange(call, comment)) throw new Refusal(403, 'Resource not accessible by integration')
      comment.body = bodyOf(call)
      comment.updatedAt = call.state.now()
      return { status: 200, body: commentBody(call, comment) }
    },
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: write,
    handle: (call) => {
      const comment = commentOf(call)
      if (!mayChange(call, comment)) throw new Refusal(403, 'Resource not accessible by integration')
      call.repository.comments.delete(comment.id)
      return { status: 204 }
    },
  },
}
