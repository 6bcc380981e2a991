import { createHash } from 'node:crypto'
import { minimalRepositoryBody, nodeId, repositoryUrl } from '../bodies.ts'
import { type Call, type Handler, notFound, numberOf, paginate, Refusal, textOf } from '../call.ts'
import type { Artifact, Run } from '../state.ts'
import { shortPullBody } from './pulls.ts'

const read = [['actions', 'read']] as const

function runBody(call: Call, run: Run) {
  const { repository, state, siteUrl } = call
  const url = `${repositoryUrl(call)}/actions/runs/${run.id}`
  const head = state.repositories.get(run.headRepository.toLowerCase()) ?? repository
  const commit = repository.objects.commit(run.headSha)
  const person = ({ name, email }: { name: string; email: string }) => ({ name, email })
  const ownPulls = [...repository.pulls.values()].filter(
    (pull) => pull.head.repository === repository.fullName && pull.head.sha === run.headSha,
  )
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: commit?.message ?? '',
    run_number: run.id,
    run_attempt: run.attempt,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: 1,
    check_suite_id: run.id,
    url,
    html_url: `${siteUrl}/${repository.fullName}/actions/runs/${run.id}`,
    pull_requests: ownPulls.map((pull) => shortPullBody(call, pull)),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${repositoryUrl(call)}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${repositoryUrl(call)}/actions/workflows/1`,
    head_commit:
      commit === undefined
        ? null
        : {
            id: run.headSha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: commit.committer.date,
            author: person(commit.author),
            committer: person(commit.committer),
          },
    repository: minimalRepositoryBody(call, repository),
    head_repository: minimalRepositoryBody(call, head),
  }
}

function artifactBody(call: Call, { id, name, run: runId, zip, expired, createdAt }: Artifact) {
  const { repository, state } = call
  const url = `${repositoryUrl(call)}/actions/artifacts/${id}`
  const run = repository.runs.get(runId)
  const head = run && state.repositories.get(run.headRepository.toLowerCase())
  const days = 90 * 24 * 60 * 60 * 1000
  return {
    id,
    node_id: nodeId('Artifact', id),
    name,
    size_in_bytes: zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    digest: `sha256:${createHash('sha256').update(zip).digest('hex')}`,
    created_at: createdAt,
    updated_at: createdAt,
    expires_at: new Date(Date.parse(createdAt) + days).toISOString().replace(/\.\d+/, ''),
    workflow_run: run && {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: head?.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  }
}

function newestFirst<Item extends { id: number }>(items: Iterable<Item>): Item[] {
  return [...items].sort((one, other) => other.id - one.id)
}

export const actionRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/actions/runs': {
    needs: read,
    handle: (call) => {
      const { query, repository } = call
      const wanted = (name: string, value: string | null) =>
        query.get(name) === null || query.get(name) === value
      const all = newestFirst(repository.runs.values()).filter(
        (run) =>
          wanted('branch', run.headBranch) && wanted('head_sha', run.headSha) && wanted('event', run.event),
      )
      const { items, headers } = paginate(call, all)
      const runs = items.map((run) => runBody(call, run))
      return { status: 200, body: { total_count: all.length, workflow_runs: runs }, headers }
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': {
    needs: read,
    handle: (call) => {
      const run = call.repository.runs.get(numberOf(call, 'run_id'))
      if (run === undefined) throw notFound()
      return { status: 200, body: runBody(call, run) }
    },
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': {
    needs: read,
    handle: (call) => {
      const run = numberOf(call, 'run_id')
      if (!call.repository.runs.has(run)) throw notFound()
      const all = newestFirst(call.repository.artifacts.values()).filter((each) => each.run === run)
      const { items, headers } = paginate(call, all)
      const artifacts = items.map((each) => artifactBody(call, each))
      return { status: 200, body: { total_count: all.length, artifacts }, headers }
    },
  },
  'GET /repos/{owner}/{repo}/actions/artifacts': {
    needs: read,
    handle: (call) => {
      const name = call.query.get('name')
      const all = newestFirst(call.repository.artifacts.values()).filter(
        (each) => name === null || each.name === name,
      )
      const { items, headers } = paginate(call, all)
      const artifacts = items.map((each) => artifactBody(call, each))
      return { status: 200, body: { total_count: all.length, artifacts }, headers }
    },
  },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': {
    needs: read,
    handle: (call) => {
      const artifact = call.repository.artifacts.get(numberOf(call, 'artifact_id'))
      if (artifact === undefined || textOf(call, 'archive_format') !== 'zip') throw notFound()
      if (artifact.expired) throw new Refusal(410, 'Artifact has expired')
      const path = `/artifacts/${artifact.id}.zip`
      call.state.stored.set(path, artifact.zip)
      return { status: 302, headers: { location: `${call.storageUrl}${path}?sig=signed` } }
    },
  },
}
