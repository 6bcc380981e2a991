import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const kibibyte = 1024

interface Meter {
  /** Text in which the platform tells a process's resident size. */
  read(pid: number): Promise<string>
  /** Where it stands in that text, in KiB. */
  pattern: RegExp
  /** Time between two looks, in milliseconds: starting a tool costs more than reading a file. */
  intervalMs: number
}

const meters: Partial<Record<NodeJS.Platform, Meter>> = {
  linux: {
    read: (pid) => readFile(`/proc/${pid}/status`, 'utf8'),
    pattern: /^VmRSS:\s+(\d+) kB$/m,
    intervalMs: 100,
  },
  win32: {
    read: (pid) =>
      runTool(join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'tasklist.exe'), [
        ...['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'],
      ]),
    // Groups of digits are parted by whatever the language of the system parts them with.
    pattern: /"(\d[^"]*?)\D*"\s*$/,
    intervalMs: 1000,
  },
}

const posixMeter: Meter = {
  read: (pid) => runTool('/bin/ps', ['-o', 'rss=', '-p', String(pid)]),
  pattern: /^\s*(\d+)\s*$/,
  intervalMs: 300,
}

/**
 * Watches the resident size of a process from outside and calls `onOver` once when it exceeds `limitBytes`.
 * A process that has ended, or a tool that fails, is no excess. The returned function ends the watch.
 */
export function watchResident(pid: number, limitBytes: number, onOver: () => void): () => void {
  const meter = meters[process.platform] ?? posixMeter
  const stop = new AbortController()
  const watch = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const text = await meter.read(pid).catch(() => '')
      if (stop.signal.aborted) return
      if (residentBytes(text, meter.pattern) > limitBytes) return onOver()
      await pause(meter.intervalMs, undefined, { signal: stop.signal }).catch(() => undefined)
    }
  }
  void watch()
  return () => stop.abort()
}

function residentBytes(text: string, pattern: RegExp): number {
  const digits = pattern.exec(text)?.[1]?.replace(/\D/g, '') ?? ''
  return Number(digits) * kibibyte
}

/** Resident bytes as a platform's own text tells them; 0 when it does not. */
export function parseResident(text: string, platform: NodeJS.Platform): number {
  return residentBytes(text, (meters[platform] ?? posixMeter).pattern)
}

async function runTool(path: string, toolArguments: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(path, toolArguments, { timeout: 5000, windowsHide: true })
  return stdout
}
