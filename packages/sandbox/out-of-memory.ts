import { MlgateError } from '@mlgate/core'

/**
 * How libraries say that memory ran out, each as seen under a memory cap. Only DuckDB quotes data in its
 * messages, so its words count only at their start.
 */
const inExceptions = [
  /^(?:\w*Error: )?Out of Memory Error\b/,
  /^(?:Array buffer allocation failed|Failed to allocate memory)$/,
  /Failed to allocate memory for requested buffer of size \d+/,
  /\bstd::bad_alloc\b|\bbad allocation\b/,
  /^ENOMEM\b|\bCannot allocate memory\b/,
]

/** How runtimes say it on standard error while they die. */
const inOutput =
  /Out of Memory Error|Array buffer allocation failed|JavaScript heap out of memory|process out of memory|Oilpan: Out of memory|std::bad_alloc|Failed to reserve|Failed to allocate memory|Cannot allocate memory/i

/** Whether what a dying process last wrote says that memory ran out. */
export function saysOutOfMemory(output: string): boolean {
  return inOutput.test(output)
}

/** Whether an exception, or one of its causes, says that memory ran out. */
export function isOutOfMemory(error: unknown): boolean {
  return causesOf(error).some((cause) => {
    // The words of mlgate's own errors may quote data; the library's error is among the causes.
    if (cause instanceof MlgateError) return cause.code === 'MG3003'
    const message = cause instanceof Error ? cause.message : String(cause)
    return inExceptions.some((pattern) => pattern.test(message))
  })
}

/** An error and its causes, outermost first; a circle of causes ends after a few. */
export function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = []
  for (let next = error; next !== undefined && causes.length < 8; next = nextCause(next)) causes.push(next)
  return causes
}

function nextCause(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined
}
