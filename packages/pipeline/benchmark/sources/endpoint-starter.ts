// By its whole: the first releases of Node 22 lack the name, and would not even start.
import * as tls from 'node:tls'
import type { Arrivals, RoundTimes, TimedProcess } from '@mlgate/benchmark'
import type { ServeConfig, TimedUrl } from '@mlgate/config'
import { type FilledHeaders, filledHeaders } from '../../endpoint/endpoint-headers.ts'
import type { StepContext } from '../../step-context.ts'
import { identifyFiles } from '../../subject-files.ts'
import type { Starter } from '../benchmark-parts.ts'
import { liveProcess, startTimesOf } from '../live-process.ts'
import { type EndpointRequests, endpointRequests } from './endpoint-requests.ts'
import { knownAddresses, untilServes, waitForRunning } from './ready-endpoint.ts'
import { atPort, freePort, type RunningServer, startServer } from './serve-endpoint.ts'

/** One side of a benchmark of servers: what is asked, and what starts it. */
export interface EndpointSide {
  url: TimedUrl
  /** Absent where the server runs already. */
  serve?: ServeConfig | undefined
  /** Path of what `{model}` stands for; that which the command names when absent. */
  model?: string | undefined
  /** Where it is started; in the working tree when absent. What it is asked is the change's in either. */
  locations?: StepContext['locations']
}

/** How a server is asked. */
export interface EndpointLoad {
  /** What it is called in messages. */
  name: string
  arrivals: Arrivals
  /** Most requests under way at once. */
  connections: number
  batch: number
  seed: number
}

/** Starts a server, where it has to be started, and a fresh process with fresh connections that asks it. */
export function endpointStarter(
  { url, serve, model, locations }: EndpointSide,
  load: EndpointLoad,
  context: StepContext,
): Starter {
  const place = locations === undefined ? context : { ...context, locations }
  const { batch, ...asking } = load
  const { name, seed } = asking
  let made: EndpointRequests | undefined

  async function ask(at: TimedUrl, filled: FilledHeaders): Promise<TimedProcess> {
    const addresses = await knownAddresses(at, name)
    made ??= await endpointRequests(at, { name, batch, seed, ...filled }, context)
    const { method, suffix, requests, holds } = made
    const request = {
      ...filled,
      ...asking,
      method,
      url: `${at.url}${suffix}`,
      addresses,
      // A child has none of the variables that name them.
      authorities: at.url.startsWith('https:') ? tls.getCACertificates('extra') : [],
      requests,
      ...(holds === undefined ? {} : { holds }),
      timeoutMs: at.timeoutMs,
    }
    const run: Parameters<typeof liveProcess>[0] = (onQuestion) =>
      context.runJob('time-endpoint', request, name, onQuestion)
    return liveProcess(run, startTimesOf)
  }

  async function askRunning(filled: FilledHeaders): Promise<TimedProcess> {
    await waitForRunning(url, { name, ...filled, signal: context.signal })
    // What its first answer took says nothing: it runs already.
    return { ...(await ask(url, filled)), started: { load: null, first: null } }
  }

  async function askStarted(command: ServeConfig, filled: FilledHeaders): Promise<TimedProcess> {
    const port = await freePort()
    const at = { ...url, url: atPort(url.url, port) }
    const file = model ?? (await modelOf(command, place))
    const server = await startServer(
      command,
      { port, model: file, name },
      (signal) => untilServes(at, command, { name, ...filled, signal }),
      place,
    )
    try {
      const process = await server.during(() => ask(at, filled))
      const { round, warm = round } = process
      return {
        started: { ...process.started, load: server.load },
        round: (calls) => server.during(() => withMemory(round(calls), server)),
        warm: (calls) => server.during(() => withMemory(warm(calls), server)),
        async end() {
          // Whatever becomes of who asked it, the server ends.
          const told = await server.during(() => process.end()).catch((error: unknown) => ({ error }))
          const served = await server.end()
          if ('error' in told) throw told.error
          return { ...told, ...served }
        },
      }
    } catch (error) {
      await server.end().catch(() => undefined)
      throw error
    }
  }

  return {
    facts: () => ({ rows: made?.rows ?? null, bytes: null, externalData: [] }),
    async start() {
      const filled = filledHeaders({ headers: url.headers, model: name }, process.env)
      return serve === undefined ? askRunning(filled) : askStarted(serve, filled)
    },
  }
}

async function withMemory(round: Promise<RoundTimes>, server: RunningServer): Promise<RoundTimes> {
  const times = await round
  const memory = await server.memory()
  return { ...times, ...(memory === null ? {} : { memory }) }
}

async function modelOf({ model }: ServeConfig, { locations }: StepContext): Promise<string | undefined> {
  return model === undefined ? undefined : (await identifyFiles(model, locations)).files[0]
}
