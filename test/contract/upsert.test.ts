import { commentHost } from '@mlgate/github'
import type { CommentHost } from '@mlgate/report/comment'
import type {
  Call,
  Fault as CommentFault,
} from '../../packages/report/comment/test-support/simulated-pull-request.ts'
import {
  type CommentHarness,
  describeUpsert,
} from '../../packages/report/comment/test-support/upsert-behaviour.ts'
import { all, startSigns } from './hosts.ts'
import type { Fault } from './start-fake-github.ts'

const routes: Readonly<Record<Call, string>> = {
  list: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  create: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  update: 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  remove: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
}
const calls = new Map(Object.entries(routes).map(([call, route]) => [route, call as Call]))
const faults: Readonly<Record<CommentFault, Fault>> = {
  refused: { kind: 'status', status: 403, body: { message: 'Resource not accessible by integration' } },
  unsent: { kind: 'reset-before' },
  unanswered: { kind: 'status-after', status: 502 },
  late: { kind: 'status-after', status: 502 },
}

/** A pull request of the fake, reached over HTTP by the client that users have. */
async function openHarness(): Promise<CommentHarness> {
  const signs = await startSigns()
  const { github, pull, clock } = signs
  const host: CommentHost = commentHost(signs.connect(), pull)
  const others = (login: string) =>
    commentHost(
      signs.connect(undefined, { token: github.addToken({ 'pull-requests': 'write' }, login) }),
      pull,
    )
  return {
    host,
    comments: () => all(others('reader').list()),
    post: (author, body) => others(author).create(body),
    failNext: (call, fault) => github.fault(routes[call], faults[fault]),
    beforeNext: (call, run) => github.fault(routes[call], { kind: 'before', run }),
    calls: () => github.seen.flatMap(({ route }) => calls.get(route) ?? []),
    timing: {
      now: clock.now,
      sleep: (milliseconds) => clock.wait(milliseconds, undefined),
      random: () => 0.5,
    },
    run: (work) => work,
    close: () => github.close(),
  }
}

describeUpsert('GitHub', openHarness)
