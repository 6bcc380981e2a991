import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TimedRequest } from '@mlgate/benchmark'
import { endpointAt, type TimedModelUrl, type TimedRequestUrl, type TimedUrl } from '@mlgate/config'
import type { DeclaredInput } from '@mlgate/evaluation'
import { endpointClient } from '../../endpoint/endpoint-client.ts'
import type { FilledHeaders } from '../../endpoint/endpoint-headers.ts'
import { inferenceHeaders } from '../../endpoint/inference-headers.ts'
import type { StepContext } from '../../step-context.ts'
import { identifyFiles } from '../../subject-files.ts'

/** What is sent to a server again and again. */
export interface EndpointRequests {
  method: string
  /** What is asked, behind the URL. */
  suffix: string
  requests: readonly TimedRequest[]
  /** What an answer has to hold that is one. */
  holds?: string
  /** Rows that a request takes in. */
  rows: number
}

/** How requests are made. */
export interface RequestOptions extends FilledHeaders {
  /** What the endpoint is called in messages. */
  name: string
  batch: number
  seed: number
}

/**
 * Gets the requests ready: what is asked of a model is made up by what the server says that it takes, in a process that
 * knows no secret.
 *
 * @throws MlgateError MG5030, MG5031 of a server that does not say it, MG5050 where nothing can be made up.
 */
export async function endpointRequests(
  url: TimedUrl,
  options: RequestOptions,
  context: StepContext,
): Promise<EndpointRequests> {
  return url.kind === 'model' ? madeRequests(url, options, context) : writtenRequests(url, context)
}

async function madeRequests(
  url: TimedModelUrl,
  { name, batch, seed, headers, secrets }: RequestOptions,
  context: StepContext,
): Promise<EndpointRequests> {
  const client = endpointClient(endpointAt(url, url.url), { name, headers, secrets, signal: context.signal })
  const facts = await client.describe()
  const inputs = inputsOf(url, facts.inputs)
  const needsBinary = inputs.some(({ datatype }) => datatype === 'FP16')
  const encoding = url.encoding ?? (facts.knowsBinary || needsBinary ? 'binary' : 'json')
  const output = bodyFile(context)
  const written = await context.runJob(
    'write-made-request',
    { name, inputs, encoding, batch, seed, output },
    name,
  )
  return {
    method: 'POST',
    suffix: '/infer',
    requests: [{ headers: inferenceHeaders(written.headerBytes), body: output }],
    holds: '"outputs"',
    rows: written.rows,
  }
}

/** What the user says of inputs wins; a shape that is not said is the server's. */
function inputsOf({ inputs }: TimedModelUrl, declared: readonly DeclaredInput[]): readonly DeclaredInput[] {
  const said = Object.entries(inputs)
  if (said.length === 0) return declared
  return said.map(([name, { datatype, shape }]) => ({
    name,
    datatype,
    shape: shape ?? declared.find((input) => input.name === name)?.shape ?? null,
  }))
}

async function writtenRequests(
  { method, body, bodyFile: location, headers }: TimedRequestUrl,
  context: StepContext,
): Promise<EndpointRequests> {
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
  const [file] = location === undefined ? [] : (await identifyFiles(location, context.locations)).files
  const path = file ?? (body === undefined ? null : bodyFile(context))
  if (path !== null && body !== undefined) await writeFile(path, body)
  const type = { 'content-type': typeOf(location) }
  return {
    method,
    suffix: '',
    requests: [{ headers: path === null || isTyped ? {} : type, body: path }],
    rows: 1,
  }
}

/** Text that is written beside a URL is nearly always JSON. */
function typeOf(location: string | undefined): string {
  return location === undefined || location.endsWith('.json')
    ? 'application/json'
    : 'application/octet-stream'
}

function bodyFile({ temporaryFolder }: StepContext): string {
  return join(temporaryFolder, `${randomUUID()}.request`)
}
