import {
  type Deadline,
  NoAnswer,
  readBody,
  send,
  startDeadline,
  TooManyBytes,
  type WireRequest,
} from '@mlgate/http'
import type { Settings } from './connection.ts'
import { type Doing, GitHubFailure, outdated, readRefusal, refused, tooLarge, unanswered } from './failure.ts'
import { type RateLimit, readRateLimit } from './rate-limit.ts'

/**
 * What a request does there: nothing, the same however often it is sent, something more each time, or the replacing of
 * what was read just before.
 */
export type Effect = 'none' | 'repeatable' | 'once' | 'replaces'

/** One request and what to do with its answer. */
export interface Task<Value> {
  doing: Doing
  request: WireRequest
  effect: Effect
  /** What an answer may have, for the error about one that is larger. */
  mostBytes: number
  /** Takes a good answer, or a redirect that the request does not follow. Called anew for each attempt. */
  read(response: Response, deadline: Deadline): Promise<Value>
  /** Whether the body is read after all of this: whoever does stops the deadline. */
  staysOpen?: boolean
}

/** How often and how long: a client's own account. */
export interface Account {
  /** Requests sent, repeated ones counted again. */
  calls: number
  waitedMs: number
  /** When the budget ends, on the connection's clock. */
  ends: number
}

const mostAttempts = 4
const mostWaits = 3
const errorBodyBytes = 2 ** 16

/**
 * Sends a request until it is answered: again after a failure of the network or of GitHub, where repeating is safe,
 * and after the wait that a rate limit asks for, which means that nothing was done.
 *
 * @throws GitHubFailure when the answer is a refusal, or there is none within the limits of the connection.
 */
export async function perform<Value>(
  task: Task<Value>,
  settings: Settings,
  account: Account,
): Promise<Value> {
  for (let failures = 0, waits = 0; ; ) {
    const result = await attempt(task, settings, account)
    if ('value' in result) return result.value
    if ('limit' in result) {
      waits += 1
      await waitFor(result.limit, waits, task.doing, settings, account)
      if (task.effect === 'replaces') throw outdated(task.doing)
      continue
    }
    failures += 1
    const mayRepeat =
      task.effect === 'none' ||
      task.effect === 'repeatable' ||
      (task.effect === 'once' && !result.failure.mayBeDone)
    if (!mayRepeat || failures === mostAttempts) {
      const mayBeDone = result.failure.mayBeDone && task.effect !== 'none'
      throw unanswered(task.doing, result.failure.message, { sent: failures, mayBeDone })
    }
    const delay = 1000 * 2 ** (failures - 1)
    settings.log(`GitHub ${result.failure.message}; asking again in ${delay / 1000} s`)
    await spend(delay, task.doing, settings, account)
  }
}

type Attempt<Value> = { value: Value } | { limit: RateLimit } | { failure: NoAnswer }

async function attempt<Value>(
  task: Task<Value>,
  settings: Settings,
  account: Account,
): Promise<Attempt<Value>> {
  settings.signal?.throwIfAborted()
  const left = account.ends - settings.clock.now()
  if (left <= 0) throw outOfTime(task.doing, settings)
  const deadline = startDeadline(settings.deadlineMs, left, settings.signal)
  account.calls += 1
  let isOpen = false
  try {
    const response = await send(task.request, deadline.signal, deadline.progress)
    if (response.status < 400) {
      const value = await task.read(response, deadline)
      isOpen = task.staysOpen === true
      return { value }
    }
    if (response.status >= 500) {
      await response.body?.cancel()
      return { failure: new NoAnswer(`answered with status ${response.status}`, true) }
    }
    const said = readRefusal(
      (await readBody(response, errorBodyBytes).catch(() => Buffer.alloc(0))).toString('utf8'),
    )
    const limit = readRateLimit(response.status, response.headers, said, settings.clock.now())
    if (limit !== undefined) return { limit }
    throw refused(task.doing, { status: response.status, said: said.replaceAll(settings.token, '***') })
  } catch (error) {
    settings.signal?.throwIfAborted()
    if (error instanceof TooManyBytes) throw tooLarge(task.doing, task.mostBytes)
    if (error instanceof NoAnswer) return { failure: error }
    throw error
  } finally {
    if (!isOpen) deadline.stop()
  }
}

async function waitFor(
  limit: RateLimit,
  waits: number,
  doing: Doing,
  settings: Settings,
  account: Account,
): Promise<void> {
  const left = account.ends - settings.clock.now()
  if (waits > mostWaits || limit.waitMs > settings.longestWaitMs || limit.waitMs > left) {
    const again = new Date(settings.clock.now() + limit.waitMs).toISOString().replace(/\.\d+/, '')
    throw new GitHubFailure({
      code: 'MG8005',
      message: `GitHub's ${limit.kind} rate limit stops the request to ${doing.does}: it may be sent again at ${again}, in ${inWords(limit.waitMs)}.`,
    })
  }
  settings.log(`GitHub's ${limit.kind} rate limit is reached; waiting ${inWords(limit.waitMs)}`)
  await spend(limit.waitMs, doing, settings, account)
}

async function spend(
  milliseconds: number,
  doing: Doing,
  settings: Settings,
  account: Account,
): Promise<void> {
  if (settings.clock.now() + milliseconds > account.ends) throw outOfTime(doing, settings)
  await settings.clock.wait(milliseconds, settings.signal)
  account.waitedMs += milliseconds
}

function outOfTime({ does }: Doing, { budgetMs }: Settings): GitHubFailure {
  return new GitHubFailure({
    code: 'MG8006',
    message: `There is no time left to ask GitHub to ${does}: ${inWords(budgetMs)} for all its answers are over.`,
  })
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds <= 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`
}
