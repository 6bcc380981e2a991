import { lstat, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { MlgateError } from '@mlgate/core'
import { writeFileAtomically } from '@mlgate/files'
import { type Session, type SessionOptions, withSession } from '@mlgate/pipeline'
import type { CommonOptions, JobOptions } from '../options.ts'
import { localBase } from './base-finder.ts'
import { progressLine } from './progress.ts'
import { remoteOf } from './remote.ts'

/**
 * Runs a command's work with everything set up that steps need, and a line that tells on a terminal how far it is.
 *
 * @param folder where relative locations start; results go to its `.mlgate/results` unless an option says where.
 * @param base the commit or branch that it would be merged onto, where one is named.
 * @param outside whether paths may lie outside the workspace: `named` for those typed on the command line.
 */
export async function withCommandSession<Value>(
  options: CommonOptions,
  { folder, outside, base }: Pick<SessionOptions, 'folder' | 'outside'> & { base?: string | undefined },
  work: (session: Session) => Promise<Value>,
): Promise<Value> {
  const { childEntry } = options
  const resultsFolder = await prepareFolder(options.output, folder, 'results')
  const progress = progressLine(process.stderr)
  const limits = limitsOf(options)
  try {
    const remote = remoteOf(process.env, childEntry)
    const { allowCommands } = options
    const told = { onProgress: progress.show, allowCommands, remote }
    const baselines = () => localBase(base, folder)
    const session = { childEntry, folder, outside, resultsFolder, limits, baselines, ...told }
    return await withSession(session, work)
  } finally {
    progress.clear()
  }
}

/** How much jobs may take, as the command line says it. */
export function limitsOf({ timeout, stallTimeout, memory }: JobOptions): SessionOptions['limits'] {
  return {
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
    ...(stallTimeout === undefined ? {} : { stallTimeoutMs: stallTimeout }),
    ...(memory === undefined ? {} : { memoryBytes: memory }),
  }
}

/**
 * Makes the folder that is written to: the one that is named, else mlgate's own in a folder.
 *
 * @throws MlgateError MG1004 when something else lies there, MG1006 when it cannot be made.
 */
export async function prepareFolder(
  named: string | undefined,
  folder: string,
  part: 'results' | 'history',
): Promise<string> {
  if (named !== undefined) return makeFolder(named)
  const own = resolve(folder, '.mlgate')
  // The checkout may have been made by somebody else: a link there must not say where files are written.
  for (const path of [own, join(own, part)]) await refuseLink(path)
  const made = await makeFolder(join(own, part))
  // Results are made again by the next run; nobody wants them in a commit.
  await writeFileAtomically(join(own, '.gitignore'), '*\n')
  return made
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true })
    return folder
  } catch (cause) {
    throw new MlgateError(
      {
        code: 'MG1006',
        message: `${folder} cannot be made: something else is in the way.`,
        place: { file: folder },
      },
      { cause },
    )
  }
}

async function refuseLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => null)
  if (found === null || found.isDirectory()) return
  throw new MlgateError({
    code: 'MG1004',
    message: `${path} is no folder of its own; results are not written through a link.`,
    hint: 'Remove it, or name another folder.',
    place: { file: path },
  })
}
