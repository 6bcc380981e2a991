import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatResult, type Result } from '@mlgate/core'
import {
  type FakeGitHub,
  type Permissions,
  type Repository,
  type SeedCommit,
  startFakeGitHub,
} from '../contract/start-fake-github.ts'
import type { Job } from '../support/runner.ts'
import type { Stage } from './stage.ts'

/** A pull request on GitHub, and jobs that run for it. */
export interface Review {
  github: FakeGitHub
  repository: Repository
  pull: number
  /** The newest commit of its branch. */
  head: string
  /** Pushes one more commit to the branch. */
  push(commit?: SeedCommit): string
  /** Points the branch to a commit that it had before. */
  pushBack(commit: string): void
  /** Somebody sets or removes a label, a minute after what was before; the next push comes a minute later. */
  label(name: string, by: string, event?: 'labeled' | 'unlabeled'): void
  /** Texts of its comments, the oldest first. */
  comments(): string[]
  /** A token that may do what a workflow says. */
  token(permissions?: Permissions): string
  /** A job of a run for the newest commit, in which steps before left these results. */
  job(options?: ReviewJob): Promise<Job>
  close(): Promise<void>
}

export interface ReviewJob {
  results?: readonly Result[]
  workspace?: string
  token?: string
  run?: number
  attempt?: number
  job?: string
  matrix?: Readonly<Record<string, unknown>>
  /** Variables beside those of the run, or in their place. */
  environment?: Readonly<Record<string, string>>
  /** In place of the pull request's own event. */
  event?: { name: string; payload: unknown }
}

export async function openReview(stage: Stage, { from }: { from?: 'fork' } = {}): Promise<Review> {
  let minutes = 0
  const github = await startFakeGitHub({ clock: () => new Date(Date.now() + minutes * 60_000) })
  const repository = github.addRepository('octo/signs')
  const main = github.push(repository, 'main', { files: { 'README.md': '# signs\n' } })
  const source = from === 'fork' ? github.fork(repository, 'stranger') : repository
  source.refs.set('refs/heads/topic', main)
  let head = github.push(source, 'topic', { files: { 'a.txt': '1' } })
  const pull = github.openPull(repository, { head: 'topic', from: source })
  const token = (permissions: Permissions = { contents: 'read', 'pull-requests': 'write' }) =>
    github.addToken(permissions)
  return {
    github,
    repository,
    pull,
    get head() {
      return head
    },
    push(commit = {}) {
      head = github.push(source, 'topic', { files: { 'a.txt': head }, ...commit })
      const opened = repository.pulls.get(pull)
      if (opened !== undefined) opened.head.sha = head
      return head
    },
    pushBack(commit) {
      head = github.push(source, 'topic', { existing: commit })
      const opened = repository.pulls.get(pull)
      if (opened !== undefined) opened.head.sha = head
    },
    label(name, by, event = 'labeled') {
      minutes += 1
      github.changeLabel(repository, { issue: pull, label: name, by, event })
      minutes += 1
    },
    comments: () => [...repository.comments.values()].map(({ body }) => body),
    token,
    async job(options = {}) {
      const { results = [], run = 1, attempt = 1, job = 'gate' } = options
      const labels = [...(repository.labels.get(pull) ?? [])].map((name) => ({ name }))
      const sides = { base: { ref: 'main', sha: main }, head: { ref: 'topic', sha: head } }
      const payload = { number: pull, pull_request: { number: pull, ...sides, labels } }
      const event = options.event ?? { name: 'pull_request', payload }
      const opened = await stage.job({
        workspace: options.workspace ?? (await stage.workspace({})),
        token: options.token ?? token(),
        event,
        ...(options.matrix === undefined ? {} : { matrix: options.matrix }),
        environment: {
          GITHUB_API_URL: github.apiUrl,
          GITHUB_SERVER_URL: github.siteUrl,
          GITHUB_REPOSITORY: repository.fullName,
          GITHUB_RUN_ID: String(run),
          GITHUB_RUN_ATTEMPT: String(attempt),
          GITHUB_JOB: job,
          ...options.environment,
        },
      })
      const leg = options.matrix === undefined ? {} : { leg: options.matrix as NonNullable<Result['leg']> }
      const ofRun = results.map((result) => ({
        ...result,
        ...leg,
        subject: { ...result.subject, head },
        run: { repository: repository.fullName, workflow: 'Model', id: run, attempt, job, event: event.name },
      }))
      await leaveResults(join(opened.temporaryFolder, 'mlgate', 'results'), ofRun)
      return opened
    },
    close: () => github.close(),
  }
}

/** Writes documents as steps that measure do. */
export async function leaveResults(folder: string, results: readonly Result[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, result] of results.entries()) {
    await writeFile(join(folder, `${result.kind}-${index}.json`), formatResult(result))
  }
}
