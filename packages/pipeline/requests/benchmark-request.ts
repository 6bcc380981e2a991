import { basename, extname } from 'node:path'
import {
  type CommandConfig,
  type MetricsFromConfig,
  parseBenchmarkGates,
  printedFaults,
  runtimeFaults,
  type SetupConfig,
} from '@mlgate/config'
import { MlgateError } from '@mlgate/core'
import type { GateRules } from '@mlgate/gates'
import type { AskedBenchmark, BenchmarkOptions, BenchmarkQuestion } from '../benchmark/benchmark-parts.ts'
import { benchmarkStep } from '../benchmark/benchmark-step.ts'
import { scenarioOf } from '../benchmark/scenario-of.ts'
import { readLocation } from '../read-location.ts'
import type { Step } from '../road.ts'
import type { StepContext } from '../step-context.ts'
import { type OptionName, refuseSaidTwice } from './beside-name.ts'
import { type LoadRequest, loadKeys, refuseLoadFaults } from './load-request.ts'
import { refuseServerFaults, type ServerRequest, serverKeys } from './server-request.ts'

/** Something to time, said without a project. */
export interface BenchmarkRequest extends ServerRequest, LoadRequest {
  name?: string | undefined
  /** Location of an ONNX model. */
  model?: string | undefined
  command?: CommandConfig | undefined
  /** Location of what is compared with: a model, or the file of a command. */
  baseModel?: string | undefined
  baseCommand?: CommandConfig | undefined
  /** Where the command says numbers of its own. */
  metricsFrom?: MetricsFromConfig | undefined
  /** What builds the base's checkout. */
  setup?: SetupConfig | undefined
  gates?: GateRules | undefined
  threads?: number | undefined
  batch?: number | undefined
  provider?: string | undefined
  optimization?: BenchmarkOptions['optimization'] | undefined
  interThreads?: number | undefined
  /** Location of rows that the model is fed, and the columns of them. */
  data?: string | undefined
  features?: string[] | undefined
  /** What an hour of the machine costs. */
  price?: string | undefined
  pairs?: number | undefined
  maxMinutes?: number | undefined
  parameters?: string | undefined
  seed?: number | undefined
}

/** What mlgate.yml says of a benchmark; beside its name it would be ignored in silence. */
const saidByProject = [
  'model',
  'command',
  'baseModel',
  'baseCommand',
  'metricsFrom',
  'setup',
  ...serverKeys,
  ...loadKeys,
  'gates',
  'threads',
  'batch',
  'provider',
  'optimization',
  'interThreads',
  'data',
  'features',
  'price',
  'pairs',
  'maxMinutes',
  'parameters',
  'seed',
] as const satisfies readonly (keyof BenchmarkRequest)[]

/** @throws MlgateError MG9003 when options stand beside a name of mlgate.yml that says the same. */
export function refuseBesideBenchmark(
  name: string,
  request: { readonly [Key in (typeof saidByProject)[number]]?: unknown },
  optionName: OptionName,
): void {
  refuseSaidTwice(name, 'timed', saidByProject, request, optionName)
}

/**
 * The step that a request asks for.
 *
 * @throws MlgateError MG9002 when nothing says what to time, MG9003 when two things do or something has no effect.
 */
export function requestedBenchmark(
  request: BenchmarkRequest,
  context: StepContext,
  optionName: OptionName,
): Step {
  const { options, question } = askedBenchmark(request, optionName)
  return benchmarkStep(options, question, context)
}

/** What a request asks to be timed. @throws MlgateError as `requestedBenchmark` does. */
export function askedBenchmark(request: BenchmarkRequest, optionName: OptionName): AskedBenchmark {
  const { model, command, url, baseModel, baseCommand, gates = {}, name } = request
  if (model === undefined && command === undefined && url === undefined) {
    throw new MlgateError({
      code: 'MG9002',
      message: `Nothing says what to time: ${optionName('model')}, ${optionName('command')} or ${optionName('url')} is missing.`,
      hint: 'Name a model of mlgate.yml that has "benchmark", or give one of them.',
    })
  }
  refuseServerFaults(request, optionName)
  if (url === undefined) refuseIdle(request, optionName)
  refuseRuntimeFaults(request, optionName)
  refusePrintedFaults(request, optionName)
  refuseLoadFaults(request, optionName)
  refuseNone(request, optionName)
  const options: BenchmarkOptions = defined({
    model,
    command,
    baseCommand,
    metricsFrom: request.metricsFrom,
    setup: request.setup,
    url,
    baseUrl: request.baseUrl,
    serve: request.serve,
    baseServe: request.baseServe,
    concurrency: request.concurrency,
    scenario: scenarioOf({ ...request, 'latency-bound': request.latencyBound }),
    sweep: request.sweep,
    threads: request.threads,
    batch: request.batch,
    provider: request.provider,
    optimization: request.optimization,
    interThreads: request.interThreads,
    rows: rowsOf(request),
  })
  const { pairs, maxMinutes, soak, parameters, seed, price } = request
  const question: BenchmarkQuestion = {
    name: name ?? nameOf(request),
    gates,
    ...defined({ pairs, maxMinutes, soak, parameters, seed, price, baseline: baseModel }),
  }
  return { options, question }
}

