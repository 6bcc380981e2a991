import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
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
} from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import { readTextFile } from '@mlgate/files'
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
}

/** A project and by what it is judged; `mode` and `on-inconclusive` are those that decide. */
export type JudgedProject = ProjectConfig & { judging?: ProjectJudging }

/** Most that a file of rules may hold. */
const mostBytes = 4 * 2 ** 20

/**
 * Finds out what a project is judged by: its own rules, or on a pull request those of its base. What the base does
 * not have is new and judged by its own rules; a base that cannot be read leaves nothing but those, which a note
 * says. Waivers only ever loosen: on a pull request none counts that is not in the base.
 *
 * @param base undefined where nothing is to be merged.
 * @throws MlgateError of the project's own waivers.yml, with every problem at its place.
 */
export async function judgedProject(
  project: ProjectConfig,
  base: BaseFiles | undefined,
): Promise<JudgedProject> {
  const ownWaivers = await readOwnWaivers(project)
  if (base === undefined) {
    return { ...project, judging: { waivers: ownWaivers, ownWaivers, notes: [] } }
  }
  const notes: string[] = []
  const told = await readBaseProject(project, base, notes)
  const waivers = await readBaseWaivers(project, base, notes)
  if (JSON.stringify(waivers) !== JSON.stringify(ownWaivers)) {
    notes.push(`${waiversFileName} is changed here; only waivers that are in the base (${base.name}) count`)
  }
  const judging = { waivers, ownWaivers, notes }
  if (told === null) return { ...project, judging }
  notes.push(...settingWords(project, told), ...removedWords(project, told))
  const { mode, 'on-inconclusive': onInconclusive } = told
  return {
    ...project,
    mode,
    'on-inconclusive': onInconclusive,
    judging: { ...judging, base: { project: told, files: base } },
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

async function readBaseProject(
  project: ProjectConfig,
  base: BaseFiles,
  notes: string[],
): Promise<ProjectConfig | null> {
  const name = basename(project.file)
  const others = projectFileNames.filter((other) => other !== name)
  const names = others.length < projectFileNames.length ? [name, ...others] : [name]
  try {
    for (const candidate of names) {
      const path = repositoryPath(join(project.folder, candidate), base)
      const text = await base.read(path)
      if (text !== null) return parseProjectConfig(text, `${path} at ${base.name}`)
    }
  } catch (error) {
    notes.push(`the gates of this pull request count, not those of its base: ${whyUnread(error)}`)
    return null
  }
  notes.push(`the base (${base.name}) has no ${name} yet: the gates of this pull request count`)
  return null
}

async function readBaseWaivers(
  { folder }: ProjectConfig,
  base: BaseFiles,
  notes: string[],
): Promise<Waiver[]> {
  try {
    const path = repositoryPath(join(folder, waiversFileName), base)
    const text = await base.read(path)
    return text === null ? [] : parseWaivers(text, `${path} at ${base.name}`)
  } catch (error) {
    notes.push(`no waiver counts: ${whyUnread(error)}`)
    return []
  }
}

/** A data set's schema as the base has it; undefined when it has none that could decide. */
export async function baseSchema(
  name: string,
  { base }: ProjectJudging,
  notes: string[],
): Promise<DataSchema | undefined> {
  const data: DataConfig | undefined = base?.project.data[name]
  if (base === undefined || data?.schema === undefined) return undefined
  if (typeof data.schema !== 'string') return data.schema
  try {
    const path = repositoryPath(resolve(base.project.folder, data.schema.replace(/^file:/, '')), base.files)
    const text = await base.files.read(path)
    if (text !== null) return parseDataSchema(text, `${path} at ${base.files.name}`)
    notes.push(`the schema of this pull request counts: the base (${base.files.name}) has no ${path}`)
  } catch (error) {
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
  return (['mode', 'on-inconclusive'] as const)
    .filter((key) => own[key] !== base[key])
    .map((key) => `${key} is changed from ${base[key]} to ${own[key]} here; that of the base holds`)
}

/** The reason in a line, for what can be explained; bugs are thrown on. */
function whyUnread(error: unknown): string {
  if (!(error instanceof MlgateError)) throw error
  const { message, hint, place: { file, line } = {} } = error
  const at = file === undefined || line === undefined ? '' : `${file}:${line}: `
  return [`${at}${message}`, ...(hint === undefined ? [] : [hint])].join(' ').replace(/\.$/, '')
}
