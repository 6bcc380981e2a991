import { parseDuration } from '@mlgate/core/units'
import { endpointKeys, type WrittenEndpoint } from './endpoint-keys.ts'
import { type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { readDocument } from './read-document.ts'

/** An endpoint that speaks the Open Inference Protocol v2, with every default filled in. */
export interface EndpointConfig {
  /** Of the model, or of one version of it: without credentials, query and fragment, no slash at its end. */
  url: string
  /** What all models of the server lie under: ends in `/v2`. */
  server: string
  model: string
  version?: string
  /** As written: `env:NAME` stands for an environment variable. */
  headers: Record<string, string>
  /** Datatypes by input; empty where the server is asked. */
  inputs: Record<string, string>
  outputs: string[]
  encoding?: 'json' | 'binary'
  batchRows: number
  concurrency: number
  timeoutMs: number
  waitMs: number
}

/** A variable that stands in the value of a header: the name is in the second group. */
export const environmentReference = /(^|\s)env:(\w+)/g

/**
 * Reads an endpoint alone: a URL, or a mapping in YAML.
 *
 * @param file name for messages.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseEndpoint(text: string, file: string): EndpointConfig {
  const written = /^\s*\{|\n/.test(text) ? text : JSON.stringify(text.trim())
  return endpointOf(
    readDocument(written, file, { keys: endpointKeys, check: (each) => endpointFindings(each, []) }),
  )
}

/** What is written, with the defaults; findings have let it through. */
export function endpointOf(written: WrittenEndpoint): EndpointConfig {
  const said = typeof written === 'string' ? { url: written } : written
  const parts = addressOf(said.url)
  if (parts === undefined) throw new TypeError('an endpoint without an address was let through')
  const { headers = {}, inputs = {}, outputs = [], encoding, concurrency = 4 } = said
  return {
    ...parts,
    headers,
    inputs,
    outputs,
    ...(encoding === undefined ? {} : { encoding }),
    batchRows: said['batch-rows'] ?? 100,
    concurrency,
    timeoutMs: parseDuration(said.timeout ?? '60s') as number,
    waitMs: parseDuration(said.wait ?? '30s') as number,
  }
}

function addressOf(text: string): Pick<EndpointConfig, 'url' | 'server' | 'model' | 'version'> | undefined {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  const found = /^(.*\/v2)\/models\/([^/]+)(?:\/versions\/([^/]+))?\/?$/.exec(url.pathname)
  if (found === null || url.search !== '' || url.hash !== '') return undefined
  const [, prefix = '', model = '', version] = found
  return {
    url: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    server: `${url.origin}${prefix}`,
    model: decodeURIComponent(model),
    ...(version === undefined ? {} : { version: decodeURIComponent(version) }),
  }
}

/** What is wrong with an endpoint beyond the form of its keys. */
export function endpointFindings(written: unknown, path: Path): Finding[] {
  const [text, at] = isMapping(written) ? [valueAt(written, 'url'), [...path, 'url']] : [written, path]
  if (typeof text !== 'string') return []
  return [...addressFindings(text, at), ...headerFindings(valueAt(written, 'headers'), [...path, 'headers'])]
}

function addressFindings(text: string, path: Path): Finding[] {
  const credentials = credentialFindings(text, path)
  if (credentials.length > 0 || isModelAddress(text)) return credentials
  const message = 'This is not the URL of a model of the Open Inference Protocol v2.'
  const hint = 'Write https://HOST/v2/models/NAME, or …/v2/models/NAME/versions/VERSION.'
  return [{ code: 'MG2102', message, hint, path, at: 'value' }]
}

/** A URL with a user or password in it. */
export function credentialFindings(text: string, path: Path): Finding[] {
  const url = URL.parse(text)
  if (url === null || (url.username === '' && url.password === '')) return []
  const message = 'The URL of the endpoint has a user or password in it.'
  const hint = 'Results show the URL. Say headers: { Authorization: Basic env:NAME } instead.'
  return [{ code: 'MG2102', message, hint, path, at: 'value' }]
}

/** Whether a URL is that of a model, or of a version of it. */
export function isModelAddress(text: string): boolean {
  try {
    return addressOf(text) !== undefined
  } catch {
    // A percent sign that stands for nothing.
    return false
  }
}

/** Headers that are the request's own. */
const ownHeaders =
  /^(?:host|content-length|content-type|transfer-encoding|connection|accept|inference-header-content-length)$/i
/** Names of headers, and of parameters, whose values are secrets. */
export const secretHeaders = /auth|token|key|secret|cookie|password/i

/**
 * What is wrong with headers that are said of a request.
 *
 * @param own names of those that the request makes itself.
 */
export function headerFindings(headers: unknown, path: Path, own: RegExp = ownHeaders): Finding[] {
  if (!isMapping(headers)) return []
  return Object.entries(headers).flatMap(([name, value]): Finding[] => {
    const find = (message: string, hint?: string): Finding[] => [
      {
        code: 'MG2102',
        message,
        ...(hint === undefined ? {} : { hint }),
        path: [...path, name],
        at: 'value',
      },
    ]
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name) || own.test(name)) {
      return find('No header of this name can be said here.')
    }
    if (typeof value !== 'string') return []
    if (!/^[\t\x20-\x7e]*$/.test(value)) return find('A header is one line of ASCII.')
    if (!secretHeaders.test(name) || /(?:^|\s)env:\w+/.test(value)) return []
    return find(
      'The value of this header looks like a secret, and this file is read by everybody.',
      `Put it into an environment variable, and write ${name}: env:NAME.`,
    )
  })
}
