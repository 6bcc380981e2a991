import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { MlgateError, suggest } from '@mlgate/core'
import { fileFailure, systemCode } from './failure.ts'
import { extractGitFile } from './git-file.ts'
import { findMatches, type GlobPattern, parseGlob } from './glob.ts'
import { pointerFailure, readPointer } from './lfs-pointer.ts'
import { parseLocation, type Scheme, unknownScheme } from './location.ts'
import { assertPlain } from './plain-file.ts'
import type { BroughtFile, RemoteFiles } from './remote-files.ts'
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
  /** Brings what lies on other machines, and what Git LFS and DVC keep out of git; without it, that is an error. */
  remote?: RemoteFiles
}

export interface ResolvedLocation {
  /** As the user wrote it. */
  location: string
  scheme: Scheme
  /** Real, absolute paths of plain files, each once, in the order of their code units; at least one. */
  files: string[]
  /** Full id of the commit, for `git:`. */
  commit?: string
  /** Where each file was brought from; absent where all lie here. */
  origins?: (Omit<BroughtFile, 'file'> | undefined)[]
}

/** A file, and where it was brought from if it was. */
type Found = { file: string } & Partial<BroughtFile>

/**
 * The files that a location names. A path is taken literally first, so that `a[1].csv` is exactly the file of
 * that name, and only then as a pattern; `git:REF:PATH` is extracted from the repository around `folder`.
 *
 * @throws MlgateError MG1003 nothing there, MG1004 leads out of the workspace, MG1005 unknown scheme, MG1006
 *   not a plain file or not readable, MG1007 not to be had from git, MG1008 a Git LFS pointer, MG1009 too many,
 *   MG8501 to MG8507 not to be had from another machine.
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
      return resolved(location, 'file', await findFiles(parsed.path, location, place))
    case 'git': {
      const { file, commit } = await extractGitFile(parsed, { location, ...place })
      return { location, scheme: 'git', files: [file], commit }
    }
    case 'unknown': {
      // Known schemes never give way to files: a file called `git:main:model.onnx` must not pose as the base.
      const file = await findLiteral(location, location, place)
      if (file === undefined) throw unknownScheme(location, parsed.word)
      return resolved(location, 'file', [file])
    }
    default: {
      if (place.remote === undefined) {
        throw new MlgateError({
          code: 'MG1005',
          message: `${location} lies on another machine; only files that are here can be named at this place.`,
        })
      }
      return resolved(location, parsed.scheme, await place.remote.bring(parsed, location))
    }
  }
}

function resolved(location: string, scheme: Scheme, found: Found[]): ResolvedLocation {
  const files = found.map(({ file }) => file)
  const origins = found.map(({ name, version }) =>
    name === undefined ? undefined : { name, ...(version === undefined ? {} : { version }) },
  )
  return { location, scheme, files, ...(origins.every((each) => each === undefined) ? {} : { origins }) }
}

async function findFiles(path: string, location: string, options: ResolveOptions): Promise<Found[]> {
  const literal = await findLiteral(path, location, options)
  if (literal !== undefined) return [literal]
  const pattern = parseGlob(path, options.folder)
  if (pattern === undefined) return [await findTracked(path, location, options)]
  await assertMayLook(pattern, location, options)
  const found = new Map<string, Found>()
  for (const match of await findMatches(pattern, location)) {
    const each = await admit(match, relative(options.folder, match), options)
    // Two pointers of the same content are two files.
    if (each !== undefined) found.set(each.name === undefined ? each.file : match, each)
  }
  // Parts of one table keep the order of their names, wherever they were brought to.
  const nameOf = ({ file, name }: Found) => (name === undefined ? file : resolve(options.folder, name))
  if (found.size > 0) return [...found.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
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

/** A file that is not there may still be tracked by DVC. */
async function findTracked(path: string, location: string, options: ResolveOptions): Promise<Found> {
  const { remote, workspace } = options
  const file = resolve(options.folder, path)
  const tracked = isInside(file, workspace)
    ? await remote?.bringTracked(file, { name: location, workspace })
    : undefined
  if (tracked === undefined) throw await notFound(path, location, options)
  return tracked
}

async function findLiteral(
  path: string,
  location: string,
  options: ResolveOptions,
): Promise<Found | undefined> {
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

/** A plain file that may be read, by its real path; undefined for a folder or for nothing. */
async function admit(path: string, name: string, options: ResolveOptions): Promise<Found | undefined> {
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
  assertPlain(name, stats)
  const pointer = await readPointer(file, stats.size)
  if (pointer === undefined) return { file }
  if (pointer.stands === undefined || options.remote === undefined) {
    throw pointerFailure(name, 'Run git lfs pull, or set lfs: true at actions/checkout.')
  }
  const about = { name, fileName: basename(path), folder: options.folder, workspace: options.workspace }
  return options.remote.bringLarge(pointer.stands, about)
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
