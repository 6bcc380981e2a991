import { parseDuration } from '@mlgate/core/units'
import { serveKeys, timedUrlKeys, type WrittenServe, type WrittenTimedUrl } from './benchmark-url-keys.ts'
import { type CommandConfig, commandFindings, commandOf } from './command-reader.ts'
import { commandWords } from './command-words.ts'
import {
  credentialFindings,
  type EndpointConfig,
  endpointOf,
  headerFindings,
  isModelAddress,
  secretHeaders,
} from './endpoint-reader.ts'
import { type Finding, isMapping, type Path, valueAt } from './finding.ts'
import { readDocument } from './read-document.ts'

interface Asked {
  /** As written, with `{port}` for that of a server which is started. */
  url: string
  /** As written: `env:NAME` stands for an environment variable. */
  headers: Record<string, string>
  timeoutMs: number
  waitMs: number
}

/** A model of the Open Inference Protocol v2 that is asked with inputs that are made up. */
export interface TimedModelUrl extends Asked {
  kind: 'model'
  /** Datatypes by input, with the shape where the server does not say it; empty where it is asked. */
  inputs: Record<string, { datatype: string; shape: number[] | null }>
  encoding?: 'json' | 'binary'
}

/** A request as the user writes it. */
export interface TimedRequestUrl extends Asked {
  kind: 'request'
  method: string
  body?: string
  /** Location of a file that holds the body. */
  bodyFile?: string
}

/** What is asked of a running server, with every default filled in. */
export type TimedUrl = TimedModelUrl | TimedRequestUrl

/** A command that starts a server. */
export interface ServeConfig extends CommandConfig {
  /** Path that answers well once it is ready. */
  ready?: string
  waitMs: number
}

/** What a port stands for in a URL and in the words of a command. */
export const portPlace = '{port}'

/**
 * Reads what is asked of a server alone: a URL, or a mapping in YAML.
 *
 * @param file name for messages.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseTimedUrl(text: string, file: string): TimedUrl {
  const written = /^\s*\{|\n/.test(text) ? text : JSON.stringify(text.trim())
  return timedUrlOf(
    readDocument(written, file, { keys: timedUrlKeys, check: (each) => timedUrlFindings(each, []) }),
  )
}

/**
 * Reads a command that starts a server alone.
 *
 * @param file name for messages.
 * @throws MlgateError MG20xx, MG21xx with every problem at its line and column.
 */
