import { constants } from 'node:os'
import { MlgateError, type Problem } from '@mlgate/core'
import type { Progress } from './job.ts'
import { mebibyte } from './memory.ts'
import type { RaisedMessage } from './messages.ts'
import { saysOutOfMemory } from './out-of-memory.ts'

/** How a child came to its end, as the parent saw it. */
export type Ending =
  | { kind: 'answered'; response: unknown }
  | { kind: 'raised'; error: RaisedMessage }
  | { kind: 'stalled' }
  | { kind: 'overdue' }
  | { kind: 'over-memory' }
  | { kind: 'cancelled' }
  | { kind: 'garbled'; answer: string }
  | { kind: 'unstartable'; cause: unknown }
  | { kind: 'exited'; code: number | null; signal: NodeJS.Signals | null }

/** What an error about a job can tell. */
export interface JobFacts {
  job: string
  /** What it works on, such as a file as the user named it. */
  about: string | undefined
  limits: { timeoutMs: number; stallTimeoutMs: number; memoryBytes: number }
  /** The last progress that it reported. */
  stage: Progress | undefined
  /** The end of what it wrote to standard output and standard error. */
  output: string
}

/** The error that an ending without an answer means for the person who started the job. */
export function explainEnding(ending: Exclude<Ending, { kind: 'answered' }>, facts: JobFacts): MlgateError {
  if (ending.kind === 'raised' && !ending.error.outOfMemory) {
    return MlgateError.ofProblems(ending.error.problems, ending.error.cause)
  }
  const { output } = facts
  const cause = causeOf(ending) ?? (output === '' ? undefined : output)
  return new MlgateError(problemOf(ending, facts), { cause })
}

function causeOf(ending: Ending): unknown {
  if (ending.kind === 'raised') return ending.error.cause
  return ending.kind === 'unstartable' ? ending.cause : undefined
}

function problemOf(ending: Exclude<Ending, { kind: 'answered' }>, facts: JobFacts): Problem {
  const { limits } = facts
  const job = `The job ${facts.job}${facts.about === undefined ? '' : ` on ${facts.about}`}`
  const during = describeStage(facts.stage)
  switch (ending.kind) {
    case 'stalled':
      return {
        code: 'MG3001',
        message: `${job} made no progress for ${seconds(limits.stallTimeoutMs)}${during} and was ended.`,
        hint: 'If it only needs longer, raise stall-timeout; a model or query without an end never gets there.',
      }
    case 'overdue':
      return {
        code: 'MG3002',
        message: `${job} was not done after ${seconds(limits.timeoutMs)}${during} and was ended.`,
        hint: 'Raise timeout, or give it less to do.',
      }
    case 'over-memory':
    case 'raised':
      return outOfMemory(job, during, ending.kind === 'raised' ? ending.error : undefined, limits.memoryBytes)
    case 'cancelled':
      return { code: 'MG3006', message: `${job} was cancelled${during}.` }
    case 'garbled':
      return {
        code: 'MG3005',
        message: `${job} ${ending.answer}${during}; it was ended and its answer thrown away.`,
      }
    case 'unstartable':
      return {
        code: 'MG3008',
        message: `${job} could not be started: ${firstLine(ending.cause)}.`,
        hint: 'Check the limits on processes and memory of this machine, and its temporary folder.',
      }
    case 'exited':
      if (saysOutOfMemory(facts.output)) return outOfMemory(job, during, undefined, limits.memoryBytes)
      return { code: 'MG3004', message: `${job} ${describeExit(ending)}${during}.`, ...hintForExit(ending) }
  }
}

function outOfMemory(
  job: string,
  during: string,
  raised: RaisedMessage | undefined,
  memoryBytes: number,
): Problem {
  const place = raised?.problems[0]?.place
  return {
    code: 'MG3003',
    message: `${job} ran out of memory${during}: its limit is ${Math.floor(memoryBytes / mebibyte)} MiB.`,
    hint: 'Raise memory, or give the job less to hold at once: fewer columns, a smaller batch or model.',
    ...(place === undefined ? {} : { place }),
  }
}

function describeStage(stage: Progress | undefined): string {
  if (stage === undefined) return ''
  const { done, total } = stage
  const count = done === undefined ? '' : `, ${done}${total === undefined ? '' : ` of ${total}`} done`
  return ` during "${stage.stage}"${count}`
}

const signalMeanings: Partial<Record<NodeJS.Signals, string>> = {
  SIGSEGV: 'SIGSEGV (a crash: it touched memory that is not its own)',
  SIGBUS: 'SIGBUS (a crash: it touched memory that is not there, such as a file cut while it was read)',
  SIGABRT: 'SIGABRT (it aborted itself: a library found its own state broken)',
  SIGTRAP: 'SIGTRAP (it aborted itself: a runtime found its own state broken)',
  SIGILL: 'SIGILL (a crash: it met an instruction that this processor lacks)',
  SIGFPE: 'SIGFPE (a crash in arithmetic)',
  SIGKILL: 'SIGKILL (something else on this machine killed it)',
  SIGXCPU: 'SIGXCPU (it used up its processor time)',
}

/** Exit codes by which Windows tells a crash, and the signal that says the same elsewhere. */
const windowsCrashes = new Map<number, NodeJS.Signals>([
  [0xc0000005, 'SIGSEGV'],
  [0xc00000fd, 'SIGSEGV'],
  [0xc000001d, 'SIGILL'],
  [0xc0000409, 'SIGABRT'],
])

/** Shells and containers report death by signal n as exit code 128 + n, Node's abort on Windows as 134. */
const signalExitBase = 128

function signalOf({ code, signal }: Extract<Ending, { kind: 'exited' }>): NodeJS.Signals | undefined {
  if (signal !== null) return signal
  if (code === null) return undefined
  const number = code - signalExitBase
  const byNumber = Object.entries(constants.signals).find(([, value]) => value === number)?.[0]
  return windowsCrashes.get(code) ?? (byNumber as NodeJS.Signals | undefined)
}

function describeExit(ending: Extract<Ending, { kind: 'exited' }>): string {
  const signal = signalOf(ending)
  if (signal !== undefined) return `died of ${signalMeanings[signal] ?? signal}`
  return `ended with exit code ${ending.code} and without an answer`
}

function hintForExit(ending: Extract<Ending, { kind: 'exited' }>): { hint: string } {
  if (signalOf(ending) === 'SIGKILL') {
    return {
      hint: 'Often that is the system when memory runs short: lower memory below what the machine has free.',
    }
  }
  return { hint: 'Run with --debug to see what it wrote last.' }
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`
}

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause)
  return text.split('\n', 1)[0]?.slice(0, 200) ?? ''
}
