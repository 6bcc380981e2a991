import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import { type Containment, residentCap } from './containment.ts'
import type { Ending } from './ending.ts'
import type { Progress } from './job.ts'
import { killTree } from './kill.ts'
import { mebibyte } from './memory.ts'
import { type ParentMessage, parseChildMessage } from './messages.ts'
import { watchResident } from './resident.ts'
import { keepTail, readLines } from './streams.ts'
import { startWatchdog } from './watchdog.ts'
import { wireText } from './wire.ts'

/** Longest line that a child may write to descriptor 3, which bounds an answer. */
const maxAnswerBytes = 64 * mebibyte
const outputTailBytes = 64 * 1024
/** After a deadline a job may interrupt what it runs for so long; then it is killed. */
const interruptGraceMs = 2000
/** The pipes of a dead child may be held open by a grandchild that left its group. */
const pipeGraceMs = 1000
/** Even SIGKILL waits for a process that hangs in the kernel, on a dead network drive for instance. */
const killGraceMs = 5000
const longestTimerMs = 2 ** 31 - 1

export interface Watch {
  containment: Containment
  limits: { timeoutMs: number; stallTimeoutMs: number; memoryBytes: number }
  message: ParentMessage
  signal: AbortSignal | undefined
  onProgress: ((progress: Progress) => void) | undefined
  onQuestion: ((said: unknown) => Promise<unknown>) | undefined
}

/** What was seen of a child from its start to its end. */
export interface Observed {
  ending: Ending
  stage: Progress | undefined
  output: string
}

/**
 * Hands a fresh child its request and stays with it until it is gone. The first ending that is seen stands,
 * whatever the child does afterwards; never rejects, never hangs.
 */
export function superviseChild(child: ChildProcess, watch: Watch): Promise<Observed> {
  const { limits } = watch
  const { promise, resolve } = Promise.withResolvers<Observed>()
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) =>
    keepTail(stream as Readable, outputTailBytes),
  ) as [() => string, () => string]
  const answers = child.stdio[3] as Readable
  const timers = new Set<NodeJS.Timeout>()
  const undo: (() => void)[] = []
  let ending: Ending | undefined
  let exit: Ending = { kind: 'exited', code: null, signal: null }
  let stage: Progress | undefined

  const after = (milliseconds: number, action: () => void): NodeJS.Timeout => {
    const timer = setTimeout(action, Math.min(milliseconds, longestTimerMs))
    timers.add(timer)
    return timer
  }
  const send = (message: ParentMessage): void => void child.stdin?.write(`${wireText(message)}\n`)
  const finish = (): void => {
    for (const timer of timers) clearTimeout(timer)
    for (const action of undo) action()
    for (const stream of child.stdio) stream?.destroy()
    child.unref()
    resolve({ ending: ending ?? exit, stage, output: [stdout(), stderr()].filter(Boolean).join('\n') })
  }
  const end = (seen: Ending): void => {
    ending ??= seen
    killTree(child)
    after(killGraceMs, finish)
  }
  const passDeadline = (seen: Ending): void => {
    if (ending !== undefined) return
    ending = seen
    send({ type: 'interrupt' })
    after(interruptGraceMs, () => end(seen))
  }

  const startStall = () => after(limits.stallTimeoutMs, () => passDeadline({ kind: 'stalled' }))
  const reply = async (said: unknown): Promise<void> => {
    if (watch.onQuestion === undefined) {
      return end({ kind: 'garbled', answer: 'asked what nobody answers' })
    }
    clearTimeout(stall)
    const word = await watch.onQuestion(said)
    if (ending !== undefined) return
    stall = startStall()
    send({ type: 'reply', reply: word })
  }
  let stall = startStall()
  after(limits.timeoutMs, () => passDeadline({ kind: 'overdue' }))

  readLines(answers, {
    maxBytes: maxAnswerBytes,
    onLine: (line) => {
      const message = parseChildMessage(line)
      if (message === undefined) return end({ kind: 'garbled', answer: 'answered with nonsense' })
      if (message.type === 'result') return end({ kind: 'answered', response: message.response })
      if (message.type === 'error') return end({ kind: 'raised', error: message })
      if (ending !== undefined) return
      if (message.type === 'question') return void reply(message.said)
      const { type: _, ...progress } = message
      stage = progress
      stall.refresh()
      watch.onProgress?.(progress)
    },
    onOverflow: () => {
      const limit = maxAnswerBytes / mebibyte
      end({ kind: 'garbled', answer: `answered with more than ${limit} MiB, which is too much` })
    },
  })

  // A child that died, or never reads, breaks these pipes; what that means is told by its exit.
  for (const stream of child.stdio) stream?.on('error', () => undefined)
  child.on('error', (cause) => {
    if (child.pid !== undefined) return
    ending = { kind: 'unstartable', cause }
    finish()
  })
  child.on('exit', (code, signal) => {
    exit = { kind: 'exited', code, signal }
    killTree(child)
    after(pipeGraceMs, finish)
  })
  child.on('close', finish)

  const cancel = (): void => end({ kind: 'cancelled' })
  watch.signal?.addEventListener('abort', cancel)
  undo.push(() => watch.signal?.removeEventListener('abort', cancel))

  const { pid } = child
  if (watch.containment.kind === 'portable' && pid !== undefined) {
    if (watch.containment.group) undo.push(startWatchdog(pid))
    undo.push(watchResident(pid, residentCap(limits.memoryBytes), () => end({ kind: 'over-memory' })))
  }
  send(watch.message)
  return promise
}