export function parseServe(text: string, file: string): ServeConfig {
  const written = /^\s*[[{]|\n/.test(text.trim()) ? text : JSON.stringify(text)
  return serveOf(readDocument(written, file, { keys: serveKeys, check: (each) => serveFindings(each, []) }))
}

/** What is written, with the defaults; findings have let it through. */
export function timedUrlOf(written: WrittenTimedUrl): TimedUrl {
  const said = typeof written === 'string' ? { url: written } : written
  const { url, headers = {}, inputs = {}, encoding, method, body, 'body-file': bodyFile } = said
  const asked: Asked = {
    url: url.replace(/\/$/, ''),
    headers,
    timeoutMs: parseDuration(said.timeout ?? '60s') as number,
    waitMs: parseDuration(said.wait ?? '30s') as number,
  }
  if (isOfModel(said)) {
    const declared = Object.entries(inputs).map(([name, input]) => [
      name,
      typeof input === 'string' ? { datatype: input, shape: null } : input,
    ])
    return {
      ...asked,
      kind: 'model',
      inputs: Object.fromEntries(declared),
      ...(encoding === undefined ? {} : { encoding }),
    }
  }
  return {
    ...asked,
    url,
    kind: 'request',
    method: method ?? (body === undefined && bodyFile === undefined ? 'GET' : 'POST'),
    ...(body === undefined ? {} : { body }),
    ...(bodyFile === undefined ? {} : { bodyFile }),
  }
}

/** What is written, with the defaults; findings have let it through. */
export function serveOf(written: WrittenServe): ServeConfig {
  const said = typeof written === 'string' || Array.isArray(written) ? { run: written } : written
  const { ready, wait = '60s', ...command } = said
  return {
    ...commandOf(command),
    ...(ready === undefined ? {} : { ready }),
    waitMs: parseDuration(wait) as number,
  }
}

/** The same model in the terms of an endpoint that is asked for predictions. */
export function endpointAt(timed: TimedModelUrl, url: string): EndpointConfig {
  const { headers, encoding, timeoutMs, waitMs } = timed
  return { ...endpointOf(url), headers, ...(encoding === undefined ? {} : { encoding }), timeoutMs, waitMs }
}

function isOfModel({ url, method, body, 'body-file': file }: Record<string, unknown>): boolean {
  if (typeof url !== 'string') return false
  return method === undefined && body === undefined && file === undefined && isModelAddress(withPort(url))
}

/** A URL as it will be: any port will do to see whether it is one. */
function withPort(url: string): string {
  return url.replace(portPlace, '1')
}

function secretNames(url: string): string[] {
  return [...new URL(url).searchParams.keys()].filter((name) => secretHeaders.test(name))
}

/** Headers of requests that users write: those that say where they end are ours. */
const framingHeaders =
  /^(?:host|content-length|transfer-encoding|connection|keep-alive|te|trailer|upgrade|expect)$/i

/** What is wrong with what is asked of a server, beyond the form of its keys. */
export function timedUrlFindings(written: unknown, path: Path): Finding[] {
  const said: Record<string, unknown> = isMapping(written) ? written : { url: written }
  const at = (key: string): Path => (isMapping(written) ? [...path, key] : path)
  const { url } = said
  if (typeof url !== 'string') return []
  const find = (message: string, key: string, hint?: string): Finding => ({
    code: 'MG2102',
    message,
    ...(hint === undefined ? {} : { hint }),
    path: at(key),
    at: 'value',
  })
  const protocol = URL.parse(withPort(url))?.protocol
  if (protocol === undefined || !/^https?:$/.test(protocol)) {
    const hint = 'Write http://HOST/v2/models/NAME for a model, or any other URL.'
    return [find('This is not a URL of http or https.', 'url', hint)]
  }
  const ofModel = isOfModel(said)
  const idle = ofModel ? [] : ['inputs', 'encoding'].filter((key) => said[key] !== undefined)
  const isBodiless = said.method === 'GET' || said.method === 'HEAD'
  const bodies = ['body', 'body-file'].filter((key) => said[key] !== undefined)
  return [
    ...credentialFindings(withPort(url), at('url')),
    ...secretNames(withPort(url)).map((name) =>
      find(
        `The URL has what looks like a secret in it: ${name}.`,
        'url',
        'Results show the URL. Say it in headers, as env:NAME, where the server takes it so.',
      ),
    ),
    ...idle.map((key) =>
      find(`"${key}" is for a model of the Open Inference Protocol v2, at …/v2/models/NAME.`, key),
    ),
    ...(bodies.length > 1 ? [find('There are two bodies: "body" and "body-file".', 'body-file')] : []),
    ...(isBodiless ? bodies.map((key) => find(`A request of ${said.method} has no body.`, key)) : []),
    ...headerFindings(said.headers, at('headers'), ofModel ? undefined : framingHeaders),
  ]
}

/** What is wrong with a command that starts a server, beyond the form of its keys. */
export function serveFindings(written: unknown, path: Path): Finding[] {
  const run = isMapping(written) ? valueAt(written, 'run') : written
  const words = typeof run === 'string' ? commandWords(run) : run
  const findings = commandFindings(written, path, 'timed')
  if (findings.length > 0 || !Array.isArray(words)) return findings
  if (words.slice(1).some((word) => typeof word === 'string' && word.includes(portPlace))) return []
  return [
    {
      code: 'MG2102',
      message:
        'The command does not say where {port} goes: both sides are started, each on a port of its own.',
      hint: 'As in: python serve.py --port {port}; or env PORT={port} python serve.py.',
      path: isMapping(written) ? [...path, 'run'] : path,
      at: 'value',
    },
  ]
}
