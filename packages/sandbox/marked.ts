import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

const passes = 20
const pauseMs = 25

/**
 * Kills every process of this user that was started with an environment variable of this value, wherever it has gone
 * from the process group that it was started in. On Linux alone: elsewhere, nobody tells what others were started with.
 */
export async function killMarked(name: string, value: string): Promise<void> {
  if (process.platform !== 'linux') return
  const mark = Buffer.from(`\0${name}=${value}\0`)
  // What is killed may have started something since.
  for (let pass = 0; pass < passes; pass++) {
    const found = await marked(mark)
    if (found.length === 0) return
    for (const pid of found) kill(pid)
    await delay(pauseMs)
  }
}

async function marked(mark: Buffer): Promise<number[]> {
  const all = (await readdir('/proc').catch(() => [])).filter((entry) => /^\d+$/.test(entry))
  const found = await Promise.all(
    all.map(async (pid) => {
      // Those of others cannot be read.
      const environment = await readFile(`/proc/${pid}/environ`).catch(() => Buffer.alloc(0))
      return Buffer.concat([Buffer.from('\0'), environment, Buffer.from('\0')]).includes(mark)
        ? [Number(pid)]
        : []
    }),
  )
  return found.flat().filter((pid) => pid !== process.pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
