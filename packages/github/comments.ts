import { type CommentHost, CommentHostError, type HostComment } from '@mlgate/report/comment'
import * as z from 'zod/mini'
import type { GitHubClient } from './client/client.ts'
import { GitHubFailure } from './client/failure.ts'
import { viewer } from './viewer.ts'

const comment = z.pipe(
  z.object({
    id: z.int(),
    body: z.optional(z.string()),
    user: z.nullable(z.object({ login: z.string() })),
    created_at: z.string(),
    updated_at: z.string(),
    html_url: z.string(),
  }),
  z.transform(
    ({ id, body, user, created_at, updated_at, html_url }): HostComment => ({
      id,
      body: body ?? '',
      // GitHub shows what a deleted account wrote under this name.
      author: user?.login ?? 'ghost',
      createdAt: created_at,
      updatedAt: updated_at,
      url: html_url,
    }),
  ),
)

const mostComments = 10_000

/**
 * The comments of a pull request. Creating and changing one is never repeated here, nor done after a wait: after a
 * failure that is `uncertain` whoever asked has to list.
 */
export function commentHost(client: GitHubClient, pullNumber: number): CommentHost {
  const issue = { issue_number: pullNumber }
  return {
    async *list() {
      const listed = client.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', issue, {
        page: z.array(comment),
        most: mostComments,
      })
      try {
        yield* listed
      } catch (error) {
        throw inWordsOfComments(error)
      }
    },
    create: (body) =>
      client
        .call('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...issue, body }, comment)
        .catch(rethrow),
    update: (id, body) =>
      client
        .call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id, body }, comment)
        .catch(rethrow),
    remove: (id) =>
      client
        .command('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id })
        .catch(rethrow),
    author: () => viewer(client),
  }
}

function rethrow(error: unknown): never {
  throw inWordsOfComments(error)
}

/** Refusals that are neither stay what they are: a rate limit, a body that GitHub does not take. */
function inWordsOfComments(error: unknown): unknown {
  if (!(error instanceof GitHubFailure)) return error
  const failure =
    error.code === 'MG8001' || error.code === 'MG8002'
      ? 'not-allowed'
      : error.status === 404 || error.status === 410
        ? 'not-found'
        : error.code === 'MG8006' || error.outcome === 'unknown'
          ? 'uncertain'
          : undefined
  if (failure === undefined) return error
  const words = error.hint === undefined ? error.message : `${error.message} ${error.hint}`
  return new CommentHostError(failure, words, { cause: error })
}
