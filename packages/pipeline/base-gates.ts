import { basename, dirname, isAbsolute, join, posix, relative, resolve } from 'node:path'
import {
  type DataConfig,
  type DataSchema,
  type ProjectConfig,
  parseDataSchema,
  parseProjectConfig,
  parseWaivers,
  projectFileNames,
  type Waiver,
  waiversFileName,
  withIncluded,
} from '@mlgate/config'
import { MlgateError, type Problem } from '@mlgate/core'
import { parseGlob, parseLocation, readTextFile } from '@mlgate/files'
import { removedWords } from './base-gates-changes.ts'

/** The files of the commit that a pull request is merged onto. */
export interface BaseFiles {
  /** What the commit is called in messages: `a1b2c3d`, `origin/main`. */
  name: string
  /** Absolute; the folder here that holds the work tree. */
  root: string
  /**
   * The text of a file.
   *
   * @param path from the root of the repository, with forward slashes.
   * @returns null when the commit does not have it.
   * @throws MlgateError when that cannot be told.
   */
  read(path: string): Promise<string | null>
  /**
   * The paths of the files in a folder, those of its folders included.
   *
   * @param folder from the root of the repository, with forward slashes; empty for the root.
   * @param depth folders further down than this need not be entered: 1 is what lies in the folder itself.
   * @throws MlgateError when that cannot be told.
   */
  list(folder: string, depth: number): Promise<readonly string[]>
}

/** By what the steps of a project are judged. */
export interface ProjectJudging {
  /** The project as the base has it: its gates and schemas decide. Absent where there is none that could. */
  base?: { project: ProjectConfig; files: BaseFiles }
  waivers: readonly Waiver[]
  /** Those of the pull request itself, which count for the second opinion alone. */
  ownWaivers: readonly Waiver[]
  /** What a reader should know about all of it. */
  notes: readonly string[]
  /** Why the rules of the base are not known: whatever the pull request's own come to, it is no pass. */
  fault?: Problem
}

/** A project and by what it is judged; `mode` and `on-inconclusive` are those that decide. */
export type JudgedProject = ProjectConfig & { judging?: ProjectJudging }

/** Most that a file of rules may hold. */
const mostBytes = 4 * 2 ** 20

/**
 * Finds out what a project is judged by: its own rules, or on a pull request those of its base. What the base does
 * not have is new and judged by its own rules, and so is what the base has in a form that cannot be understood, which
 * a note says. A base that could not be asked for leaves the verdict open. Waivers only ever loosen: on a pull request
 * none counts that is not in the base.
 *
 * @param included the projects that it includes, each as it is written.
 * @param base undefined where nothing is to be merged.
 * @throws MlgateError of the project's own waivers.yml, with every problem at its place.
 */
export async function judgedProject(
  written: ProjectConfig,
  included: readonly ProjectConfig[],
  base: BaseFiles | undefined,
): Promise<JudgedProject> {
  const project = withIncluded(written, included)
  const parts = [written, ...included]
  const ownWaivers = (await Promise.all(parts.map(readOwnWaivers))).flat()
  if (base === undefined) {
    return { ...project, judging: { waivers: ownWaivers, ownWaivers, notes: [] } }
  }
  const notes: string[] = []
  const told = await readBaseProject(project, base, notes)
  if (told !== null && 'fault' in told) {
    return { ...project, judging: { waivers: [], ownWaivers, notes, fault: told.fault } }
  }
  const waivers = await readBaseWaivers(told?.folders ?? [project.folder], base, notes)
  if (JSON.stringify(waivers) !== JSON.stringify(ownWaivers)) {
    notes.push(`${waiversFileName} is changed here; only waivers that are in the base (${base.name}) count`)
  }
  const judging = { waivers, ownWaivers, notes }
  if (told === null) return { ...project, judging }
  notes.push(...settingWords(project, told.project), ...removedWords(project, told.project))
  const { mode, 'on-inconclusive': onInconclusive, 'on-missing-benchmark': onMissing } = told.project
  return {
    ...project,
    mode,
    'on-inconclusive': onInconclusive,
    'on-missing-benchmark': onMissing,
    judging: { ...judging, base: { project: told.project, files: base } },
  }
}

