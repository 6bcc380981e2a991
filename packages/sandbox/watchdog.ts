import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/**
 * Plain JavaScript that runs by itself in a process of its own, so that no file has to be found. Its standard
 * input is a pipe that nobody writes to: it ends when the other side, the parent, has died.
 */
const program = `
const end = () => { try { process.kill(-Number(process.argv[1]), 'SIGKILL') } catch {} }
process.stdin.on('end', end).on('error', end).resume()
`

/**
 * Starts a process that kills a process group when this process dies, however it dies. For platforms whose
 * kernel does not; the returned function dismisses it, which must happen once the group has ended.
 *
 * @param group id of the group, that is the process id of its leader.
 */
export function startWatchdog(group: number): () => void {
  const watchdog = spawn(process.execPath, ['--max-old-space-size=16', '-e', program, String(group)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // In a group of its own: Ctrl-C in a terminal reaches every process of the parent's group.
    detached: true,
    env: {},
    // A folder that is there even where the temporary one is not.
    cwd: dirname(process.execPath),
  })
  // Without a watchdog the job is still bounded by its deadlines; its absence must not end the job.
  watchdog.on('error', () => undefined)
  watchdog.stdin.on('error', () => undefined)
  watchdog.unref()
  return () => void watchdog.kill('SIGKILL')
}
