import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './call.ts'
import type { State, Token } from './state.ts'

/** The calls that GitHub's REST description does not hold: GraphQL and Git LFS. */
export function answerOutsideOfTheDescription(
  request: { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer },
  {
    state,
    token,
    urls,
    prefix,
  }: {
    state: State
    token: Token | undefined
    urls: { storageUrl: string }
    prefix: string
  },
): Answer | undefined {
  const { method, path } = request
  if (method !== 'POST') return undefined
  if (path === (prefix === '' ? '/graphql' : '/api/graphql')) return answerGraph(request.body, token)
  const [, repository] = /^\/([^/]+\/[^/]+)\.git\/info\/lfs\/objects\/batch$/.exec(path) ?? []
  return repository === undefined ? undefined : answerBatch(repository, request, state, urls.storageUrl)
}

/** One query is known: whose token this is. */
function answerGraph(body: Buffer, token: Token | undefined): Answer {
  if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } }
  const { query } = JSON.parse(body.toString('utf8')) as { query: string }
  if (query.replaceAll(/\s+/g, '') !== '{viewer{login}}') {
    return { status: 200, body: { errors: [{ message: 'the fake knows one query' }] } }
  }
  return { status: 200, body: { data: { viewer: { login: token.user.login } } } }
}

/** Git LFS's batch call: https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md */
function answerBatch(
  fullName: string,
  { headers, body }: { headers: IncomingHttpHeaders; body: Buffer },
  state: State,
  storageUrl: string,
): Answer {
  const type = { 'content-type': 'application/vnd.git-lfs+json; charset=utf-8' }
  const answer = (status: number, json: object): Answer => ({
    status,
    bytes: Buffer.from(JSON.stringify(json)),
    headers: type,
  })
  const [, basic = ''] = /^Basic (.+)$/.exec(headers.authorization ?? '') ?? []
  const token = state.tokens.get(Buffer.from(basic, 'base64').toString('utf8').split(':')[1] ?? '')
  const repository = state.repositories.get(fullName.toLowerCase())
  if (token === undefined) return answer(401, { message: 'Credentials needed' })
  if (repository === undefined || token.permissions.contents === undefined) {
    return answer(404, { message: 'Not Found' })
  }
  if (headers.accept !== 'application/vnd.git-lfs+json') return answer(406, { message: 'Not Acceptable' })
  const asked = JSON.parse(body.toString('utf8')) as { objects: { oid: string; size: number }[] }
  const objects = asked.objects.map(({ oid, size }) => {
    const bytes = repository.large.get(oid)
    if (bytes === undefined) return { oid, size, error: { code: 404, message: 'Object does not exist' } }
    const path = `/lfs/${createHash('sha256').update(`${fullName}/${oid}`).digest('hex')}`
    state.stored.set(path, bytes)
    return {
      oid,
      size: bytes.length,
      authenticated: true,
      actions: { download: { href: `${storageUrl}${path}?sig=signed`, expires_in: 3600 } },
    }
  })
  return answer(200, { transfer: 'basic', objects, hash_algo: 'sha256' })
}