async function readOwnWaivers({ file, folder }: ProjectConfig): Promise<Waiver[]> {
  const path = join(folder, waiversFileName)
  const text = await readTextFile(path, mostBytes).catch((error: unknown) => {
    if (error instanceof MlgateError && error.code === 'MG1003') return null
    throw error
  })
  return text === null ? [] : parseWaivers(text, join(dirname(file), waiversFileName))
}

/** A project as the base has it, with what it includes there, and the folders of all its files. */
interface BaseProject {
  project: ProjectConfig
  folders: readonly string[]
}

/** The projects that a project of the base includes there. */
async function baseIncluded(
  { include = [], folder, file }: ProjectConfig,
  base: BaseFiles,
  notes: string[],
): Promise<ProjectConfig[]> {
  const found = await Promise.all(
    include.map(async (location) => {
      const paths = await includedPaths(location, folder, base)
      if (paths.length === 0) notes.push(`${file} includes ${location}, which leads to no file there`)
      return paths
    }),
  )
  const projects = await Promise.all(
    [...new Set(found.flat())].sort().map(async (path): Promise<ProjectConfig[]> => {
      const text = await base.read(path)
      if (text === null) return []
      const read = parseProjectConfig(text, `${path} at ${base.name}`)
      return [{ ...read, folder: dirname(resolve(base.root, path)) }]
    }),
  )
  return projects.flat()
}

/** The files that a location names at the base, by the rules of the working tree: a path first, then a pattern. */
async function includedPaths(location: string, folder: string, base: BaseFiles): Promise<string[]> {
  const parsed = parseLocation(location)
  if (parsed.scheme !== 'file') return []
  const glob = parseGlob(parsed.path, folder)
  const path = repositoryPath(resolve(folder, parsed.path), base)
  if (glob === undefined) return (await base.read(path)) === null ? [] : [path]
  const below = repositoryPath(glob.base, base)
  const all = await base.list(below, depthOf(glob.pattern))
  if (all.includes(path)) return [path]
  return all.filter((one) => {
    const rest = posix.relative(below, one)
    return !rest.split('/').includes('node_modules') && posix.matchesGlob(rest, glob.pattern)
  })
}

