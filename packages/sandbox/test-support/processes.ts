import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

/** Whether a process runs; one that has died and only waits to be reaped does not. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') X')
  const state = stat.slice(stat.lastIndexOf(')') + 2)[0] ?? 'X'
  return !'ZX'.includes(state)
}

/** Waits until a process has gone. A process that stays lets the test run into its own time limit. */
export async function untilGone(pid: number): Promise<void> {
  while (await isAlive(pid)) await pause(50)
}
