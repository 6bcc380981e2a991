import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { MlgateError, suggest } from '@mlgate/core'
import { fileFailure, systemCode } from './failure.ts'
import { extractGitFile } from './git-file.ts'
import { findMatches, type GlobPattern, parseGlob } from './glob.ts'
import { assertNoPointer } from './lfs-pointer.ts'
import { parseLocation, type Scheme, unknownScheme } from './location.ts'
import { isInside, leavesByLink } from './workspace.ts'

export interface ResolveOptions {
  /** Folder that relative paths start from. */
  folder: string
  /** Folder out of which nothing is read. */
  workspace: string
  /** `named`: a path may lie outside because the user typed it; links that lead out are refused all the same. */
  outside: 'refuse' | 'named'
  /** Existing folder for files that have to be brought here; the caller removes it. */
  temporaryFolder: string
}

export interface ResolvedLocation {
  /** As the user wrote it. */
  location: string
  scheme: Scheme
  /** Real, absolute paths of plain files, each once, in the order of their code units; at least one. */
  files: string[]
  /** Full id of the commit, for `git:`. */
  commit?: string
}

/**
 * The files that a location names. A path is taken literally first, so that `a[1].csv` is exactly the file of
 * that name, and only then as a pattern; `git:REF:PATH` is extracted from the repository around `folder`.
 *
 * @throws MlgateError MG1003 nothing there, MG1004 leads out of the workspace, MG1005 unknown scheme, MG1006
 *   not a plain file or not readable, MG1007 not to be had from git, MG1008 a Git LFS pointer, MG1009 too many.
 */
export async function resolveLocation(location: string, options: ResolveOptions): Promise<ResolvedLocation> {
  if (location === '' || location.includes('\0')) {
    throw new MlgateError({
      code: 'MG1003',
      message: `${JSON.stringify(location)} names no file: it is empty or holds a NUL character.`,
    })
  }
  const place = {
    ...options,
    folder: await realFolder(options.folder),
    workspace: await realFolder(options.workspace),
  }
  const parsed = parseLocation(location)
  switch (parsed.scheme) {
    case 'file':
      return { location, scheme: 'file', files: await findFiles(parsed.path, location, place) }
    case 'git': {
      const { file, commit } = await extractGitFile(parsed, { location, ...place })
      return { location, scheme: 'git', files: [file], commit }
    }
    case 'unknown': {
      // Known schemes never give way to files: a file called `git:main:model.onnx` must not pose as the base.
      const file = await findLiteral(location, location, place)
      if (file === undefined) throw unknownScheme(location, parsed.word)
      return { location, scheme: 'file', files: [file] }
    }
  }
}

async function findFiles(path: string, location: string, options: ResolveOptions): Promise<string[]> {
  const literal = await findLiteral(path, location, options)
  if (literal !== undefined) return [literal]
  const pattern = parseGlob(path, options.folder)
  if (pattern === undefined) throw await notFound(path, location, options)
  await assertMayLook(pattern, location, options)
  const files = new Set<string>()
  for (const match of await findMatches(pattern, location)) {
    const file = await admit(match, relative(options.folder, match), options)
    if (file !== undefined) files.add(file)
  }
  if (files.size > 0) return [...files].sort()
  throw new MlgateError({
    code: 'MG1003',
    message: `${location} matches no file in ${options.folder}.`,
    hint: 'Wildcards enter no hidden folder, no link to a folder and no node_modules; write such names out.',
  })
}

/** Refuses before looking: what lies outside is not even listed. */
async function assertMayLook(
  { base, climbs }: GlobPattern,
  location: string,
  { workspace, outside }: ResolveOptions,
): Promise<void> {
  const folder = await realpath(base).catch(() => base)
  if (!climbs && isInside(folder, workspace)) return
  if (climbs || outside === 'refuse' || (await leavesByLink(base, workspace))) {
    throw outsideWorkspace(location, undefined, workspace)
  }
}

async function findLiteral(
  path: string,
  location: string,
  options: ResolveOptions,
): Promise<string | undefined> {
  const file = resolve(options.folder, path)
  const admitted = await admit(file, location, options)
  if (admitted !== undefined || !(await isFolder(file))) return admitted
  throw new MlgateError({
    code: 'MG1006',
    message: `${location} is a folder.`,
    hint: `Name the files in it, such as ${location.replace(/[\\/]+$/, '')}/*.parquet.`,
    place: { file: location },
  })
}

/** The real path of a plain file that may be read; undefined for a folder or for nothing. */
async function admit(path: string, name: string, options: ResolveOptions): Promise<string | undefined> {
  const file = await realpath(path).catch((cause: unknown) => {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(systemCode(cause) ?? '')) return undefined
    throw fileFailure('read', name, cause)
  })
  if (file === undefined) return undefined
  await assertMayRead(path, file, name, options)
  const stats = await stat(file).catch((cause: unknown) => {
    throw fileFailure('read', name, cause)
  })
  if (stats.isDirectory()) return undefined
  if (!stats.isFile()) {
    throw new MlgateError({
      code: 'MG1006',
      message: `${name} is not a plain file but a device, pipe or socket.`,
      place: { file: name },
    })
  }
  const hint = 'Run git lfs pull, or set lfs: true at actions/checkout.'
  await assertNoPointer(file, { bytes: stats.size, name, hint })
  return file
}

async function assertMayRead(
  path: string,
  file: string,
  name: string,
  { workspace, outside }: ResolveOptions,
): Promise<void> {
  // What git keeps for itself may hold a token that a checkout left there.
  if (file.split(/[\\/]/).some((part) => part.toLowerCase() === '.git')) {
    throw new MlgateError({
      code: 'MG1004',
      message: `${name} lies in a .git folder, which holds settings and tokens of git and is never read.`,
      hint: 'To read a file of another commit, write git:REF:PATH.',
      place: { file: name },
    })
  }
  if (isInside(file, workspace)) return
  if (outside === 'refuse' || (await leavesByLink(path, workspace))) {
    throw outsideWorkspace(name, file, workspace)
  }
}

function outsideWorkspace(location: string, target: string | undefined, workspace: string): MlgateError {
  return new MlgateError({
    code: 'MG1004',
    message: `${location} leads ${target === undefined ? '' : `to ${target}, `}outside the workspace ${workspace}.`,
    hint: 'Files are read from inside the workspace only; copy the file into it.',
    place: { file: location },
  })
}

async function notFound(path: string, location: string, options: ResolveOptions): Promise<MlgateError> {
  const file = resolve(options.folder, path)
  if (options.outside === 'refuse' && !isInside(file, options.workspace)) {
    return outsideWorkspace(location, undefined, options.workspace)
  }
  const names = await readdir(dirname(file)).catch(() => [])
  const meant = suggest(basename(file), names)
  return new MlgateError({
    code: 'MG1003',
    message: `${location} was not found in ${options.folder}.`,
    ...(path.includes('\\')
      ? { hint: 'Write the path with forward slashes; they work on every system.' }
      : meant === undefined
        ? {}
        : { hint: `Did you mean ${meant}?` }),
    place: { file: location },
  })
}

async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch((cause: unknown) => {
    throw fileFailure('read', folder, cause)
  })
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
