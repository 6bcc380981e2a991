import type { StartProcess, TimedProcess } from './timed-process.ts'

/**
 * Does work with a fresh process, and ends it where that fails: it waits for its next word, and would for ever. Work that
 * goes well ends it itself, for what it tells then.
 */
export async function withProcess<Value>(
  start: StartProcess,
  work: (process: TimedProcess) => Promise<Value>,
): Promise<Value> {
  const process = await start()
  try {
    return await work(process)
  } catch (error) {
    // What it says of its end is known: it failed.
    await process.end().catch(() => undefined)
    throw error
  }
}
