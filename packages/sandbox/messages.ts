import { type ErrorCode, errorCatalogue, type Problem } from '@mlgate/core'
import * as z from 'zod/mini'
import type { Progress } from './job.ts'
import { parseWire } from './wire.ts'

/** What a parent writes to its child's standard input: a request, later replies to what it asks, or a plea to stop. */
export type ParentMessage =
  | { type: 'request'; job: string; request: unknown; temporaryFolder: string; memoryBytes: number }
  | { type: 'reply'; reply?: unknown }
  | { type: 'interrupt' }

/** An error that a job raised, as far as it crosses to the parent. */
export interface RaisedMessage {
  type: 'error'
  problems: Problem[]
  /** Stack and causes, for people who debug mlgate. */
  cause?: string
  /** Whether one of the causes says that memory ran out. */
  outOfMemory: boolean
}

/** What a child writes, a line each, to file descriptor 3. */
export type ChildMessage =
  | ({ type: 'progress' } & Progress)
  | { type: 'question'; said?: unknown }
  | { type: 'result'; response?: unknown }
  | RaisedMessage

const text = z.string()
/** Longest text of an error or a stage that is kept: a child may have been taken over by what it reads. */
const mostTextLength = 16 * 1024
const mostStageLength = 200
const mostProblems = 1000
const cutText = (most: number) =>
  z.pipe(
    z.string(),
    z.transform((long) => cut(long, most)),
  )
const words = cutText(mostTextLength)
const optional = z.exactOptional
const codes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]

const childMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    stage: cutText(mostStageLength),
    done: optional(z.number()),
    total: optional(z.number()),
  }),
  z.object({ type: z.literal('question'), said: optional(z.unknown()) }),
  z.object({ type: z.literal('result'), response: optional(z.unknown()) }),
  z.object({
    type: z.literal('error'),
    problems: z
      .array(
        z.object({
          code: z.enum(codes),
          message: words,
          hint: optional(words),
          place: optional(
            z.object({
              file: words,
              line: optional(z.number()),
              column: optional(z.number()),
              path: optional(words),
            }),
          ),
        }),
      )
      .check(z.minLength(1), z.maxLength(mostProblems)),
    cause: optional(text),
    outOfMemory: z.boolean(),
  }),
])

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`
}

/** A line from a child as a message, or undefined when it is none: the child's memory may be corrupt. */
export function parseChildMessage(line: string): ChildMessage | undefined {
  try {
    return z.safeParse(childMessageSchema, parseWire(line)).data
  } catch {
    return undefined
  }
}