function refuseIdle(request: BenchmarkRequest, optionName: OptionName): void {
  const { model, command } = request
  const idle: (keyof BenchmarkRequest)[] =
    command === undefined
      ? ['baseCommand', 'setup']
      : [
          ...(request.baseCommand === undefined ? [] : (['setup'] as const)),
          'model',
          'threads',
          'batch',
          ...(command.model === undefined || request.baseCommand !== undefined
            ? (['baseModel'] as const)
            : []),
        ]
  const given = idle.filter((key) => request[key] !== undefined)
  if (given.length === 0) return
  throw new MlgateError({
    code: 'MG9003',
    message: `${given.map(optionName).join(', ')} would have no effect beside ${optionName(model === undefined ? 'command' : 'model')}.`,
    hint: 'Leave it out.',
  })
}

/** Without a project nobody says what a column is: those that are listed are fed, or all there are. */
function rowsOf({ data, features }: BenchmarkRequest): BenchmarkOptions['rows'] {
  return data === undefined ? undefined : { name: data, data, ...defined({ features }) }
}

/** @throws MlgateError MG9003 when something has no meaning for what is timed. */
function refuseRuntimeFaults(request: BenchmarkRequest, optionName: OptionName): void {
  const { url, command, interThreads, gates = {}, features, data } = request
  const of = url !== undefined ? 'url' : command !== undefined ? 'command' : 'model'
  const said = { ...request, 'inter-threads': interThreads, of, gates } as const
  const [fault] = runtimeFaults(said, optionName)
  const message =
    features !== undefined && data === undefined
      ? `${optionName('features')} are columns of ${optionName('data')}, and there is none.`
      : fault?.message
  if (message === undefined) return
  throw new MlgateError({ code: 'MG9003', message, hint: 'Leave out what has no meaning here.' })
}

/** @throws MlgateError MG9003 when nothing says the numbers that are asked for, or nobody hears them. */
function refusePrintedFaults(request: BenchmarkRequest, optionName: OptionName): void {
  const { metricsFrom, command, gates = {} } = request
  const [fault] = printedFaults({ metricsFrom, command, gates }, optionName)
  if (fault === undefined) return
  throw new MlgateError({ code: 'MG9003', message: fault.message, hint: 'Say both, or neither.' })
}

function refuseNone(request: BenchmarkRequest, optionName: OptionName): void {
  const none = (['threads', 'batch', 'interThreads', 'concurrency', 'pairs', 'maxMinutes'] as const).filter(
    (key) => request[key] === 0,
  )
  if (none.length === 0) return
  throw new MlgateError({
    code: 'MG9007',
    message: `${none.map(optionName).join(', ')} of 0 would time nothing.`,
    hint: 'Give 1 or more.',
  })
}

/** The gates of a benchmark in a file. */
export async function readBenchmarkGates(location: string, { locations }: StepContext): Promise<GateRules> {
  const { text, file } = await readLocation(location, locations)
  return parseBenchmarkGates(text, file)
}

function nameOf({ model, command, url, serve }: BenchmarkRequest): string {
  const asked = url && (/\/models\/([^/]+)/.exec(url.url)?.[1] ?? serve?.model ?? 'server')
  const file = asked ?? model ?? command?.model ?? command?.words[0] ?? 'command'
  return basename(file, extname(file))
}

type Defined<Record> = { [Key in keyof Record]?: Exclude<Record[Key], undefined> }

function defined<Record extends object>(record: Record): Defined<Record> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Defined<Record>
}
