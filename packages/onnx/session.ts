import { basename } from 'node:path'
import type { MlgateError } from '@mlgate/core'
import { loadNative } from '@mlgate/sandbox'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { exposeOutputs } from './expose-outputs.ts'
import { fromHalves, toHalves } from './float16.ts'
import type { ModelFacts } from './model-facts.ts'
import { describeRefusal, requireProvider } from './providers.ts'
import { describeRuntimeError, type RuntimeTask } from './runtime-errors.ts'

/** The array that holds a tensor's values, by element type. */
export interface TensorArrays {
  /** Half precision, held in single. */
  float16: Float32Array
  float32: Float32Array
  float64: Float64Array
  int8: Int8Array
  uint8: Uint8Array
  int16: Int16Array
  uint16: Uint16Array
  int32: Int32Array
  uint32: Uint32Array
  int64: BigInt64Array
  uint64: BigUint64Array
  bool: Uint8Array
  string: string[]
}

export type TensorType = keyof TensorArrays

/** A dense tensor, row-major. */
export type ModelTensor = {
  [Type in TensorType]: { type: Type; dimensions: readonly number[]; data: TensorArrays[Type] }
}[TensorType]

/** A model, loaded and ready to run on this process's thread, which it blocks while it runs. */
export interface ModelSession {
  /**
   * Runs the model once.
   *
   * @param feeds a tensor for each input, by name.
   * @param fetches names of the outputs to compute; fetching more costs time and memory.
   * @throws MlgateError MG5011 when the runtime fails, MG3003 when memory ran out.
   */
  run(
    feeds: Readonly<Record<string, ModelTensor>>,
    fetches: readonly string[],
  ): Promise<Record<string, ModelTensor>>
  /**
   * The bare call of the runtime on tensors that are made once: nothing of mlgate's is in the time that it takes, and
   * its errors are the runtime's own, which `explain` makes those of `run`.
   */
  prepare(
    feeds: Readonly<Record<string, ModelTensor>>,
    fetches: readonly string[],
  ): { call(): Promise<unknown>; explain(cause: unknown): MlgateError }
  close(): Promise<void>
}

/** How far the runtime rewrites the graph before it runs it; `all` unless said otherwise. */
export const optimizations = ['all', 'extended', 'basic', 'disabled'] as const
export type Optimization = (typeof optimizations)[number]

export interface SessionOptions {
  /** What the model is called in messages; its base name by default. */
  name?: string
  /** Threads of one operator. */
  threads: number
  /** Operators that may run at once, where the graph has branches; 1, one after the other, when absent. */
  interThreads?: number
  optimization?: Optimization
  /** Execution provider, by the runtime's own name such as `cuda`; `cpu` when absent. It runs all operators, or none. */
  provider?: string
  /** Lets the CPU run what the provider does not: to find out which operators these are. */
  allowsFallback?: boolean
  /** Start of the path of a profile, which the runtime writes as it is closed. */
  profile?: string
  /** Whether other work needs the cores between runs: threads then sleep, where they would spin for the next run. */
  sharesCores?: boolean
  /** Tensors inside the graph that are to be fetched like outputs. */
  expose?: readonly string[]
  /** Where a copy of the model may be written that exposes them. */
  temporaryFolder: string
}

/**
 * Loads a model. Belongs into a child process: native code runs what the file says.
 *
 * @param facts what `inspectModel` said of this very file: nothing is loaded that was not inspected.
 * @throws MlgateError MG5010 when the runtime refuses the model, MG3003 when memory ran out; MG5055 when the provider
 *   is not there or does not start, MG5056 when it would leave operators to the CPU.
 */