/** How far down a pattern looks. */
function depthOf(pattern: string): number {
  return /\*\*|[{(]/.test(pattern) ? Number.POSITIVE_INFINITY : pattern.split('/').length
}

/**
 * The project as another commit has it, whatever is checked out here; null where it has none that can be understood,
 * which the notes explain.
 *
 * @param place where it lies here, or would.
 * @throws MlgateError MG6013 when the commit could not be asked.
 */
export async function projectAt(
  place: Pick<ProjectConfig, 'file' | 'folder'>,
  base: BaseFiles,
  notes: string[],
): Promise<ProjectConfig | null> {
  const told = await readBaseProject(place, base, notes)
  if (told === null) return null
  if ('fault' in told) throw MlgateError.ofProblems([told.fault])
  return told.project
}

async function readBaseProject(
  project: Pick<ProjectConfig, 'file' | 'folder'>,
  base: BaseFiles,
  notes: string[],
): Promise<BaseProject | { fault: Problem } | null> {
  const name = basename(project.file)
  const others = projectFileNames.filter((other) => other !== name)
  const names = others.length < projectFileNames.length ? [name, ...others] : [name]
  try {
    for (const candidate of names) {
      const path = repositoryPath(join(project.folder, candidate), base)
      const text = await base.read(path)
      // Its paths start where the project lies, wherever this process runs.
      if (text === null) continue
      const found = { ...parseProjectConfig(text, `${path} at ${base.name}`), folder: project.folder }
      const included = await baseIncluded(found, base, notes)
      const folders = [found, ...included].map(({ folder }) => folder)
      return { project: withIncluded(found, included), folders }
    }
  } catch (error) {
    const fault = faultOf(error, 'gates of the base decide')
    if (fault !== undefined) return { fault }
    notes.push(`the gates of this pull request count, not those of its base: ${whyUnread(error)}`)
    return null
  }
  notes.push(`the base (${base.name}) has no ${name} yet: the gates of this pull request count`)
  return null
}

async function readBaseWaivers(
  folders: readonly string[],
  base: BaseFiles,
  notes: string[],
): Promise<Waiver[]> {
  const readIn = async (folder: string) => {
    const path = repositoryPath(join(folder, waiversFileName), base)
    const text = await base.read(path)
    return text === null ? [] : parseWaivers(text, `${path} at ${base.name}`)
  }
  try {
    return (await Promise.all(folders.map(readIn))).flat()
  } catch (error) {
    notes.push(`no waiver counts: ${whyUnread(error)}`)
    return []
  }
}

/**
 * A data set's schema as the base has it; undefined when it has none that could decide.
 *
 * @returns the fault where it could not be asked for.
 */
export async function baseSchema(
  name: string,
  { base }: ProjectJudging,
  notes: string[],
): Promise<DataSchema | { fault: Problem } | undefined> {
  const data: DataConfig | undefined = base?.project.data[name]
  if (base === undefined || data?.schema === undefined) return undefined
  if (typeof data.schema !== 'string') return data.schema
  try {
    const path = repositoryPath(resolve(base.project.folder, data.schema.replace(/^file:/, '')), base.files)
    const text = await base.files.read(path)
    if (text !== null) return parseDataSchema(text, `${path} at ${base.files.name}`)
    notes.push(`the schema of this pull request counts: the base (${base.files.name}) has no ${path}`)
  } catch (error) {
    const fault = faultOf(error, 'schema of the base decides')
    if (fault !== undefined) return { fault }
    notes.push(`the schema of this pull request counts, not that of its base: ${whyUnread(error)}`)
  }
  return undefined
}

function repositoryPath(file: string, { root, name }: BaseFiles): string {
  const path = relative(root, file).replaceAll('\\', '/')
  if (path !== '..' && !path.startsWith('../') && !isAbsolute(path)) return path
  throw new MlgateError({ code: 'MG1004', message: `${file} is no file of the repository of ${name}.` })
}

function settingWords(own: ProjectConfig, base: ProjectConfig): string[] {
  return (['mode', 'on-inconclusive', 'on-missing-benchmark'] as const)
    .filter((key) => own[key] !== base[key])
    .map((key) => `${key} is changed from ${base[key]} to ${own[key]} here; that of the base holds`)
}

/** GitHub refused, failed or did not answer, or the base was not found; without a token nobody was asked. */
function isFault({ code }: MlgateError): boolean {
  return ['MG6006', 'MG6009', 'MG6012'].includes(code) || (code.startsWith('MG80') && code !== 'MG8013')
}

/** The problem of rules that could not be asked for: that says nothing about what they are. */
function faultOf(error: unknown, what: string): Problem | undefined {
  if (!(error instanceof MlgateError) || !isFault(error)) return undefined
  const { message, hint } = error
  return {
    code: 'MG6013',
    message: `The ${what}, and could not be asked for: ${message}`,
    ...(hint === undefined ? {} : { hint }),
  }
}

/** The reason in a line, for what can be explained; bugs are thrown on. */
function whyUnread(error: unknown): string {
  if (!(error instanceof MlgateError)) throw error
  const { message, hint, place: { file, line } = {} } = error
  const at = file === undefined || line === undefined ? '' : `${file}:${line}: `
  return [`${at}${message}`, ...(hint === undefined ? [] : [hint])].join(' ').replace(/\.$/, '')
}
