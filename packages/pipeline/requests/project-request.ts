import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { findProjectConfig, type ProjectConfig, parseProjectConfig } from '@mlgate/config'
import { MlgateError, suggest } from '@mlgate/core'
import type { SampleSize } from '@mlgate/core/units'
import type { Shard } from '@mlgate/evaluation'
import { readTextFile, resolveLocation } from '@mlgate/files'
import { formatWaivedGate } from '@mlgate/gates'
import { type BaseFiles, type JudgedProject, judgedProject } from '../base-gates.ts'
import { projectSteps } from '../project-steps.ts'
import type { Step } from '../road.ts'
import { findWorkspace } from '../session.ts'
import type { StepContext } from '../step-context.ts'
import type { ShardResult } from '../steps/merged-source.ts'

/** Most that a project file may hold. */
const mostBytes = 4 * 2 ** 20

/**
 * Reads the project that steps refer to.
 *
 * @param config path of the file, relative to `folder`; found there when absent.
 * @param base the files of what a pull request is merged onto: its rules decide, and its mode.
 * @throws MlgateError MG20xx and MG21xx with every problem at its place, or that there is no such file.
 */
export async function readProject(
  config: string | undefined,
  folder: string,
  base?: BaseFiles,
): Promise<JudgedProject> {
  const file = config === undefined ? await findProjectConfig(folder) : resolve(folder, config)
  await refuseLinkOut(file, folder)
  const text = await readTextFile(file, mostBytes)
  const project = {
    ...parseProjectConfig(text, relative(process.cwd(), file) || file),
    folder: dirname(file),
  }
  return judgedProject(project, await includedProjects(project, folder), base)
}

/**
 * The projects that a project includes, in the order of their paths, each as it is written.
 *
 * @param folder where the work tree is looked for.
 * @throws MlgateError of any of them; MG1003 when a path or pattern leads to none.
 */
export async function includedProjects(
  { include = [], folder: home }: ProjectConfig,
  folder: string,
): Promise<ProjectConfig[]> {
  const workspace = await realpath(findWorkspace(folder)).catch(() => folder)
  const place = { folder: home, workspace, outside: 'refuse', temporaryFolder: home } as const
  const found = await Promise.all(include.map((pattern) => resolveLocation(pattern, place)))
  const files = [...new Set(found.flatMap((one) => one.files))].sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readTextFile(file, mostBytes)
      return { ...parseProjectConfig(text, relative(process.cwd(), file) || file), folder: dirname(file) }
    }),
  )
}

/** A checkout may have been made by somebody else: its mlgate.yml must not be a file that lies elsewhere. */
async function refuseLinkOut(file: string, folder: string): Promise<void> {
  const real = await realpath(file).catch(() => undefined)
  if (real === undefined) return
  const home = await realpath(dirname(file)).catch(() => dirname(file))
  const workspace = await realpath(findWorkspace(folder)).catch(() => folder)
  const isLink = real !== join(home, basename(file))
  if (!isLink || real.startsWith(`${workspace}${sep}`)) return
  throw new MlgateError({
    code: 'MG1004',
    message: `${relative(process.cwd(), file) || file} is a link that leaves the workspace.`,
    hint: 'Put the file itself there.',
    place: { file },
  })
}

/** Which steps of a project are wanted. */
export interface ProjectRequest {
  /** Names of data sets and models; none means all. */
  names: readonly string[]
  /** Only checks of data, only what models say, or only how fast they are. */
  only?: 'data' | 'models' | 'benchmarks'
  /** Offending values that each check of data shows, 0 … 100; as each data set says when absent. */
  samples?: number | undefined
  /** The part of the rows that each check of data looks at; as each data set says when absent. */
  sample?: SampleSize | undefined
  /** The part of the rows that models score here; all when absent. */
  shard?: Shard
  /** Results of all parts of models that were scored in parts, by name: they are joined in place of scoring. */
  shards?: ReadonlyMap<string, readonly ShardResult[]>
}

/**
 * The steps of a project that were asked for.
 *
 * @throws MlgateError MG9001 when the project has no step of such a name, MG9004 when there is nothing to do.
 */
export async function requestedSteps(
  project: JudgedProject,
  { names, only, ...options }: ProjectRequest,
  context: StepContext,
): Promise<readonly Step[]> {
  const all = await projectSteps(project, { ...options, names }, context)
  const steps = all.filter(({ kind }) => only === undefined || only === partOf(kind))
  if (steps.length === 0) throw nothingToDo(only)
  if (names.length === 0) return withNotes(steps, project)
  const known = steps.map(({ name }) => name)
  for (const name of names) if (!known.includes(name)) throw unknownName(name, known, only)
  return withNotes(
    steps.filter(({ name }) => names.includes(name)),
    project,
  )
}

function partOf(kind: Step['kind']): NonNullable<ProjectRequest['only']> {
  if (kind === 'data') return 'data'
  return kind === 'benchmark' ? 'benchmarks' : 'models'
}

/** What there is to know about the rules of the whole project is told once, with the first step. */
function withNotes([first, ...others]: readonly Step[], { judging, models }: JudgedProject): Step[] {
  if (first === undefined || judging === undefined) return first === undefined ? [] : [first, ...others]
  const strangers = judging.waivers
    .filter(({ gate }) => !Object.hasOwn(models, gate.model))
    .map(({ gate }) => `the waiver of ${formatWaivedGate(gate)} has no effect: there is no such model`)
  const { waivers = [], notes = [], ...own } = first.judging ?? {}
  return [
    { ...first, judging: { waivers, notes: [...judging.notes, ...strangers, ...notes], ...own } },
    ...others,
  ]
}

const sought = {
  data: 'no data set with anything to check',
  models: 'no model',
  benchmarks: 'no model with "benchmark"',
  both: 'no data set with anything to check and no model',
}

function nothingToDo(only: ProjectRequest['only']): MlgateError {
  return new MlgateError({
    code: 'MG9004',
    message: `mlgate.yml asks for nothing to be checked: it has ${sought[only ?? 'both']}.`,
    hint: 'Give a data set a "schema" or a "target", or name a model.',
  })
}

function unknownName(name: string, known: readonly string[], only: ProjectRequest['only']): MlgateError {
  const meant = suggest(name, known)
  return new MlgateError({
    code: 'MG9001',
    message: `mlgate.yml has ${sought[only ?? 'both']} called "${name}". It has: ${known.join(', ')}.`,
    ...(meant === undefined ? {} : { hint: `Did you mean "${meant}"?` }),
  })
}