export async function openSession(
  path: string,
  facts: ModelFacts,
  options: SessionOptions,
): Promise<ModelSession> {
  const name = options.name ?? basename(path)
  const runtime = await loadNative('onnxruntime-node')
  runtime.env.logLevel = 'fatal'
  const { provider } = options
  if (provider !== undefined) requireProvider(provider, runtime.listSupportedBackends())
  const file =
    options.expose === undefined || options.expose.length === 0
      ? path
      : await exposeOutputs(path, options.expose, facts.externalData, options.temporaryFolder)
  const session = await runtime.InferenceSession.create(file, sessionOptions(options)).catch(
    (cause: unknown) => {
      throw (
        describeRefusal(cause, provider, name) ??
        describeRuntimeError(cause, { ...loading(name), path: file })
      )
    },
  )
  return {
    async run(feeds, fetches) {
      try {
        const tensors = Object.entries(feeds).map(([input, tensor]) => [input, toTensor(runtime, tensor)])
        const outputs = await session.run(Object.fromEntries(tensors), [...fetches])
        return Object.fromEntries(
          Object.entries(outputs).map(([output, value]) => [output, toModelTensor(value as Tensor)]),
        )
      } catch (cause) {
        throw describeRuntimeError(cause, { ...running(name), path: file })
      }
    },
    prepare(feeds, fetches) {
      const tensors = Object.fromEntries(
        Object.entries(feeds).map(([input, tensor]) => [input, toTensor(runtime, tensor)]),
      )
      const names = [...fetches]
      return {
        call: () => session.run(tensors, names),
        explain: (cause) => describeRuntimeError(cause, { ...running(name), path: file }),
      }
    },
    async close() {
      if (options.profile !== undefined) session.endProfiling()
      await session.release()
    },
  }
}

function sessionOptions({
  threads,
  interThreads = 1,
  optimization = 'all',
  provider = 'cpu',
  allowsFallback = false,
  profile,
  sharesCores,
}: SessionOptions): InferenceSession.SessionOptions {
  return {
    executionProviders: [provider],
    intraOpNumThreads: threads,
    interOpNumThreads: interThreads,
    executionMode: interThreads > 1 ? 'parallel' : 'sequential',
    graphOptimizationLevel: optimization,
    logSeverityLevel: 4,
    ...(profile === undefined ? {} : { enableProfiling: true, profileFilePrefix: profile }),
    extra: {
      session: {
        // Else a file named .ort would be read in a format that was not inspected.
        load_model_format: 'ONNX',
        ...(provider === 'cpu' || allowsFallback ? {} : { disable_cpu_ep_fallback: '1' }),
        ...(sharesCores === true ? { intra_op: { allow_spinning: '0' } } : {}),
      },
    },
  }
}

function toTensor(
  runtime: typeof import('onnxruntime-node'),
  { type, data, dimensions }: ModelTensor,
): Tensor {
  if (type !== 'float16') return new runtime.Tensor(type, data, dimensions)
  const halves = toHalves(data)
  // The tensor wraps its bits in a Float16Array where Node has one, which the binding takes for empty.
  return Object.assign(new runtime.Tensor(type, halves, dimensions), { cpuData: halves })
}

function toModelTensor({ type, dims, data }: Tensor): ModelTensor {
  if (type !== 'float16') return { type, dimensions: dims, data } as ModelTensor
  const { buffer, byteOffset, length } = data as Uint16Array<ArrayBuffer>
  return { type, dimensions: dims, data: fromHalves(new Uint16Array(buffer, byteOffset, length)) }
}

function loading(name: string): Omit<RuntimeTask, 'path'> {
  return {
    code: 'MG5010',
    what: `ONNX Runtime cannot load ${name}`,
    hint: 'Check that it loads elsewhere (onnx.checker.check_model) and that its operator versions are not newer than this runtime; a lower target_opset on export often helps.',
    name,
  }
}

function running(name: string): Omit<RuntimeTask, 'path'> {
  return {
    code: 'MG5011',
    what: `ONNX Runtime cannot run ${name}`,
    hint: 'Run the model on the same rows where it was made; compare the shapes and types that the message names.',
    name,
  }
}
