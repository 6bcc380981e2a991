import { createWriteStream } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { MlgateError, suggest } from '@mlgate/core'
import { runGit } from './git-command.ts'
import { askGit as ask, explainGitFailure as explainFailure, gitFailure } from './git-failure.ts'
import { pointerFailure, readPointer } from './lfs-pointer.ts'
import { portableName } from './portable-name.ts'
import type { RemoteFiles } from './remote-files.ts'

/** Hosts refuse files in git far below this size. */
const maxBlobBytes = 2 * 2 ** 30

export interface GitFileOptions {
  /** The whole location, for messages. */
  location: string
  /** A folder in the work tree of the repository. */
  folder: string
  temporaryFolder: string
  /** A folder above which no repository is looked for. */
  workspace?: string | undefined
  /** Brings the file that a pointer of Git LFS stands for. */
  remote?: RemoteFiles
}

/** An entry of a tree, as `git ls-tree -l` tells it. */
interface TreeEntry {
  mode: string
  type: string
  id: string
  bytes: number
  path: string
}

/**
 * Copies a file as it was committed at a ref, without filters or text conversion, into a new folder inside
 * `temporaryFolder`, under its own base name. A path starts at the root of the repository, as git has it, or
 * at `folder` when it begins with `./` or `../`.
 *
 * @returns real path of the copy, and the full id of the commit that the ref stands for. Where git has a pointer of
 *   Git LFS, the large file is brought in its place.
 * @throws MlgateError MG1004 the path leaves the repository, MG1007 ref or path cannot be had, MG1008 the file
 *   is a Git LFS pointer, MG1009 larger than 2 GiB.
 */
export async function extractGitFile(
  { ref, path }: { ref: string; path: string },
  options: GitFileOptions,
): Promise<{ file: string; commit: string }> {
  const { location, temporaryFolder } = options
  const commit = await resolveCommit(ref, options)
  const name = await pathInRepository(path, options)
  const entry = await findEntry(commit, name, options)
  if (entry.bytes > maxBlobBytes) {
    throw new MlgateError({
      code: 'MG1009',
      message: `${location} has ${entry.bytes} bytes; at most ${maxBlobBytes} are taken from git.`,
    })
  }
  const file = join(await mkdtemp(join(temporaryFolder, 'git-')), portableName(posix.basename(name)))
  const outcome = await runGit(options, ['cat-file', 'blob', entry.id], (output) =>
    pipeline(output, createWriteStream(file, { flags: 'wx' })),
  ).catch((cause: unknown) => {
    throw gitFailure(options, 'it could not be copied', cause)
  })
  if (outcome.code !== 0) throw explainFailure(outcome.errors, options)
  const pointer = await readPointer(file, entry.bytes)
  if (pointer === undefined) return { file, commit }
  if (pointer.stands !== undefined && options.remote !== undefined) {
    const { folder, workspace } = options
    const about = { name: location, fileName: posix.basename(name), folder, workspace }
    return { file: (await options.remote.bringLarge(pointer.stands, about)).file, commit }
  }
  const hint = `Check ${ref} out into a folder with Git LFS (actions/checkout: ref, path and lfs: true), and name the file there.`
  throw pointerFailure(location, hint)
}

async function resolveCommit(ref: string, options: GitFileOptions): Promise<string> {
  if (ref.startsWith('-') || /[\p{Cc} ]/u.test(ref)) {
    throw gitFailure(options, `${JSON.stringify(ref)} is not a ref`)
  }
  const { code, text, errors } = await ask(options, [
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
  ])
  if (code === 0) return text.trim()
  if (errors !== '') throw explainFailure(errors, options)
  throw gitFailure(options, `there is no ref ${ref} in this clone`, undefined, await hintForRef(ref, options))
}

async function hintForRef(ref: string, options: GitFileOptions): Promise<string> {
  const { text } = await ask(options, ['for-each-ref', '--format=%(refname:short)'])
  const known = text.split('\n').filter(Boolean)
  const meant = known.includes(`origin/${ref}`) ? `origin/${ref}` : suggest(ref, known)
  if (meant !== undefined) return `Did you mean git:${meant}:…?`
  return 'actions/checkout fetches one commit unless fetch-depth is 0; or run git fetch for that ref.'
}

async function pathInRepository(path: string, options: GitFileOptions): Promise<string> {
  const slashes = path.replaceAll('\\', '/')
  // A backslash can be part of a name in git, yet it is nearly always a path as Windows writes it.
  const written = process.platform === 'win32' ? slashes : path
  const prefix = /^\.\.?\//.test(written)
    ? (await ask(options, ['rev-parse', '--show-prefix'])).text.trimEnd()
    : ''
  const name = posix.normalize(posix.join(prefix, written))
  if (name !== '..' && !name.startsWith('../') && !posix.isAbsolute(name)) return name
  throw new MlgateError({
    code: 'MG1004',
    message: `${options.location} leads out of the repository.`,
    hint: 'Paths after git:REF: start at the root of the repository, or at the working folder with ./ before them.',
  })
}

async function findEntry(commit: string, name: string, options: GitFileOptions): Promise<TreeEntry> {
  const entry = (await listTree(commit, name, options)).find(({ path }) => path === name)
  if (entry === undefined) throw await missingEntry(commit, name, options)
  if (entry.type === 'blob' && entry.mode !== symbolicLinkMode) return entry
  const what = entry.mode === symbolicLinkMode ? 'a symbolic link' : (entryTypes[entry.type] ?? entry.type)
  throw gitFailure(options, `it is ${what} there`, undefined, 'Name one plain file.')
}

const symbolicLinkMode = '120000'
const entryTypes: Record<string, string> = { tree: 'a folder', commit: 'a submodule' }

async function listTree(commit: string, path: string, options: GitFileOptions): Promise<TreeEntry[]> {
  const { code, text, errors } = await ask(options, [
    'ls-tree',
    '-z',
    '-l',
    '--full-tree',
    commit,
    '--',
    path,
  ])
  if (code !== 0) throw explainFailure(errors, options)
  return text.split('\0').flatMap((line) => {
    const [, mode, type, id, bytes, found] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? []
    if (mode === undefined || type === undefined || id === undefined || found === undefined) return []
    return [{ mode, type, id, bytes: Number(bytes), path: found }]
  })
}

async function missingEntry(commit: string, name: string, options: GitFileOptions): Promise<MlgateError> {
  const parent = posix.dirname(name)
  const siblings = await listTree(commit, parent === '.' ? '.' : `${parent}/`, options)
  const meant = suggest(
    name,
    siblings.map(({ path }) => path),
  )
  const hint = meant === undefined ? undefined : `Did you mean ${meant}?`
  return gitFailure(options, `commit ${commit.slice(0, 12)} has no file ${name}`, undefined, hint)
}
