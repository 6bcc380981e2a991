import { portPlace, type TimedUrl } from './benchmark-url-reader.ts'

/** What is said of a server, wherever it is said: keys as they are written, each with whatever it holds. */
export interface SaidServer {
  url?: Pick<TimedUrl, 'url' | 'kind'> | undefined
  'base-url'?: Pick<TimedUrl, 'url' | 'kind'> | undefined
  serve?: unknown
  'base-serve'?: unknown
  concurrency?: unknown
  command?: unknown
  'base-command'?: unknown
  setup?: unknown
  threads?: unknown
  batch?: unknown
  sweep?: unknown
  /** Rules by metric. */
  gates: Readonly<Record<string, unknown>>
}

/** A contradiction: what is wrong, and the key at which it is, `gates` with the metric. */
export interface ServerFault {
  message: string
  key: readonly [string, ...string[]]
}

/** Connections that one process holds open. */
const mostConnections = 1024
/** Keys that belong to `url`. */
const ofUrl = ['base-url', 'serve', 'base-serve', 'concurrency'] as const
/** Keys that only a model in ONNX or a command knows. */
const ofOthers = ['command', 'base-command', 'threads'] as const
/** Metrics that no server has. */
const ofNone = ['size']
/** Metrics of a server that is started. */
const ofStarted = ['load_time', 'peak_memory', 'gpu_memory', 'memory_growth']

/**
 * What in a benchmark of a server contradicts itself, or has no meaning; of any other benchmark, what is only for servers.
 *
 * @param name how a key is called where it was said: `"serve"`, or `--serve`.
 */
export function serverFaults(said: SaidServer, name: (key: string) => string): ServerFault[] {
  const fault = (key: string, message: string): ServerFault => ({ message, key: [key] })
  if (said.url === undefined) {
    return ofUrl
      .filter((key) => said[key] !== undefined)
      .map((key) => fault(key, `${name(key)} has no meaning without ${name('url')}.`))
  }
  return [
    ...ofOthers
      .filter((key) => said[key] !== undefined)
      .map((key) => fault(key, `${name(key)} has no meaning beside ${name('url')}.`)),
    ...(said.batch !== undefined && isWrittenOut(said)
      ? [fault('batch', `${name('batch')} has no meaning for a request that is written out.`)]
      : []),
    ...(Object.hasOwn(Object(said.sweep), 'batch') && isWrittenOut(said)
      ? [fault('sweep', 'A request that is written out has no other batches: sweep concurrency alone.')]
      : []),
    ...(typeof said.concurrency === 'number' && said.concurrency > mostConnections
      ? [fault('concurrency', `${name('concurrency')} is ${mostConnections} at most.`)]
      : []),
    ...setupFaults(said, name),
    ...portFaults(said, name),
    ...Object.keys(said.gates).flatMap((metric): ServerFault[] => {
      const key = ['gates', metric] as const
      if (ofNone.includes(metric)) return [{ message: `A server has no ${metric}.`, key }]
      if (said.serve !== undefined || !ofStarted.includes(metric)) return []
      return [{ message: `${metric} is that of a server which ${name('serve')} starts.`, key }]
    }),
  ]
}

function isWrittenOut(said: SaidServer): boolean {
  return [said.url, said['base-url']].some((url) => url?.kind === 'request')
}

/** A checkout of the base is where `serve` starts the other side. */
function setupFaults(said: SaidServer, name: (key: string) => string): ServerFault[] {
  if (said.setup === undefined) return []
  const other = (['base-url', 'base-serve'] as const).find((key) => said[key] !== undefined)
  const message =
    said.serve === undefined
      ? `${name('setup')} builds the base in which ${name('serve')} starts a server, and there is none.`
      : other && `${name(other)} and ${name('setup')} both say what the base is: keep one.`
  return message === undefined ? [] : [{ message, key: ['setup'] }]
}

/** Whoever is started listens where it is told to, and is asked there. */
function portFaults(said: SaidServer, name: (key: string) => string): ServerFault[] {
  const fault = (key: string, message: string): ServerFault => ({ message, key: [key] })
  const { url, serve } = said
  const [baseUrl, baseServe] = [said['base-url'], said['base-serve']]
  const place = (asked: SaidServer['url']) => asked?.url.includes(portPlace)
  const unasked = (server: string, asked: string) =>
    fault(asked, `${name(server)} starts a server at a free port: say ${portPlace} in ${name(asked)}.`)
  const unserved = (server: string, asked: string) =>
    fault(asked, `${name(asked)} has a ${portPlace}, and no ${name(server)} starts a server there.`)
  return [
    ...(serve === undefined && place(url) ? [unserved('serve', 'url')] : []),
    ...(serve !== undefined && !place(url) ? [unasked('serve', 'url')] : []),
    ...(baseServe === undefined && place(baseUrl) ? [unserved('base-serve', 'base-url')] : []),
    ...(baseServe !== undefined && place(baseUrl) === false ? [unasked('base-serve', 'base-url')] : []),
    ...(baseServe !== undefined && serve === undefined
      ? [
          fault(
            'base-serve',
            `${name('base-serve')} is what ${name('serve')} is compared with, and there is none.`,
          ),
        ]
      : []),
  ]
}
