import { glob, readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { MlgateError, type Result } from '@mlgate/core'
import { readResultFile } from '@mlgate/files'
import type { Walked } from './finished.ts'
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
  { runner, folder }: Pick<Deps, 'runner' | 'folder'>,
  others?: string,
): Promise<Walked[]> {
  const { resultsFolder } = runner
  const walked: Walked[] = []
  for await (const file of glob('{*,*/*}.json', { cwd: resultsFolder })) {
    walked.push(await readOne(resultsFolder, file, runner))
  }
  if (others !== undefined) walked.push(...(await readOthers(resolve(folder, others), runner)))
  if (walked.length === 0) {
    throw new MlgateError({
      code: 'MG9103',
      message: 'There is nothing to report: no step of this job has left a result.',
      hint: 'Let steps that measure come before this one, in the same job.',
    })
  }
  const startOf = ({ result }: Walked) => result.startedAt
  return walked.toSorted((left, right) => startOf(left).localeCompare(startOf(right)))
}

const mostOthers = { documents: 500, bytes: 64 * 2 ** 20 }

/**
 * Results that came from elsewhere, perhaps from a fork: documents are read and nothing else is, links are not
 * followed, and of which run and commit they are is said by the event, where that knows.
 */
async function readOthers(folder: string, runner: Runner): Promise<Walked[]> {
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
    walked.push({ ...one, result: ofMeasuredRun(one.result, runner) })
  }
  return walked
}

function othersError(message: string, cause?: unknown): MlgateError {
  const hint = 'It is what actions/download-artifact wrote: is that step there, with this path?'
  return new MlgateError({ code: 'MG9104', message, hint }, { cause })
}

/** A document can say that it is of any run: what the event says of it holds. */
function ofMeasuredRun(result: Result, { event: { measured }, run }: Runner): Result {
  if (measured === undefined) return result
  const { head, ...known } = measured
  return {
    ...result,
    run: { ...result.run, repository: run.repository, ...known },
    subject: { ...result.subject, head: head.sha },
  }
}

async function readOne(parent: string, file: string, { run, event }: Runner): Promise<Walked> {
  const path = join(parent, file)
  const folder = process.cwd()
  try {
    return { result: await readResultFile(path), path, folder, isTold: true }
  } catch (error) {
    if (!(error instanceof MlgateError)) throw error
    return { result: unfinishedResult(file, error, { run, head: event.head }), path: '', folder }
  }
}
