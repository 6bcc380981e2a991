import { posix, relative, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { MlgateError } from '@mlgate/core'
import type { BenchmarkConfig } from './benchmark-reader.ts'
import type { TimedUrl } from './benchmark-url-reader.ts'
import type { CommandConfig } from './command-reader.ts'
import { type DataConfig, heldAgainst, type ModelConfig, type ProjectConfig } from './project.ts'
import type { RegisterConfig } from './register-reader.ts'

/** Keys whose values are locations, which start at the folder of the file that says them. */
const locations = {
  data: ['path', 'images', 'schema'],
  model: ['onnx', 'predictions', 'metrics', 'baseline', 'parameters', 'changed-by'],
  evaluate: ['data', 'truth'],
  register: ['model', 'files', 'card'],
} as const

/**
 * A project with the data sets and models of those that it includes; their paths then start at its own folder. What
 * the including file says of everything holds for all of them.
 *
 * @throws MlgateError MG2107 when a name is in two of the files, when an included one includes others, or says what is
 *   said for all of them otherwise.
 */
export function withIncluded(project: ProjectConfig, included: readonly ProjectConfig[]): ProjectConfig {
  const data = { ...project.data }
  const models = { ...project.models }
  const files: Record<string, string> = {}
  const owner = new Map([...Object.keys(data), ...Object.keys(models)].map((name) => [name, project.file]))
  for (const other of included) {
    refuseOwnWays(project, other)
    for (const name of [...Object.keys(other.data), ...Object.keys(other.models)]) {
      const former = owner.get(name)
      if (former !== undefined && former !== other.file) throw sameName(name, former, other)
      owner.set(name, other.file)
    }
    const from = relative(project.folder, other.folder).replaceAll(sep, '/')
    for (const [name, entry] of Object.entries(other.data)) {
      data[name] = movedData(entry, from)
      files[name] = other.file
    }
    for (const [name, model] of Object.entries(other.models)) {
      models[name] = { ...movedModel(model, from, other), ...heldAgainst(model, project.against) }
      files[name] = other.file
    }
  }
  return { ...project, data, models, ...(included.length === 0 ? {} : { files }) }
}

function movedData(entry: DataConfig, from: string): DataConfig {
  return moved(entry, locations.data, from)
}

function movedModel(model: ModelConfig, from: string, { data }: ProjectConfig): ModelConfig {
  const { evaluate } = model
  const isNamed = evaluate.data !== undefined && Object.hasOwn(data, evaluate.data)
  const own = moved(evaluate, locations.evaluate, from)
  return {
    ...moved(model, locations.model, from),
    ...(model.command === undefined ? {} : { command: movedCommand(model.command, from) }),
    ...(model.benchmark === undefined ? {} : { benchmark: movedBenchmark(model.benchmark, from, data) }),
    ...(model.register === undefined ? {} : { register: movedRegister(model.register, from) }),
    evaluate: isNamed ? { ...own, data: evaluate.data as string } : own,
  }
}

function movedBenchmark(
  benchmark: BenchmarkConfig,
  from: string,
  named: ProjectConfig['data'],
): BenchmarkConfig {
  const { command, 'base-command': base, url, 'base-url': baseUrl } = benchmark
  const { serve, 'base-serve': baseServe, setup, data } = benchmark
  const isLocation = data !== undefined && !Object.hasOwn(named, data)
  return {
    ...(isLocation ? moved(benchmark, ['data'], from) : benchmark),
    ...(url === undefined ? {} : { url: movedUrl(url, from) }),
    ...(baseUrl === undefined ? {} : { 'base-url': movedUrl(baseUrl, from) }),
    ...(serve === undefined ? {} : { serve: movedCommand(serve, from) }),
    ...(baseServe === undefined ? {} : { 'base-serve': movedCommand(baseServe, from) }),
    ...(command === undefined ? {} : { command: movedCommand(command, from) }),
    ...(base === undefined ? {} : { 'base-command': movedCommand(base, from) }),
    ...(setup === undefined ? {} : { setup: movedCommand(setup, from) }),
  }
}

function movedRegister(register: RegisterConfig, from: string): RegisterConfig {
  const { train } = register
  return {
    ...moved(register, locations.register, from),
    ...(train === undefined ? {} : { train: movedCommand(train, from) }),
  }
}

function movedUrl(url: TimedUrl, from: string): TimedUrl {
  return url.kind === 'request' ? moved(url, ['bodyFile'], from) : url
}

/** A command runs in the folder of the file that says it. */
function movedCommand<Command extends CommandConfig>(command: Command, from: string): Command {
  return { ...moved(command, ['model'], from), folder: posix.join(from, command.folder ?? '.') }
}

function moved<Holder extends object>(holder: Holder, keys: readonly (keyof Holder)[], from: string): Holder {
  const changed = keys.flatMap((key): [PropertyKey, unknown][] => {
    const value: unknown = holder[key]
    if (typeof value === 'string') return [[key, movedLocation(value, from)]]
    return Array.isArray(value) ? [[key, value.map((one) => movedLocation(String(one), from))]] : []
  })
  return { ...holder, ...Object.fromEntries(changed) }
}

const words: ReadonlySet<string> = new Set(['auto', 'none'])

/** A location said in a folder below, as it is said from here; what no path of the working tree is stays as it is. */
function movedLocation(location: string, from: string): string {
  if (words.has(location)) return location
  const [, ref, inGit] = /^git:([^:]+):(\.\.?\/.*)$/s.exec(location) ?? []
  if (ref !== undefined && inGit !== undefined) return `git:${ref}:./${posix.join(from, inGit)}`
  const [, scheme, rest = location] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(location) ?? []
  if (scheme !== undefined && scheme.toLowerCase() !== 'file') return location
  if (/^([/\\]|[a-z]:)/i.test(rest)) return location
  const path = posix.join(from, rest)
  return scheme === undefined ? path : `${scheme}:${path}`
}

/** What is said once for all files. */
const forAll = ['mode', 'on-inconclusive', 'on-missing-benchmark', 'keep', 'retention', 'include'] as const
/** What a file that says nothing of it has all the same. */
const defaults: Partial<ProjectConfig> = {
  mode: 'enforce',
  'on-inconclusive': 'pass',
  'on-missing-benchmark': 'warn',
}

function refuseOwnWays(project: ProjectConfig, other: ProjectConfig): void {
  const own = forAll.find((key) => {
    const isSaid = !isDeepStrictEqual(other[key], defaults[key])
    return isSaid && (key === 'include' || !isDeepStrictEqual(other[key], project[key]))
  })
  if (own === undefined) return
  throw new MlgateError({
    code: 'MG2107',
    message: `${other.file} says "${own}" in its own way; it is included by ${project.file}.`,
    hint: own === 'include' ? 'An included file includes no others.' : `Say it there, for all of them.`,
    place: { file: other.file },
  })
}

function sameName(name: string, former: string, { file }: ProjectConfig): MlgateError {
  return new MlgateError({
    code: 'MG2107',
    message: `"${name}" is a name in both ${former} and ${file}.`,
    hint: 'Give each model and data set a name of its own: results are kept by their names.',
    place: { file },
  })
}
