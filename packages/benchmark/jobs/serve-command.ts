import { type Program, programFailed, runProgram, tellingThatItRuns } from '@mlgate/sandbox'
import type { JobWork } from './job-work.ts'
import { watchMemory } from './process-tree.ts'

/** What is known of a server when it has ended. */
export interface ServedFacts {
  /** Most memory that it held at once with all that it started, in bytes; null where the platform does not tell. */
  peakMemory: number | null
}

/** What the parent says when a server is no longer needed: why it is no good, where it is not. */
export interface ServeWord {
  failed?: string
}

/** Looking costs processor time, which is that of what is timed too. */
const lookMs = 250
/** What a server says of its end comes a little after it. */
const lastWordsMs = 500

/**
 * Runs a command that starts a server, from when the parent says so until it says that it is enough. The process group of
 * this job ends with it, and the server with that.
 *
 * @throws MlgateError MG5035 when it cannot be started, MG5036 when it ends by itself, or when the parent says that it
 *   failed: with the last line that it printed.
 */
export async function serveCommand(
  program: Program,
  { ask, progress, temporaryFolder }: JobWork,
): Promise<ServedFacts> {
  return tellingThatItRuns(progress, async () => {
    await ask('ready to start')
    let watch: ReturnType<typeof watchMemory> | undefined
    let server: number | undefined
    let said = () => ''
    const running = runProgram(program, temporaryFolder, (pid, output) => {
      server = pid
      watch = watchMemory(pid, lookMs)
      said = output
    }).then((ended) => {
      throw programFailed(
        `The server ${program.words[0]} ended by itself`,
        ended.said,
        'It has to stay in the foreground until it is ended.',
      )
    })
    try {
      const word = (await Promise.race([ask({ pid: server }), running])) as ServeWord | null
      if (word?.failed === undefined) return { peakMemory: (await watch?.stop()) ?? null }
      // Its own end says more than what others saw of it.
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, lastWordsMs))])
      throw programFailed(
        `The server ${program.words[0]} ${word.failed}`,
        said(),
        'Run it by hand to see all that it says.',
      )
    } finally {
      running.catch(() => undefined)
      await watch?.stop()
    }
  })
}
