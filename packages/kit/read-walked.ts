import { glob, readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import { readResultFile } from '@mlgate/files'
import type { Walked } from './finished.ts'
import { missingLegs } from './missing-legs.ts'
import type { Runner } from './runner.ts'
import type { Deps } from './step.ts'
import { unfinishedResult } from './unfinished.ts'

/**
 * The results that steps of this job left, in the order in which they were started. A document that cannot be read
 * is one more result, which says so: it hides none of the others.
 *
 * @param others a folder with results of other jobs, where there is one.
 * @throws MlgateError MG9103 when there is none, MG9104 when the folder of others cannot be read or holds too much.
 */
export async function readWalked(
  { runner, folder, collectShared }: Pick<Deps, 'runner' | 'folder' | 'collectShared'>,
  others?: string,
): Promise<Walked[]> {
  const { resultsFolder } = runner
  const walked: Walked[] = []
  for await (const file of glob('{*,*/*}.json', { cwd: resultsFolder })) {
    walked.push(await readOne(resultsFolder, file, runner))
  }
  if (others !== undefined) walked.push(...(await readOthers(resolve(folder, others), runner, ofMeasuredRun)))
  else if (walked.length === 0) walked.push(...(await readShared(collectShared, runner)))
  if (walked.length === 0) {
    throw new MlgateError({
      code: 'MG9103',
      message:
        'There is nothing to report: no step of this job has left a result, and no other job shared one.',
      hint: 'Let steps that measure come before this one, in the same job; or let jobs that this one needs share their results: `share: true`, or a matrix.',
    })
  }
  const startOf = ({ result }: Walked) => result.startedAt
  return walked.toSorted((left, right) => startOf(left).localeCompare(startOf(right)))
}

const mostOthers = { documents: 500, bytes: 64 * 2 ** 20 }

/** What other jobs of the run shared, where this one is there to tell it. */
async function readShared(collectShared: Deps['collectShared'], runner: Runner): Promise<Walked[]> {
  const collected = await collectShared().catch((error: unknown) => {
    if (!(error instanceof MlgateError)) throw error
    const message = `No step of this job has left a result, and those of other jobs cannot be had. ${error.message}`
    throw new MlgateError(
      { code: 'MG9104', message, ...(error.hint === undefined ? {} : { hint: error.hint }) },
      { cause: error },
    )
  })
  if (collected === undefined) return []
  const { folder, refused } = collected
  const about = { run: runner.run, head: runner.event.head }
  return [
    ...(await readOthers(folder, runner, ofThisRun)),
    ...refused.map(({ name, error }) => withoutDocument(unfinishedResult(name, error, about))),
  ]
}

/**
 * Results that came from elsewhere, perhaps from a fork: documents are read and nothing else is, links are not
 * followed, and of which run and commit they are is said by the event, where that knows.
 */
async function readOthers(
  folder: string,
  runner: Runner,
  ofRun: (result: Result, runner: Runner) => Result,
): Promise<Walked[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw othersError(`The folder of results ${folder} cannot be read.`, cause)
  })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (files.length > mostOthers.documents || bytes > mostOthers.bytes) {
    throw othersError(
      `The folder of results ${folder} holds ${files.length} documents of ${bytes} bytes; at most ${mostOthers.documents} of ${mostOthers.bytes} bytes are read.`,
    )
  }
  const walked: Walked[] = []
  for (const file of files) {
    const one = await readOne(folder, relative(folder, file), runner)
    walked.push({ ...one, result: ofRun(one.result, runner) })
  }
  const results = walked.map(({ result }) => result)
  return [...walked, ...missingLegs(results, runner).map(withoutDocument)]
}

function othersError(message: string, cause?: unknown): MlgateError {
  const hint = 'It is what actions/download-artifact wrote: is that step there, with this path?'
  return new MlgateError({ code: 'MG9104', message, hint }, { cause })
}

/**
 * A document can say that it is of any run and commit: what the event says of them holds. Which merge was checked out
 * it does not say, so that nobody does.
 */
function ofMeasuredRun(result: Result, { event: { measured }, run }: Runner): Result {
  if (measured === undefined) return result
  const { head, ...known } = measured
  const { commit: _, ...subject } = result.subject
  return {
    ...result,
    run: { ...result.run, repository: run.repository, ...known },
    subject: { ...subject, head: head.sha },
  }
}

/** What jobs of this very run shared. Which attempt measured is theirs to say, up to this one. */
function ofThisRun(result: Result, { run, event: { head } }: Runner): Result {
  const { attempt = 1, ...known } = run as { attempt?: number }
  const {
    attempt: said,
    job,
    legs,
  } = (result.run ?? {}) as { attempt?: unknown; job?: unknown; legs?: unknown }
  const measuredIn = Math.max(1, Math.min(Math.trunc(Number(said)) || 1, attempt))
  const note = `This was measured in attempt ${measuredIn} of the run; in attempt ${attempt} its job was not run again, or shared nothing.`
  return {
    ...result,
    run: {
      ...known,
      ...(job === undefined ? {} : { job }),
      ...(legs === undefined ? {} : { legs }),
      attempt: measuredIn,
    },
    subject: { ...result.subject, ...(head === undefined ? {} : { head }) },
    ...(measuredIn < attempt ? { notes: [note, ...(result.notes ?? [])] } : {}),
  }
}

function withoutDocument(result: Result): Walked {
  return { result, path: '', folder: process.cwd() }
}

async function readOne(parent: string, file: string, { run, event }: Runner): Promise<Walked> {
  const path = join(parent, file)
  const folder = process.cwd()
  try {
    return { result: await readResultFile(path), path, folder, isTold: true }
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return withoutDocument(unfinishedResult(file, namedAs(error, path, file), { run, head: event.head }))
  }
}

/** A mistake is told in public: where the folders of a runner lie is nobody's business, and helps nobody. */
function namedAs(error: MlgateError, path: string, file: string): MlgateError {
  const named = (text: string) => text.replaceAll(path, file)
  return MlgateError.ofProblems(
    error.problems.map(({ message, hint, place, ...problem }) => ({
      ...problem,
      message: named(message),
      ...(hint === undefined ? {} : { hint: named(hint) }),
      ...(place === undefined ? {} : { place: { ...place, file: named(place.file) } }),
    })),
    error,
  )
}
