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
  /** Rules by metric. */
  gates: Readonly<Record<string, unknown>>
}

/** A contradiction: what is wrong, and the key at which it is, `gates` with the metric. */
export interface ServerFault {
  message: string
  key: readonly [string, ...string[]]
}

/** Keys that belong to `url`. */
const ofUrl = ['base-url', 'serve', 'base-serve', 'concurrency'] as const
/** Keys that only a model in ONNX or a command knows. */
const ofOthers = ['command', 'base-command', 'setup', 'threads'] as const
/** Metrics that no server has. */
const ofNone = ['size', 'memory_growth']
/** Metrics of a server that is started. */
const ofStarted = ['load_time', 'peak_memory', 'gpu_memory']

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
    ...(said.batch !== undefined && [said.url, said['base-url']].some((url) => url?.kind === 'request')
      ? [fault('batch', `${name('batch')} has no meaning for a request that is written out.`)]
      : []),
    ...portFaults(said, name),
    ...Object.keys(said.gates).flatMap((metric): ServerFault[] => {
      const key = ['gates', metric] as const
      if (ofNone.includes(metric)) return [{ message: `A server has no ${metric}.`, key }]
      if (said.serve !== undefined || !ofStarted.includes(metric)) return []
      return [{ message: `There is a ${metric} of a server that ${name('serve')} starts.`, key }]
    }),
  ]
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
