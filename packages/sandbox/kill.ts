import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** Kills a child and whatever it started, at once and without asking it. Killing the dead is no error. */
export function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    // Unlike a group, a tree without its root cannot be found, and the root's id may be another's by now.
    if (child.exitCode === null) killWindowsTree(child, child.pid)
    return
  }
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

function killWindowsTree(child: ChildProcess, pid: number): void {
  const taskkill = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'taskkill.exe')
  const killer = spawn(taskkill, ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
  killer.on('error', () => child.kill('SIGKILL'))
  killer.unref()
}
