import type { ErrorCode } from './errors/catalogue.ts'

/** A place in a file that a person can go to; lines and columns count from 1. */
export interface Place {
  file: string
  line?: number
  column?: number
  /** Dotted path of the key inside the document, such as `models.signs.evaluate.target`. */
  path?: string
}

/** One thing that is wrong, in words for the person who can mend it. */
export interface Problem {
  code: ErrorCode
  /** What happened and what was seen: a sentence without a stack trace. */
  message: string
  /** What to do next, or what was probably meant. */
  hint?: string
  place?: Place
}

/** An error that mlgate expects: it has a code, says what happened and what to do, and never shows a stack. */
export class MlgateError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly place: Place | undefined
  /** All problems found, this error's own first: a reader of a file reports them at once. */
  readonly problems: readonly Problem[]

  constructor(problem: Problem, options: { cause?: unknown; further?: readonly Problem[] } = {}) {
    super(problem.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'MlgateError'
    this.code = problem.code
    this.hint = problem.hint
    this.place = problem.place
    this.problems = [problem, ...(options.further ?? [])]
  }

  /**
   * One error of several problems, the first of which gives it its code and message.
   *
   * @throws RangeError when there are none: an error without a problem would be a lie.
   */
  static ofProblems(problems: readonly Problem[], cause?: unknown): MlgateError {
    const [first, ...further] = problems
    if (first === undefined) throw new RangeError('an error needs at least one problem')
    return new MlgateError(first, { cause, further })
  }
}
