import type { MlgateError } from '@mlgate/core'
import {
  inspectModel,
  type ModelFacts,
  type ModelTensor,
  type Optimization,
  openSession,
  type SessionOptions,
} from '@mlgate/onnx'
import { loadNative } from '@mlgate/sandbox'
import { readInputs } from './real-inputs.ts'
import { syntheticInputs } from './synthetic-inputs.ts'

/** A model, and how it is run. */
export interface ModelRun {
  /** Real path of the file. */
  model: string
  /** What it is called in messages. */
  name: string
  /** Threads of one operator. */
  threads: number
  /** Operators that may run at once; 1 when absent. */
  interThreads?: number
  /** How far the runtime rewrites the graph; `all` when absent. */
  optimization?: Optimization
  /** Execution provider, by the runtime's own name; `cpu` when absent. */
  provider?: string
  /** Rows of a call, where the model leaves that open and its inputs are made up. */
  batch: number
  /** Seed of made-up inputs. */
  seed: number
  /** File of inputs from real rows, as `write-inputs` writes it; they are made up when absent. */
  inputs?: string
}

/** Tensors of a call, by input. */
export type Feeds = Readonly<Record<string, ModelTensor>>

/** What is known of a model before it is loaded, and the inputs of its calls, of one at least. */
export interface ReadyModel {
  facts: ModelFacts
  feeds: readonly Feeds[]
}

/**
 * Looks at a model, and gets its inputs ready: those of one call that is made again and again, or of several in turn.
 *
 * @throws MlgateError of a model that cannot be inspected, MG5050 for inputs that cannot be made up.
 */
export async function readyModel({ model, name, batch, seed, inputs }: ModelRun): Promise<ReadyModel> {
  const facts = await inspectModel(model, { name })
  const feeds =
    inputs === undefined ? [syntheticInputs(facts, { batch, seed, name })] : await readInputs(inputs)
  return { facts, feeds }
}

/** Calls in a fixed order, one after the other and from the start again. */
export interface CallsInTurn {
  call(): Promise<unknown>
  /** Makes the first one the next: whatever is to be compared begins with the same. */
  restart(): void
}

export function inTurn(calls: readonly (() => Promise<unknown>)[]): CallsInTurn {
  const [only] = calls
  // A step more around it would count where a call takes microseconds.
  if (only !== undefined && calls.length === 1) return { call: only, restart() {} }
  let next = 0
  return {
    call() {
      const call = calls[next] as () => Promise<unknown>
      next = next + 1 === calls.length ? 0 : next + 1
      return call()
    },
    restart() {
      next = 0
    },
  }
}

/** A model that is loaded, with the calls that are made of it. */
export interface LoadedRun extends CallsInTurn {
  /** Milliseconds until the session was there. */
  load: number
  /** The error that a failed call means. */
  explain(cause: unknown): MlgateError
  close(): Promise<void>
}

/**
 * Loads a model as its run says.
 *
 * @throws MlgateError MG5010, MG5055, MG5056 of `openSession`.
 */
export async function loadRun(
  run: ModelRun,
  { facts, feeds }: ReadyModel,
  options: Pick<SessionOptions, 'temporaryFolder' | 'allowsFallback' | 'profile'>,
): Promise<LoadedRun> {
  // The runtime's own start is no part of the model's.
  await loadNative('onnxruntime-node')
  const startedAt = performance.now()
  const session = await openSession(run.model, facts, { ...run, ...options })
  const load = performance.now() - startedAt
  const outputs = facts.outputs.map((output) => output.name)
  const prepared = feeds.map((feed) => session.prepare(feed, outputs))
  return {
    load,
    ...inTurn(prepared.map(({ call }) => call)),
    explain: (prepared[0] as (typeof prepared)[number]).explain,
    close: () => session.close(),
  }
}
