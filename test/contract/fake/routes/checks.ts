import { nodeId, repositoryUrl, userBody } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, paginate, Refusal, textOf } from '../call.ts'
import type { CheckRun, Status } from '../state.ts'
import { resolveCommit } from './git.ts'

interface Output {
  title?: string
  summary?: string
  text?: string
  annotations?: Record<string, unknown>[]
}

const mostAnnotations = 50
const mostCharacters = 65_535
const mostDescription = 140

function checkRunBody(call: Call, run: CheckRun) {
  const { siteUrl, repository } = call
  const url = `${repositoryUrl(call)}/check-runs/${run.id}`
  return {
    id: run.id,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: `${siteUrl}/${repository.fullName}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: 1 },
    app: null,
    pull_requests: [],
  }
}

/** Text has a limit, and no more than 50 annotations come at once; those that come are added to those before. */
function take(run: CheckRun, { title, summary, text, annotations = [] }: Output): void {
  if (annotations.length > mostAnnotations) {
    throw new Refusal(422, `Invalid request.\n\nNo more than ${mostAnnotations} items are allowed.`)
  }
  if ([summary, text].some((each) => [...(each ?? '')].length > mostCharacters)) {
    throw new Refusal(422, 'Invalid request.\n\nOnly 65535 characters are allowed.')
  }
  run.title = title ?? run.title
  run.summary = summary ?? run.summary
  run.text = text ?? run.text
  run.annotations.push(...annotations)
}

function statusBody(call: Call, status: Status) {
  return {
    url: `${repositoryUrl(call)}/statuses/${status.sha}`,
    avatar_url: null,
    id: status.id,
    node_id: nodeId('Status', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: userBody(call, status.creator),
  }
}

export const checkRoutes: Readonly<Record<string, Handler>> = {
  'POST /repos/{owner}/{repo}/check-runs': {
    needs: [['checks', 'write']],
    handle: (call) => {
      const body = call.body as {
        name: string
        head_sha: string
        status?: CheckRun['status']
        conclusion?: string
        external_id?: string
        details_url?: string
        output?: Output
      }
      const { state, repository } = call
      if (repository.objects.commit(body.head_sha) === undefined) {
        throw new Refusal(422, `No commit found for SHA: ${body.head_sha}`)
      }
      const now = state.now()
      const isDone = body.conclusion !== undefined || body.status === 'completed'
      const run: CheckRun = {
        id: state.nextId(),
        name: body.name,
        headSha: body.head_sha,
        externalId: body.external_id ?? '',
        status: isDone ? 'completed' : (body.status ?? 'queued'),
        conclusion: body.conclusion ?? null,
        title: null,
        summary: null,
        text: null,
        annotations: [],
        startedAt: now,
        completedAt: isDone ? now : null,
        detailsUrl: body.details_url ?? `${call.siteUrl}/apps/github-actions`,
      }
      take(run, body.output ?? {})
      repository.checkRuns.set(run.id, run)
      return { status: 201, body: checkRunBody(call, run) }
    },
  },
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': {
    needs: [['checks', 'write']],
    handle: (call) => {
      const run = call.repository.checkRuns.get(numberOf(call, 'check_run_id'))
      if (run === undefined) throw notFound()
      const body = call.body as {
        conclusion?: string
        external_id?: string
        details_url?: string
        output?: Output
      }
      take(run, body.output ?? {})
      run.externalId = body.external_id ?? run.externalId
      run.detailsUrl = body.details_url ?? run.detailsUrl
      if (body.conclusion !== undefined) {
        run.conclusion = body.conclusion
        run.status = 'completed'
        run.completedAt = call.state.now()
      }
      return { status: 200, body: checkRunBody(call, run) }
    },
  },
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': {
    needs: [['checks', 'read']],
    handle: (call) => {
      const run = call.repository.checkRuns.get(numberOf(call, 'check_run_id'))
      if (run === undefined) throw notFound()
      const { items, headers } = paginate(call, run.annotations)
      const body = items.map((annotation) => ({
        start_column: null,
        end_column: null,
        title: null,
        raw_details: null,
        blob_href: `${call.siteUrl}/${call.repository.fullName}/blob/${run.headSha}/${annotation.path}`,
        ...annotation,
      }))
      return { status: 200, body, headers }
    },
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': {
    needs: [['checks', 'read']],
    handle: (call) => {
      const sha = resolveCommit(call, textOf(call, 'ref'))
      if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${textOf(call, 'ref')}`)
      const name = call.query.get('check_name')
      const all = [...call.repository.checkRuns.values()].filter(
        (run) => run.headSha === sha && (name === null || run.name === name),
      )
      const { items, headers } = paginate(call, all)
      const runs = items.map((run) => checkRunBody(call, run))
      return { status: 200, body: { total_count: all.length, check_runs: runs }, headers }
    },
  },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': {
    needs: [['statuses', 'read']],
    handle: (call) => {
      const sha = textOf(call, 'ref')
      const newestFirst = call.repository.statuses.filter((status) => status.sha === sha).toReversed()
      const { items, headers } = paginate(call, newestFirst)
      return { status: 200, body: items.map((status) => statusBody(call, status)), headers }
    },
  },
  'POST /repos/{owner}/{repo}/statuses/{sha}': {
    needs: [['statuses', 'write']],
    handle: (call) => {
      const { state, repository, token } = call
      const sha = textOf(call, 'sha')
      const body = call.body as {
        state: Status['state']
        context?: string
        description?: string | null
        target_url?: string | null
      }
      if (repository.objects.commit(sha) === undefined) {
        throw new Refusal(422, `No commit found for SHA: ${sha}`)
      }
      if ([...(body.description ?? '')].length > mostDescription) {
        throw new Refusal(422, 'Validation Failed', [
          {
            resource: 'Status',
            code: 'custom',
            field: 'description',
            message: `description is too long (maximum is ${mostDescription} characters)`,
          },
        ])
      }
      const status: Status = {
        id: state.nextId(),
        sha,
        state: body.state,
        context: body.context ?? 'default',
        description: body.description ?? null,
        targetUrl: body.target_url ?? null,
        creator: token.user,
        createdAt: state.now(),
      }
      repository.statuses.push(status)
      return { status: 201, body: statusBody(call, status) }
    },
  },
}
