import { writeSync } from 'node:fs'
import { inspect } from 'node:util'
import { MlgateError } from '@mlgate/core'
import type { JobContext, JobFunction, JobTable, Progress } from './job.ts'
import type { ChildMessage, ParentMessage, RaisedMessage } from './messages.ts'
import { causesOf, isOutOfMemory } from './out-of-memory.ts'
import { readLines } from './streams.ts'
import { parseWire, wireText } from './wire.ts'

const answerDescriptor = 3
/** Progress within one stage is told at most so often, in milliseconds. */
const progressIntervalMs = 100
const maxStageLength = 200
const maxCauseLength = 16 * 1024

/**
 * The child's side of `runJob`: takes one request from standard input, runs the job that it names and answers
 * on file descriptor 3. Ends the process when the parent has gone.
 *
 * @param threadEntry the file that threads of jobs start with.
 */
export async function serveJob(jobs: JobTable, threadEntry?: string): Promise<void> {
  const interrupt = new AbortController()
  process.on('uncaughtException', (error) => tell(describeError(error)))
  process.stdin.on('end', () => process.exit(1))
  const replies: ((reply: unknown) => void)[] = []
  const request = await receiveRequest({
    onInterrupt: () => interrupt.abort(),
    onReply: (reply) => replies.shift()?.(reply),
  })
  const ask = (said: unknown) => {
    tell({ type: 'question', said })
    return new Promise((resolve) => replies.push(resolve))
  }
  tell(await answer(jobs, request, { ask, signal: interrupt.signal, ...(threadEntry && { threadEntry }) }))
  process.stdin.destroy()
}

function receiveRequest(later: {
  onInterrupt(): void
  onReply(reply: unknown): void
}): Promise<Extract<ParentMessage, { type: 'request' }>> {
  return new Promise((resolve, reject) => {
    readLines(process.stdin, {
      // What the parent asks is the parent's own; nothing untrusted decides its size.
      maxBytes: Number.POSITIVE_INFINITY,
      onOverflow: () => undefined,
      onLine: (line) => {
        try {
          const message = parseWire(line) as ParentMessage
          if (message.type === 'interrupt') later.onInterrupt()
          else if (message.type === 'reply') later.onReply(message.reply)
          else resolve(message)
        } catch (error) {
          reject(error)
        }
      },
    })
  })
}

async function answer(
  jobs: JobTable,
  { job, request, temporaryFolder, memoryBytes }: Extract<ParentMessage, { type: 'request' }>,
  given: Pick<JobContext, 'ask' | 'signal' | 'threadEntry'>,
): Promise<ChildMessage> {
  try {
    const load = Object.hasOwn(jobs, job) ? jobs[job] : undefined
    if (load === undefined) throw new TypeError(`there is no job ${job}`)
    const run = (await load()) as JobFunction<unknown, unknown>
    const response = await run(request, {
      progress: progressReporter(),
      temporaryFolder,
      memoryBytes,
      ...given,
    })
    return { type: 'result', response }
  } catch (error) {
    return describeError(error)
  }
}

function progressReporter(): (progress: Progress) => void {
  let toldStage: string | undefined
  let toldAt = 0
  return ({ stage, ...counts }) => {
    const now = performance.now()
    if (stage === toldStage && now - toldAt < progressIntervalMs) return
    toldStage = stage
    toldAt = now
    tell({ type: 'progress', stage: stage.slice(0, maxStageLength), ...counts })
  }
}

function describeError(error: unknown): RaisedMessage {
  const expected = error instanceof MlgateError
  const causes = causesOf(error).slice(expected ? 1 : 0)
  const cause = causes.map((each) => (each instanceof Error ? (each.stack ?? each.message) : inspect(each)))
  return {
    type: 'error',
    problems: expected ? [...error.problems] : [unforeseen(error)],
    ...(cause.length === 0 ? {} : { cause: cause.join('\ncaused by ').slice(0, maxCauseLength) }),
    outOfMemory: isOutOfMemory(error),
  }
}

function unforeseen(error: unknown): RaisedMessage['problems'][number] {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const line = text.split('\n', 1)[0]?.slice(0, 300).replace(/\.$/, '')
  return {
    code: 'MG3007',
    message: `Something failed in a way that mlgate did not foresee: ${line}.`,
    hint: 'This is a bug in mlgate: please report it with the output of the same command with --debug.',
  }
}

/** Writes at once and wholly: what a job says before it blocks its thread must have left the process. */
function tell(message: ChildMessage): void {
  const bytes = Buffer.from(`${wireText(message)}\n`)
  for (let offset = 0; offset < bytes.length; ) offset += writeSync(answerDescriptor, bytes, offset)
}
