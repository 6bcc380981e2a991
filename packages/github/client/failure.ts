import { type ErrorCode, MlgateError } from '@mlgate/core'
import { makeVisible, shorten } from '@mlgate/markup'
import * as z from 'zod/mini'

/** What became of a call that failed: nothing, or nobody knows. */
export type Outcome = 'refused' | 'unknown'

/** A call to GitHub that failed, with what a caller may want to tell apart. */
export class GitHubFailure extends MlgateError {
  /** Of the answer; undefined when there was none. */
  readonly status: number | undefined
  /** What GitHub said, on one line and bounded; empty when it said nothing that can be read. */
  readonly said: string
  /** `unknown` after a write that may have been carried out. */
  readonly outcome: Outcome

  constructor(facts: {
    code: ErrorCode
    message: string
    hint?: string
    status?: number
    said?: string
    outcome?: Outcome
    cause?: unknown
  }) {
    const { code, message, hint, cause } = facts
    super({ code, message, ...(hint === undefined ? {} : { hint }) }, { cause })
    this.name = 'GitHubFailure'
    this.status = facts.status
    this.said = facts.said ?? ''
    this.outcome = facts.outcome ?? 'refused'
  }
}

/** What is being done, for a message. */
export interface Doing {
  /** In words that follow "GitHub refuses to". */
  does: string
  permission?: string
  /** A path on GitHub, without host or query. */
  path: string
}

/** An answer as far as an error message needs it. */
export interface Refusal {
  status: number
  said: string
}

const details = z.looseObject({
  message: z.optional(z.string()),
  errors: z.optional(z.array(z.unknown())),
})
const detail = z.looseObject({
  message: z.optional(z.string()),
  resource: z.optional(z.string()),
  field: z.optional(z.string()),
  code: z.optional(z.string()),
})

/** The message of an error's body and its details, as one bounded line; empty when it is not GitHub's JSON. */
export function readRefusal(body: string): string {
  const parsed = z.safeParse(details, parseOrUndefined(body))
  if (!parsed.success) return ''
  const further = (parsed.data.errors ?? []).slice(0, 3).map((error) => {
    if (typeof error === 'string') return error
    const { message, resource, field, code } = z.safeParse(detail, error).data ?? {}
    return message ?? [resource, field, code].filter((word) => word !== undefined).join(' ')
  })
  return oneLine([parsed.data.message ?? '', ...further].filter((text) => text !== '').join('; '))
}

/** Text of others on one bounded line. */
export function oneLine(text: string): string {
  return shorten(makeVisible(text.slice(0, 2000)).replaceAll(/\s+/g, ' ').trim(), 300)
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const forkHint =
  'A token in a run of a pull request from a fork, or of Dependabot, can only read, whatever the workflow says.'

/** What a refusal means, by its status. */
const meanings: Readonly<
  Record<number, (doing: Doing) => { code: ErrorCode; message: string; hint?: string }>
> = {
  401: ({ does }) => ({ code: 'MG8002', message: `GitHub does not accept the token to ${does}` }),
  403: ({ does, permission }) => ({
    code: 'MG8001',
    message: `GitHub refuses to ${does}`,
    ...(permission === undefined
      ? {}
      : { hint: `The workflow or job needs "permissions: ${permission}". ${forkHint}` }),
  }),
  404: ({ does, path, permission }) => ({
    code: 'MG8003',
    message: `GitHub has nothing there to ${does}: ${path}`,
    hint: `Check that it exists.${permission === undefined ? '' : ` In a private repository GitHub says the same when the token lacks "permissions: ${permission}".`}`,
  }),
  409: ({ does }) => ({ code: 'MG8009', message: `GitHub cannot ${does} as things stand` }),
  410: ({ does, path }) => ({ code: 'MG8004', message: `What GitHub had to ${does} is gone: ${path}` }),
}

/** The error for an answer that refuses. */
export function refused(doing: Doing, { status, said }: Refusal): GitHubFailure {
  const { code, message, hint } = meanings[status]?.(doing) ?? {
    code: 'MG8008' as const,
    message: `GitHub refuses the request to ${doing.does}`,
  }
  const words = said === '' ? '' : `: ${said}`
  return new GitHubFailure({
    code,
    message: `${message} (${status}${words}).`,
    ...(hint === undefined ? {} : { hint }),
    status,
    said,
  })
}

/** The error for a call that got no usable answer, however often it was sent. */
export function unanswered(doing: Doing, what: string, options: { sent: number; mayBeDone: boolean }) {
  const times = options.sent > 1 ? `, asked ${options.sent} times` : ''
  return new GitHubFailure(
    options.mayBeDone
      ? {
          code: 'MG8010',
          message: `It is unknown whether GitHub did what it was asked (${doing.does}): it ${what}.`,
          outcome: 'unknown',
        }
      : { code: 'MG8006', message: `GitHub cannot be asked to ${doing.does}: it ${what}${times}.` },
  )
}

/** The error for a write that a rate limit held back until what it was made from may have changed. */
export function outdated({ does }: Doing): GitHubFailure {
  return new GitHubFailure({
    code: 'MG8010',
    message: `A rate limit of GitHub held up the request to ${does}; what it was made from may have changed since.`,
    outcome: 'unknown',
  })
}

/** The error for an answer with a good status that is not what the call answers with. */
export function unreadable(doing: Doing, what: string, isWrite: boolean): GitHubFailure {
  return new GitHubFailure({
    code: 'MG8007',
    message: `GitHub's answer to the request to ${doing.does} cannot be used: ${what}.`,
    outcome: isWrite ? 'unknown' : 'refused',
  })
}

/** The error for an answer with more bytes than allowed. */
export function tooLarge({ does, path }: Doing, mostBytes: number): GitHubFailure {
  return new GitHubFailure({
    code: 'MG1009',
    message: `GitHub was asked to ${does} and has more than ${mostBytes} bytes: ${path}.`,
  })
}

/** The error for a list that is longer than anybody reads. */
export function tooMany({ does, path }: Doing, limit: string): GitHubFailure {
  return new GitHubFailure({
    code: 'MG8011',
    message: `GitHub was asked to ${does} and has more than ${limit}: ${path}.`,
  })
}
