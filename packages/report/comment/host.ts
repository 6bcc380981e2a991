/** A comment as a host of pull requests hands it out. */
export interface HostComment {
  id: number
  body: string
  /** Login of who wrote it. */
  author: string
  createdAt: string
  updatedAt: string
  url: string
}

/**
 * The comments of one pull request. A call that fails throws a `CommentHostError`, bounded in time; what is thrown
 * beside that is a bug and ends the work.
 */
export interface CommentHost {
  /** All comments, oldest first. A page is fetched when it is reached: a reader may stop early. */
  list(): AsyncIterable<HostComment>
  create(body: string): Promise<HostComment>
  update(id: number, body: string): Promise<HostComment>
  remove(id: number): Promise<void>
  /** Login that we write as, where that is known; comments of others are never ours. */
  author(): Promise<string | undefined>
}

/** `uncertain`: no answer, or one such as 502, after which the call may have taken effect all the same. */
export type CommentHostFailure = 'not-allowed' | 'not-found' | 'uncertain'

/** A call that a host refused, or whose end nobody knows. */
export class CommentHostError extends Error {
  readonly failure: CommentHostFailure

  /** @param message what was refused and, where a permission is missing, the line that grants it. */
  constructor(failure: CommentHostFailure, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'CommentHostError'
    this.failure = failure
  }
}
