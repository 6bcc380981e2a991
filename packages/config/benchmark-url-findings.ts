import { type SaidServer, serverFaults } from './benchmark-url-faults.ts'
import { timedUrlKeys } from './benchmark-url-keys.ts'
import { serveFindings, timedUrlFindings, timedUrlOf } from './benchmark-url-reader.ts'
import { commandFindings } from './command-reader.ts'
import { entriesOf, type Finding, type Path, valueAt } from './finding.ts'

/** What is wrong with what a benchmark says of a server, beyond the form of its keys. */
export function serverFindings(benchmark: Record<string, unknown>, path: Path): Finding[] {
  const { url, 'base-url': baseUrl, serve, 'base-serve': baseServe, setup } = benchmark
  const gates = Object.fromEntries(entriesOf(valueAt(benchmark, 'gates')))
  const said = { ...benchmark, url: parsed(url), 'base-url': parsed(baseUrl), gates }
  return [
    ...(url === undefined ? [] : timedUrlFindings(url, [...path, 'url'])),
    ...(baseUrl === undefined ? [] : timedUrlFindings(baseUrl, [...path, 'base-url'])),
    ...(serve === undefined ? [] : serveFindings(serve, [...path, 'serve'])),
    ...(baseServe === undefined ? [] : serveFindings(baseServe, [...path, 'base-serve'])),
    ...(url === undefined || setup === undefined ? [] : commandFindings(setup, [...path, 'setup'], 'timed')),
    ...serverFaults(said, (key) => `"${key}"`).map(
      ({ message, key }): Finding => ({ code: 'MG2107', message, path: [...path, ...key], at: 'key' }),
    ),
  ]
}

function parsed(written: unknown): SaidServer['url'] {
  const read = timedUrlKeys.safeParse(written)
  return read.success ? timedUrlOf(read.data) : undefined
}
