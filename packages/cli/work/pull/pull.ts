import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { formatResult, MlgateError, type Result } from '@mlgate/core'
import {
  artifactHost,
  artifactsOfRun,
  type GitHubClient,
  listRuns,
  type RunArtifact,
  readPull,
  type WorkflowRun,
} from '@mlgate/github'
import { colourOn, explained } from '../finish.ts'
import { tablesAsText } from '../history/table-text.ts'
import { prepareFolder } from '../session.ts'
import { baseResults } from './base-results.ts'
import { connectTo } from './connection.ts'
import { mostZipBytes, placeResult, unpackResults } from './unpack.ts'

/** What the command line said. */
export interface PullOptions {
  pr: number
  repository?: string
  branch: string
  output?: string
  color: boolean
  debug: boolean
}

/** Artifacts in which jobs share their results. */
const sharedName = /^mlgate-result/
const mostArtifacts = 100

/** A result that was brought here. */
interface Placed {
  result: Result
  path: string
  isPaired: boolean
  basePath?: string
}

/**
 * Brings the results of a pull request here: those of the newest run that left any, with their predictions and what
 * they were compared with.
 *
 * @returns the exit code.
 */
export function pull(options: PullOptions): Promise<number> {
  return explained(options, async () => {
    const client = await connectTo(options.repository, process.env)
    const { run, artifacts } = await newestShared(client, options.pr)
    const temporaryFolder = await mkdtemp(join(tmpdir(), 'mlgate-'))
    try {
      const folder = await targetFolder(options)
      const { placed, notes } = await bring(client, artifacts, { ...options, folder, temporaryFolder })
      if (placed.length === 0)
        throw noResults(options.pr, `run ${run.id} shared no result that can be read`, notes)
      process.stdout.write(show(placed, notes, run, options))
      return 0
    } finally {
      await rm(temporaryFolder, { recursive: true, force: true })
    }
  })
}

async function targetFolder({ output, pr }: PullOptions): Promise<string> {
  if (output !== undefined) return prepareFolder(resolve(output), process.cwd(), 'results')
  const folder = join(await prepareFolder(undefined, process.cwd(), 'results'), `pr-${pr}`)
  // What an earlier pull left would be taken for this run's.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  return folder
}

async function newestShared(
  client: GitHubClient,
  number: number,
): Promise<{ run: WorkflowRun; artifacts: RunArtifact[] }> {
  const pullRequest = await readPull(client, number)
  if (pullRequest === undefined) {
    const { owner, repo } = client.settings
    throw new MlgateError({
      code: 'MG8003',
      message: `${owner}/${repo} has no pull request ${number}, or the token may not see it.`,
    })
  }
  const { sha } = pullRequest.head
  const runs = await listRuns(client, { headSha: sha })
  let expired = 0
  for (const run of runs) {
    const shared = (await artifactsOfRun(client, run.id)).filter(({ name }) => sharedName.test(name))
    const artifacts = shared.filter((artifact) => !artifact.expired)
    if (artifacts.length > 0) return { run, artifacts: artifacts.slice(0, mostArtifacts) }
    expired += shared.length
  }
  const commit = sha.slice(0, 7)
  if (expired > 0) throw noResults(number, `those of ${commit} have expired`, [])
  throw noResults(number, `none of the ${runs.length} runs of ${commit} shared any`, [])
}

function noResults(number: number, reason: string, notes: readonly string[]): MlgateError {
  return new MlgateError({
    code: 'MG6011',
    message: [`Pull request ${number} has no results to bring: ${reason}.`, ...notes].join(' '),
    hint: 'Run its workflow again; it has to share its results (`share: true`), or to upload $RUNNER_TEMP/mlgate/results as an artifact whose name starts with mlgate-result.',
  })
}

async function bring(
  client: GitHubClient,
  artifacts: readonly RunArtifact[],
  { folder, temporaryFolder, branch }: PullOptions & { folder: string; temporaryFolder: string },
): Promise<{ placed: Placed[]; notes: string[] }> {
  const host = artifactHost(client)
  const baseOf = baseResults(client, { branch, temporaryFolder })
  const placed: Placed[] = []
  const brought = new Set<string>()
  const notes: string[] = []
  for (const { id, name } of artifacts) {
    const zip = await host.download(id, mostZipBytes)
    if (zip === 'gone') {
      notes.push(`The artifact ${name} has expired.`)
      continue
    }
    const { results, predictions, notes: leftOut } = unpackResults(zip, `The artifact ${name}`)
    notes.push(...leftOut)
    for (const result of results) {
      // What a job shared by itself, and its workflow uploaded once more.
      const document = formatResult(result)
      if (brought.has(document)) continue
      brought.add(document)
      const stage = join(temporaryFolder, String(placed.length))
      const own = await placeResult(folder, result, (sha256) => predictions.get(sha256), stage)
      const base = await baseOf(result)
      if (typeof base === 'string') {
        placed.push({ result, ...own })
        if (result.baseline?.commit !== undefined) notes.push(base)
        continue
      }
      const beside = join(folder, 'base')
      await mkdir(beside, { recursive: true })
      const { path: basePath } = await placeResult(
        beside,
        base.result,
        (sha256) => base.predictions.get(sha256),
        `${stage}-base`,
      )
      placed.push({ result, ...own, basePath })
    }
  }
  return { placed, notes }
}

function show(
  placed: readonly Placed[],
  notes: readonly string[],
  run: WorkflowRun,
  options: PullOptions,
): string {
  const shown = (path: string) => relative(process.cwd(), path) || path
  const compares = placed.flatMap(({ path, basePath }) =>
    basePath === undefined ? [] : [`  mlgate compare ${quoted(shown(basePath))} ${quoted(shown(path))}`],
  )
  const table = {
    title: `Pull request ${options.pr}, run ${run.id} of ${run.createdAt.slice(0, 10)}`,
    columns: ['result', 'verdict', 'predictions', 'file'].map((name) => ({
      name,
      alignment: 'left' as const,
    })),
    rows: placed.map(({ result, isPaired, path }) => [
      `${result.name} (${result.kind})`,
      result.verdict,
      isPaired ? 'yes' : 'no',
      shown(path),
    ]),
    notes: [...notes, ...(compares.length === 0 ? [] : ['', 'The same comparison here:', ...compares])],
  }
  return tablesAsText([table], colourOn(process.stdout, options))
}

/** A path as one word of a shell. Names of results are hostile, and people copy what they see. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
