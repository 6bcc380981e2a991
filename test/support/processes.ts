/** Whether a process is there; one that has died is, until whoever started it has looked at how it ended. */
export function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
