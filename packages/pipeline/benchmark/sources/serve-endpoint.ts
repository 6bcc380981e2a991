import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { heldMemory, type ServedFacts, type ServeWord } from '@mlgate/benchmark'
import { portPlace, type ServeConfig } from '@mlgate/config'
import { killMarked } from '@mlgate/sandbox'
import { commandEnvironment } from '../../commands/command-environment.ts'
import { commandMark } from '../../commands/command-mark.ts'
import { fillWords } from '../../commands/fill-words.ts'
import type { StepContext } from '../../step-context.ts'
import { numberOf } from '../live-process.ts'

/** A server that was started for what is timed. */
export interface RunningServer {
  /** From its start until it was ready, in milliseconds. */
  load: number
  /** Does work that needs the server; where it has died, its own last words are what failed. */
  during<Value>(work: () => Promise<Value>): Promise<Value>
  /** Bytes that it holds at this moment with all that it started; null where the platform does not tell. */
  memory(): Promise<number | null>
  /** Ends it with all that it started. */
  end(): Promise<ServedFacts>
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new TypeError('a port was expected')
  return address.port
}

/** A URL with the port that a server was given. */
export function atPort(url: string, port: number): string {
  return url.replaceAll(portPlace, String(port))
}

/**
 * Starts a server in a job of its own and waits until it is ready.
 *
 * @param model the file that `{model}` stands for.
 * @param untilReady resolves to null when it is, else to why it was not in time, in words that follow its name. It is
 *   aborted when the server has died before.
 * @throws MlgateError MG5035 when it cannot be started, MG5036 with its last words when it dies or is not ready in time.
 */
export async function startServer(
  { words, env, folder = '.' }: ServeConfig,
  { port, model, name }: { port: number; model: string | undefined; name: string },
  untilReady: (signal: AbortSignal) => Promise<string | null>,
  context: StepContext,
): Promise<RunningServer> {
  const token = randomUUID()
  const environment = commandEnvironment(process.env, env, process.platform)
  const begun = Promise.withResolvers<number>()
  const word = Promise.withResolvers<ServeWord | null>()
  let pid = Number.NaN
  const facts = context
    .runJob(
      'serve-command',
      {
        words: fillWords(words, { data: [], predictions: '', model, port }),
        folder: join(context.locations.folder, folder),
        environment: { ...environment, [commandMark]: token },
      },
      name,
      async (said) => {
        // It asks twice: just before it starts the command, and when it has nothing left to do.
        if (said !== 'ready to start') {
          pid = numberOf(Object(said).pid)
          return word.promise
        }
        begun.resolve(performance.now())
        return null
      },
    )
    .finally(() => killMarked(commandMark, token))
  const died = new AbortController()
  const death = facts.then(
    () => new Promise<never>(() => undefined),
    (error: unknown) => {
      died.abort()
      throw error
    },
  )
  death.catch(() => undefined)
  const end = () => {
    word.resolve(null)
    return facts
  }
  try {
    const startedAt = await Promise.race([begun.promise, death])
    const failed = await Promise.race([untilReady(died.signal), death])
    const load = performance.now() - startedAt
    if (failed === null) {
      return { load, during: (work) => orDeath(work, death), memory: () => heldMemory(pid), end }
    }
    // What it printed is known where it runs: there it fails.
    word.resolve({ failed })
    await facts
    throw new TypeError('a server that was not ready in time ended well')
  } catch (error) {
    await end().catch(() => undefined)
    throw error
  }
}

/** How long a server's own last words are waited for, when what asked it has failed. */
const graceMs = 1000

async function orDeath<Value>(work: () => Promise<Value>, death: Promise<never>): Promise<Value> {
  try {
    return await Promise.race([work(), death])
  } catch (error) {
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, graceMs)
    try {
      await Promise.race([promise, death])
    } finally {
      clearTimeout(timer)
    }
    throw error
  }
}
