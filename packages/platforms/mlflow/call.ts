import { NoAnswer, readBody, readJson, refused, unusable } from '@mlgate/http'
import * as z from 'zod/mini'
import type { MlflowServer } from './server.ts'

const mostRefusalBytes = 2 ** 16
const refusalSchema = z.object({ error_code: z.string().check(z.regex(/^[A-Z_]{1,60}$/)) })

/** Words by which the API says that something is not there. */
const absentWords = new Set(['RESOURCE_DOES_NOT_EXIST', 'NOT_FOUND', 'ENDPOINT_NOT_FOUND'])

/** What the API is asked for. */
export interface Question<Schema> {
  /** As in `registered-models/get`. */
  route: string
  /** In the query; a question with a body has none. */
  parameters?: Record<string, string>
  body?: object
  schema: Schema
}

/** The server said no, in a word of the API such as `RESOURCE_ALREADY_EXISTS`. */
export class Refusal extends Error {
  readonly word: string
  constructor(word: string) {
    super(word)
    this.word = word
  }
}

/**
 * Asks for something that may not be there. An alias that is missing is answered with 400, anything else with 404.
 *
 * @returns null when it is not there.
 * @throws MlgateError MG8503 when the server refuses, MG8505 for an answer of another kind; NoAnswer when none comes.
 */
export async function find<Schema extends z.ZodMiniType>(
  server: MlflowServer,
  question: Question<Schema>,
): Promise<z.output<Schema> | null> {
  const said = await answerTo(server, question)
  if (said instanceof Response) return readJson(said, question.schema, server.about)
  // MLflow says so of an alias alone, Databricks of a version as well.
  if (said === 'INVALID_PARAMETER_VALUE' || absentWords.has(said)) return null
  throw unusable(server.about.name, `${question.route} is refused with ${said}`)
}

/** Asks for a list, which is there even where it is empty. @throws as {@link find} does. */
export async function search<Schema extends z.ZodMiniType>(
  server: MlflowServer,
  question: Question<Schema>,
): Promise<z.output<Schema>> {
  const said = await answerTo(server, question)
  if (said instanceof Response) return readJson(said, question.schema, server.about)
  throw unusable(server.about.name, `${question.route} is refused with ${said}`)
}

/** The answer, or the word of the API with which it says no. */
async function answerTo(server: MlflowServer, question: Question<unknown>): Promise<Response | string> {
  const response = await server.wire.ask(requestOf(server, question))
  if (response.status === 400) return wordOf(response)
  if (response.status !== 404) return response
  await response.body?.cancel()
  return 'NOT_FOUND'
}

/**
 * Sends a write, once.
 *
 * @throws Refusal when the server does not do it, for a reason of the API; MlgateError MG8503 when credentials are missing
 *   or not enough; NoAnswer when it may or may not be done.
 */
export async function write<Schema extends z.ZodMiniType>(
  server: MlflowServer,
  question: Question<Schema> & { method?: 'POST' | 'DELETE' | 'PATCH' },
): Promise<z.output<Schema>> {
  const { about, wire } = server
  const request = { ...requestOf(server, question), method: question.method ?? 'POST' }
  const until = AbortSignal.any([wire.signal, AbortSignal.timeout(longestWriteMs)])
  const response = await wire.send(request, until)
  const { status } = response
  if (status === 400 || status === 404 || status === 409) throw new Refusal(await wordOf(response))
  return readJson(response, question.schema, about)
}

const longestWriteMs = 60_000

function requestOf({ base, headers }: MlflowServer, { route, parameters, body }: Question<unknown>) {
  const query = parameters === undefined ? '' : `?${new URLSearchParams(parameters)}`
  const url = `${base}/api/2.0/mlflow/${route}${query}`
  if (body === undefined) return { url, headers: { ...headers } }
  return {
    url,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
}

/** The API's own word for why not. What it says beyond that may quote what it was sent, and is left out. */
async function wordOf(response: Response): Promise<string> {
  try {
    const parsed = z.safeParse(
      refusalSchema,
      JSON.parse((await readBody(response, mostRefusalBytes)).toString('utf8')),
    )
    return parsed.data?.error_code ?? `status ${response.status}`
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    return `status ${response.status}`
  }
}

/** A refusal in words, for whoever cannot go on. */
export function explained(error: unknown, server: MlflowServer, route: string): unknown {
  if (!(error instanceof Refusal)) return error
  const { name, hint } = server.about
  return error.word === 'PERMISSION_DENIED'
    ? refused(name, `${route} is answered with ${error.word}`, hint)
    : unusable(name, `${route} is refused with ${error.word}`)
}

/**
 * Makes what is not there yet. A write whose answer is lost, or that somebody else was faster with, is settled by looking
 * again, so that nothing is made twice.
 *
 * @throws what `make` throws when looking does not settle it.
 */
export async function ensured<Found>(
  server: MlflowServer,
  route: string,
  look: () => Promise<Found | null>,
  make: () => Promise<unknown>,
): Promise<{ found: Found; outcome: 'created' | 'unchanged' }> {
  const before = await look()
  if (before !== null) return { found: before, outcome: 'unchanged' }
  let failure: unknown
  await make().catch((error: unknown) => {
    if (!(error instanceof NoAnswer || error instanceof Refusal)) throw error
    failure = error
  })
  const after = await look()
  if (after === null) throw explained(failure ?? new Refusal('no trace of it'), server, route)
  return { found: after, outcome: 'created' }
}
